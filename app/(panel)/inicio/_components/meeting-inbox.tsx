import { CalendarCheck, CalendarPlus, FileCheck, FilePen, Handshake, ListChecks } from "lucide-react";
import { InboxRow } from "@/components/ui/inbox-row";
import { longDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { AGREEMENTS_PAGE, agreementHref, agreementStatus } from "@/lib/meetings/agreements/labels";
import { hour, meetingHref } from "@/lib/meetings/labels";
import type { MeetingBusiness } from "@/lib/meetings/pending/rules";

type MeetingInboxProps = { meetings: MeetingBusiness; today: string };

function OwedRows({ owed: { rows, total }, today }: { owed: MeetingBusiness["owed"]; today: string }) {
  const more = total - rows.length;
  return (
    <>
      {rows.map(({ id, number, text, dueOn, origin }) => {
        const { kind, text: status } = agreementStatus({ state: "pending", dueOn, settledOn: null }, today);
        return (
          <InboxRow
            key={id}
            icon={Handshake}
            title={`Cumplir: ${text}`}
            href={agreementHref(id)}
            origin={`Acuerdo ${number}${origin && `, ${origin}`}.`}
            {...{ kind, status }}
            date={longDay(dueOn)}
            dateTime={dueOn}
          />
        );
      })}
      {more > 0 && (
        <InboxRow
          icon={Handshake}
          title={`Ver ${more === 1 ? "1 acuerdo más" : `${more.toLocaleString("es-PE")} acuerdos más`} por cumplir`}
          href={withSearch(AGREEMENTS_PAGE, { de: "mios", estado: "open" })}
          origin="Los que usted responde, por su nombre o por su cargo."
          kind="due"
          status="Por cumplir"
        />
      )}
    </>
  );
}

/** What the meetings ask: to come, to be convened, what was agreed, and the actas. */
export function MeetingInbox({ meetings, today }: MeetingInboxProps) {
  const { owed, toConfirm, toReply, toPrepare, toClose, toJudge } = meetings;
  return (
    <>
      {toPrepare.map(({ id, title, heldOn }) => (
        <InboxRow
          key={id}
          icon={CalendarPlus}
          title={`Convocar: ${title}`}
          href={meetingHref(id)}
          origin="Todavía está en preparación y se reúne en estos días."
          kind="due"
          status="Por convocar"
          date={longDay(heldOn)}
          dateTime={heldOn}
        />
      ))}
      {toReply.map(({ id, title, heldOn, startsAt }) => (
        <InboxRow
          key={id}
          icon={CalendarCheck}
          title={`Responder si asistirá: ${title}`}
          href={meetingHref(id)}
          origin={`La reunión empieza a las ${hour(startsAt)}.`}
          kind="due"
          status="Por responder"
          date={longDay(heldOn)}
          dateTime={heldOn}
        />
      ))}
      <OwedRows owed={owed} today={today} />
      {toConfirm.total > 0 && toConfirm.agreementId && (
        <InboxRow
          icon={ListChecks}
          title={
            toConfirm.total === 1
              ? "Confirmar 1 acuerdo informado"
              : `Confirmar ${toConfirm.total.toLocaleString("es-PE")} acuerdos informados`
          }
          href={
            toConfirm.total === 1
              ? agreementHref(toConfirm.agreementId)
              : withSearch(AGREEMENTS_PAGE, { estado: "reported" })
          }
          origin="Quien responde dijo que se cumplió. Confírmelo o diga qué falta."
          kind="due"
          status="Por confirmar"
        />
      )}
      {toClose.map(({ id, title, heldOn }) => (
        <InboxRow
          key={id}
          icon={FilePen}
          title={`Terminar el acta: ${title}`}
          href={`${meetingHref(id)}/acta`}
          origin="Está en borrador: falta corregirla o aprobarla."
          kind="due"
          status="Acta en borrador"
          date={longDay(heldOn)}
          dateTime={heldOn}
        />
      ))}
      {toJudge.map(({ id, title, heldOn }) => (
        <InboxRow
          key={id}
          icon={FileCheck}
          title={`Decir si está conforme con el acta: ${title}`}
          href={`${meetingHref(id)}/acta`}
          origin="El acta ya se aprobó. Diga si da su conformidad o qué observa."
          kind="info"
          status="Acta aprobada"
          date={longDay(heldOn)}
          dateTime={heldOn}
        />
      ))}
    </>
  );
}
