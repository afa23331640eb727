import { CalendarClock, ClipboardCheck, ClipboardList, FilePenLine, RefreshCw } from "lucide-react";
import { InboxRow } from "@/components/ui/inbox-row";
import { longDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";
import { planHref } from "@/lib/plans/labels";
import type { PlanBusiness } from "@/lib/plans/pending/rules";

type PlanInboxProps = { plans: PlanBusiness; today: string };

const nameOf = ({ place, schoolYear }: PlanBusiness["toWrite"][number]) =>
  `el ${place.kind === "network" ? "PAT-REI" : "plan de trabajo"} ${schoolYear} de la ${placeShortLabel(place)}`;

function WriteRow({ plan, today }: { plan: PlanBusiness["toWrite"][number]; today: string }) {
  const { planId, state, dueOn, place } = plan;
  const late = dueOn < today;
  if (planId && state === "observed")
    return (
      <InboxRow
        icon={FilePenLine}
        title={`Atender lo observado en ${nameOf(plan)}`}
        href={`${planHref(planId)}/revision`}
        origin="Quien lo revisa pidió cambios. Respóndalos y envíelo otra vez."
        kind="due"
        status="Observado"
      />
    );
  return (
    <InboxRow
      icon={FilePenLine}
      title={`${planId ? "Terminar" : "Empezar"} ${nameOf(plan)}`}
      href={planId ? planHref(planId) : placeHref(place)}
      origin={
        planId ? "Está en borrador: nadie lo revisa hasta que se envíe." : "Todavía nadie lo ha empezado."
      }
      kind={late ? "late" : "due"}
      status={late ? "Debió enviarse" : "Se envía hasta"}
      date={longDay(dueOn)}
      dateTime={dueOn}
    />
  );
}

const plural = (count: number, one: string, many: string) =>
  count === 1 ? one : `${count.toLocaleString("es-PE")} ${many}`;

function ReviewRow({ waiting, today }: { waiting: PlanBusiness["toReview"][number]; today: string }) {
  const { act, state, total, planId, dueOn } = waiting;
  const late = dueOn !== null && dueOn < today;
  const again = state === "resubmitted";
  return (
    <InboxRow
      icon={ClipboardCheck}
      title={`${act === "approve" ? "Aprobar u observar" : "Revisar"} ${plural(total, again ? "un plan reenviado" : "un plan enviado", again ? "planes reenviados" : "planes enviados")}`}
      href={total === 1 ? `${planHref(planId)}/revision` : withSearch("/planes", { estado: state })}
      origin={again ? "Ya se respondió lo que se observó." : "Todavía nadie dijo qué le parece."}
      kind={late ? "late" : "due"}
      status={late ? "Debió aprobarse" : dueOn ? "Se aprueba hasta" : "Por revisar"}
      {...(dueOn && { date: longDay(dueOn), dateTime: dueOn })}
    />
  );
}

/** What the plans ask: to be begun, written and answered, looked at and decided, and carried out. */
export function PlanInbox({ plans: { toWrite, toReview, toDecide, underWay }, today }: PlanInboxProps) {
  return (
    <>
      {toWrite.map((plan) => (
        <WriteRow key={`${plan.place.code} ${plan.schoolYear}`} plan={plan} today={today} />
      ))}
      {toWrite.map(({ planId, behind, place }) =>
        planId && behind ? (
          <InboxRow
            key={`${planId} behind`}
            icon={RefreshCw}
            title={`Poner al día el plan de la ${placeShortLabel(place)}`}
            href={`${planHref(planId)}/plantilla`}
            origin="La región cambió lo que llevan los planes después de que empezó el suyo."
            kind="due"
            status="Por decidir"
          />
        ) : null,
      )}
      {toReview.map((waiting) => (
        <ReviewRow key={`${waiting.act} ${waiting.state}`} waiting={waiting} today={today} />
      ))}
      {toDecide.total > 0 && toDecide.planId && (
        <InboxRow
          icon={ClipboardCheck}
          title={`Decidir ${plural(toDecide.total, "un pedido de cambio", "pedidos de cambio")}`}
          href={`${planHref(toDecide.planId)}/cambios`}
          origin="Cambian planes en ejecución, que siguen como están mientras tanto."
          kind="due"
          status="Por decidir"
        />
      )}
      {underWay.map(({ planId, late, due, ...place }) => (
        <InboxRow
          key={planId}
          icon={late > 0 ? CalendarClock : ClipboardList}
          title={
            late > 0
              ? `Reportar ${plural(late, "1 actividad atrasada", "actividades atrasadas")} de la ${placeShortLabel(place)}`
              : `Ver ${plural(due, "la actividad de este mes", "actividades de este mes")} de la ${placeShortLabel(place)}`
          }
          href={`${planHref(planId)}/seguimiento`}
          origin={
            late > 0 && due > 0
              ? `Y ${plural(due, "1 más que toca", "más que tocan")} este mes.`
              : "Diga cómo va cada una y qué falta."
          }
          kind={late > 0 ? "late" : "due"}
          status={late > 0 ? "Con retraso" : "Este mes"}
        />
      ))}
    </>
  );
}
