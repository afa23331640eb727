import {
  CalendarClock,
  Eye,
  GraduationCap,
  Handshake,
  MessageSquareText,
  Smartphone,
  Sprout,
  UserRoundCheck,
} from "lucide-react";
import { InboxRow } from "@/components/ui/inbox-row";
import { longDay } from "@/lib/dates/dates";
import { acknowledgeHref } from "@/lib/visits/acknowledging/labels";
import { visitHref } from "@/lib/visits/labels";
import type { VisitBusiness } from "@/lib/visits/pending/rules";
import { submissionsHref } from "@/lib/visits/receiving/labels";
import { checkHref } from "@/lib/visits/transfer/labels";

type VisitInboxProps = { visits: VisitBusiness; today: string };

const hour = (time: string) => time.slice(0, 5);
const counted = (n: number, one: string, many: string) =>
  `${n.toLocaleString("es-PE")} ${n === 1 ? one : many}`;

/** «Hoy», or in how many days: a visit that passed without being sent is late. */
function MakeRows({ toMake: { rows, total }, today }: { toMake: VisitBusiness["toMake"]; today: string }) {
  const more = total - rows.length;
  return (
    <>
      {rows.map(({ id, observedName, scheduledOn, startsAt, place }) => {
        const late = scheduledOn < today;
        return (
          <InboxRow
            key={id}
            icon={late ? CalendarClock : Eye}
            title={late ? `Enviar o mover la visita a ${observedName}` : `Hacer la visita a ${observedName}`}
            href={visitHref(id)}
            origin={
              late
                ? `${place}. Pasó su día y no llegó lo que se anotó.`
                : `${place}, a las ${hour(startsAt)}. Prepare su teléfono antes de salir.`
            }
            kind={late ? "late" : "due"}
            status={late ? "Con retraso" : scheduledOn === today ? "Hoy" : "Por hacer"}
            date={longDay(scheduledOn)}
            dateTime={scheduledOn}
          />
        );
      })}
      {more > 0 && (
        <InboxRow
          icon={Eye}
          title={`Ver ${counted(more, "visita más", "visitas más")} por hacer`}
          href="/visitas"
          origin="Las que usted hace en estos días o no ha enviado."
          kind="due"
          status="Por hacer"
        />
      )}
    </>
  );
}

function KeepRow({ kept, today }: { kept: VisitBusiness["toKeep"][number]; today: string }) {
  const { id, observedName, mine, total, dueOn, conductedOn } = kept;
  const late = dueOn < today;
  return (
    <InboxRow
      icon={Handshake}
      title={`Cumplir ${total === 1 ? "un compromiso" : `${total} compromisos`} de ${mine === "observed" ? "la visita que recibió" : `la visita a ${observedName}`}`}
      href={`${visitHref(id)}#compromisos`}
      origin={`Quedó en ello el ${longDay(conductedOn)}.`}
      kind={late ? "late" : "due"}
      status={late ? "Con retraso" : dueOn === today ? "Vence hoy" : "Vence"}
      date={longDay(dueOn)}
      dateTime={dueOn}
    />
  );
}

/** What the visits ask: to be made, sent and read; what was promised in them, what stayed, and whom to visit. */
export function VisitInbox({ visits, today }: VisitInboxProps) {
  const { toMake, toReceive, toAcknowledge, toKeep, toCheck, toSettle, requests, toCalibrate } = visits;
  return (
    <>
      {toSettle.map(({ id, observedName }) => (
        <InboxRow
          key={id}
          icon={Smartphone}
          title={`Elegir qué envío vale de la visita a ${observedName}`}
          href={submissionsHref(id)}
          origin="Llegaron dos envíos distintos de la misma visita. El segundo espera aparte."
          kind="late"
          status="Por elegir"
        />
      ))}
      <MakeRows toMake={toMake} today={today} />
      {toCalibrate.map(({ formId, form, first }) => (
        <InboxRow
          key={formId}
          icon={GraduationCap}
          title={`Calibrarse con la ficha ${form}`}
          href="/visitas/calibracion"
          origin="Tiene visitas con esta ficha y todavía no muestra que puntúa como se acordó."
          kind="due"
          status="Antes de su visita"
          date={longDay(first)}
          dateTime={first}
        />
      ))}
      {toReceive.map(({ id, observer, observedName, scheduledOn, startsAt, accompanies }) => (
        <InboxRow
          key={id}
          icon={Eye}
          title={accompanies ? `Acompañar la visita a ${observedName}` : `Recibir la visita de ${observer}`}
          href={visitHref(id)}
          origin={
            accompanies
              ? `Observa ${observer}, desde las ${hour(startsAt)}.`
              : `Empieza a las ${hour(startsAt)}. Vea qué se mirará y quién podrá leerlo.`
          }
          kind="info"
          status={scheduledOn === today ? "Hoy" : "Programada"}
          date={longDay(scheduledOn)}
          dateTime={scheduledOn}
        />
      ))}
      {toAcknowledge.map(({ id, observer, conductedOn }) => (
        <InboxRow
          key={id}
          icon={UserRoundCheck}
          title={`Leer la visita de ${observer} y dar su conformidad`}
          href={acknowledgeHref(id)}
          origin="Puede responder lo que quiera: queda junto con la visita."
          kind="due"
          status="Por leer"
          date={longDay(conductedOn)}
          dateTime={conductedOn}
        />
      ))}
      {toKeep.map((kept) => (
        <KeepRow key={`${kept.id} ${kept.mine}`} kept={kept} today={today} />
      ))}
      {toCheck.map(({ id, days, since, conductedOn }) => (
        <InboxRow
          key={`${id} ${days}`}
          icon={Sprout}
          title="Contar qué quedó en su práctica"
          href={checkHref(id, days)}
          origin={`Pasaron ${days} días de la visita del ${longDay(conductedOn)}.`}
          kind="due"
          status="Desde"
          date={longDay(since)}
          dateTime={since}
        />
      ))}
      {requests > 0 && (
        <InboxRow
          icon={MessageSquareText}
          title={`Atender ${counted(requests, "pedido de visita", "pedidos de visita")}`}
          href="/visitas/plan"
          origin="Colegios de su red que piden que alguien los visite."
          kind="due"
          status="Por atender"
        />
      )}
    </>
  );
}
