import { CalendarClock, Handshake, ListTodo, MailWarning, Stamp, UserRoundPlus } from "lucide-react";
import { InboxList, InboxRow } from "@/components/ui/inbox-row";
import type { Role } from "@/db/values";
import { type Actor, placesWhere } from "@/lib/access/actor";
import { roleLabel } from "@/lib/access/roles";
import { longDay, today } from "@/lib/dates/dates";
import type { Inbox } from "@/lib/inbox/queries";
import type { Ending } from "@/lib/inbox/rules";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { canAppoint } from "@/lib/people/policy";
import { hasOfficePage } from "@/lib/people/succession/rules";
import { CorrectionInbox } from "./correction-inbox";
import { MeetingInbox } from "./meeting-inbox";
import { PlanInbox } from "./plan-inbox";
import { ReturnInbox } from "./return-inbox";
import { VisitInbox } from "./visit-inbox";

const endingHref = ({ placeKind: kind, placeCode: code, role }: Ending) => {
  const place = placeHref({ kind, code });
  return hasOfficePage(kind, role) ? `${place}/cargos/${role}` : place;
};

/** What waits for somebody, what is hers alone first. */
export function PendingList({ actor, inbox }: { actor: Actor; inbox: Inbox }) {
  const { awaited, waiting, answered, vacancies, endings, tidying, invited, unnamedYear } = inbox;
  const managed = placesWhere(actor, "people.manage");
  const manages = managed.length > 0;
  // The first that she may give; failing any, the first, whose page says who holds it.
  const firstOf = ({ missing }: { missing: Role[] }) =>
    missing.find((role) => managed.some((place) => canAppoint(actor, role, place))) ?? missing[0];
  return (
    <InboxList>
      {awaited.map(({ id, placeCode: code, placeName: name }) => (
        <InboxRow
          key={id}
          icon={Handshake}
          title={`Aceptar el traspaso de la REI ${code}`}
          href={`${placeHref({ kind: "network", code })}/traspaso`}
          origin={`${name}: lo que está abierto, los contactos y los documentos de la red que recibe.`}
          kind="due"
          status="Por aceptar"
        />
      ))}
      <VisitInbox visits={inbox.visits} today={today()} />
      <MeetingInbox meetings={inbox.meetings} today={today()} />
      <PlanInbox plans={inbox.plans} today={today()} />
      <ReturnInbox toCorrect={inbox.toCorrect} toReview={inbox.toReview} today={today()} />
      <CorrectionInbox waiting={waiting} answered={answered} />
      {unnamedYear && (
        <InboxRow
          icon={Stamp}
          title={`Poner los nombres oficiales de ${unnamedYear}`}
          href="/administracion/encabezado"
          origin="Los llevan los documentos con encabezado oficial."
          kind="due"
          status="Falta"
        />
      )}
      {invited > 0 && (
        <InboxRow
          icon={MailWarning}
          title={`Ver ${invited === 1 ? "1 cuenta sin activar" : `${invited} cuentas sin activar`}`}
          href="/administracion/usuarios?cuenta=invited"
          origin="Personas invitadas que todavía no eligen su contraseña."
          kind="due"
          status="Por activar"
        />
      )}
      {endings.map((ending) => (
        <InboxRow
          key={ending.id}
          icon={CalendarClock}
          title={
            ending.personId === actor.personId
              ? "Preparar el traspaso de su cargo"
              : `Prever quién sigue a ${ending.personName}`
          }
          href={endingHref(ending)}
          origin={`${roleLabel(ending.role)}, ${placeLabel({ kind: ending.placeKind, code: ending.placeCode, name: ending.placeName })}`}
          kind="due"
          status="Termina"
          date={longDay(ending.endsOn)}
          dateTime={ending.endsOn}
        />
      ))}
      {manages &&
        vacancies.map((vacancy) => (
          <InboxRow
            key={vacancy.code}
            icon={UserRoundPlus}
            title={`Cubrir los cargos vacantes de la REI ${vacancy.code}`}
            href={`${placeHref({ kind: "network", code: vacancy.code })}/cargos/${firstOf(vacancy)}`}
            origin={`${vacancy.name}: ${vacancy.missing.map(roleLabel).join(", ")}`}
            kind="due"
            status={vacancy.missing.length === 1 ? "1 vacante" : `${vacancy.missing.length} vacantes`}
          />
        ))}
      {tidying.map(({ kind, code, name, total }) => (
        <InboxRow
          key={`${kind} ${code}`}
          icon={ListTodo}
          title={`Revisar la higiene de ${kind === "region" ? name : `la ${placeLabel({ kind, code, name })}`}`}
          href={`${placeHref({ kind, code })}/higiene`}
          origin="Cargos, designaciones, colegios, personas e invitaciones con algo por corregir."
          kind="due"
          status={`${total.toLocaleString("es-PE")} por atender`}
        />
      ))}
    </InboxList>
  );
}
