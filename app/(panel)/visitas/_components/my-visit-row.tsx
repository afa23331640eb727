import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { Row } from "@/components/ui/row-list";
import { Status, type StatusKind } from "@/components/ui/status";
import { daysBetween } from "@/lib/dates/dates";
import { formHref } from "@/lib/visits/forms/labels";
import {
  CONTRACT_LABELS,
  CONTRACT_PROMISES,
  VISIT_KIND_LABELS,
  visitHref,
  visitTitle,
  visitWhen,
} from "@/lib/visits/labels";
import { visitPlace } from "@/lib/visits/list/labels";
import type { MyVisit } from "@/lib/visits/mine/queries";

/** How near a day is: past it, soon or later. */
function nearness(day: string, today: string): { kind: StatusKind; text: string } {
  const days = daysBetween(today, day);
  if (days < 0) return { kind: "late", text: "Su día ya pasó y no se recibió" };
  if (days === 0) return { kind: "due", text: "Hoy" };
  if (days === 1) return { kind: "due", text: "Mañana" };
  return { kind: days <= 7 ? "due" : "later", text: `Faltan ${days} días` };
}

type MyVisitRowProps = { visit: MyVisit; day: string; personId: string };

/** A visit that the actor is to make. */
export function ToDoRow({ visit, day, personId }: MyVisitRowProps) {
  const { kind, text } = nearness(visit.scheduledOn, day);
  const isCompanion = visit.companionId === personId;
  return (
    <Row
      href={visitHref(visit.id)}
      title={visitTitle(visit)}
      aside={visitPlace(visit)}
      detail={
        <>
          <p>
            {visitWhen(visit)}. {isCompanion && `Acompaña a ${visit.observer}. `}
            {VISIT_KIND_LABELS[visit.kind]}, con la ficha{" "}
            <Anchor href={formHref(visit.formId)}>{visit.form}</Anchor>.
          </p>
          {visit.focus && <p>Qué se observará: {visit.focus}</p>}
        </>
      }
      status={<Status kind={kind}>{text}</Status>}
    />
  );
}

/** A visit that the actor receives: what will be looked at and who will read it. */
export function ReceivedRow({ visit, day }: Omit<MyVisitRowProps, "personId">) {
  const { kind, text } = nearness(visit.scheduledOn, day);
  return (
    <Row
      href={visitHref(visit.id)}
      title={`Le visita ${visit.observer}`}
      aside={VISIT_KIND_LABELS[visit.kind]}
      detail={
        <>
          <p>{visitWhen(visit)}.</p>
          <p>
            {visit.focus ? `Qué se observará: ${visit.focus}` : `Se observa con la ficha «${visit.form}».`}
          </p>
          <p>
            <Anchor href={formHref(visit.formId)}>Leer la ficha antes</Anchor>
          </p>
          <Disclosure summary={`${CONTRACT_LABELS[visit.contract]}: quién leerá lo que se anote`}>
            <p className="max-w-140 text-base-content">{CONTRACT_PROMISES[visit.contract]}</p>
          </Disclosure>
        </>
      }
      status={<Status kind={kind === "late" ? "later" : kind}>{text}</Status>}
    />
  );
}
