import { withSearch } from "@/lib/forms/search-params";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";
import { planHref } from "@/lib/plans/labels";
import type { PlanBusiness } from "@/lib/plans/pending/rules";
import type { InboxItem } from "../items/rules";

type ToWrite = PlanBusiness["toWrite"][number];

const nameOf = ({ place, schoolYear }: ToWrite) =>
  `el ${place.kind === "network" ? "PAT-REI" : "plan de trabajo"} ${schoolYear} de la ${placeShortLabel(place)}`;

const plural = (count: number, one: string, many: string) =>
  count === 1 ? one : `${count.toLocaleString("es-PE")} ${many}`;

function writeItem(plan: ToWrite): InboxItem {
  const { planId, state, dueOn, place, schoolYear } = plan;
  const key = `plan ${place.code} ${schoolYear}`;
  if (planId && state === "observed")
    return {
      ...{ key, topic: "plan", weight: 80, dueOn: null, word: "Observado" },
      what: `Atender lo observado en ${nameOf(plan)}`,
      href: `${planHref(planId)}/revision`,
      detail: "Quien lo revisa pidió cambios. Respóndalos y envíelo otra vez.",
    };
  return {
    ...{ key, topic: "plan", weight: 60, dueOn, word: "Por enviar" },
    what: `${planId ? "Terminar" : "Empezar"} ${nameOf(plan)}`,
    href: planId ? planHref(planId) : placeHref(place),
    detail: planId
      ? "Está en borrador: nadie lo revisa hasta que se envíe."
      : "Todavía nadie lo ha empezado.",
  };
}

const behindItem = ({ planId, place, schoolYear }: ToWrite): InboxItem => ({
  ...{ key: `plan ${place.code} ${schoolYear} behind`, topic: "plan_behind", weight: 40, dueOn: null },
  what: `Poner al día el plan de la ${placeShortLabel(place)}`,
  href: `${planHref(planId ?? "")}/plantilla`,
  detail: "La región cambió lo que llevan los planes después de que empezó el suyo.",
  word: "Por decidir",
});

function reviewItem({ act, state, total, planId, dueOn }: PlanBusiness["toReview"][number]): InboxItem {
  const again = state === "resubmitted";
  return {
    ...{ key: `plans ${act} ${state}`, topic: "plan_review", weight: 70, dueOn, word: "Por revisar" },
    what: `${act === "approve" ? "Aprobar u observar" : "Revisar"} ${plural(total, again ? "un plan reenviado" : "un plan enviado", again ? "planes reenviados" : "planes enviados")}`,
    href: total === 1 ? `${planHref(planId)}/revision` : withSearch("/planes", { estado: state }),
    detail: again ? "Ya se respondió lo que se observó." : "Todavía nadie dijo qué le parece.",
  };
}

function underWayItem({ planId, late, due, ...place }: PlanBusiness["underWay"][number]): InboxItem {
  const where = placeShortLabel(place);
  return {
    ...{ key: `plan ${planId} activities`, topic: "activities", weight: 50, dueOn: null },
    what:
      late > 0
        ? `Reportar ${plural(late, "1 actividad atrasada", "actividades atrasadas")} de la ${where}`
        : `Ver ${plural(due, "la actividad de este mes", "actividades de este mes")} de la ${where}`,
    href: `${planHref(planId)}/seguimiento`,
    detail:
      late > 0 && due > 0
        ? `Y ${plural(due, "1 más que toca", "más que tocan")} este mes.`
        : "Diga cómo va cada una y qué falta.",
    ...(late > 0 ? { late: true, word: "Con retraso" } : { word: "Este mes" }),
  };
}

/** What the plans ask: to be begun, written and answered, looked at and decided, and carried out. */
export function planItems({ toWrite, toReview, toDecide, underWay }: PlanBusiness): InboxItem[] {
  return [
    ...toWrite.map(writeItem),
    ...toWrite.filter(({ planId, behind }) => planId && behind).map(behindItem),
    ...toReview.map(reviewItem),
    ...(toDecide.total > 0 && toDecide.planId
      ? [
          {
            ...({ key: "plan changes", topic: "plan_review", weight: 65, dueOn: null } as const),
            what: `Decidir ${plural(toDecide.total, "un pedido de cambio", "pedidos de cambio")}`,
            href: `${planHref(toDecide.planId)}/cambios`,
            detail: "Cambian planes en ejecución, que siguen como están mientras tanto.",
            word: "Por decidir",
          },
        ]
      : []),
    ...underWay.map(underWayItem),
  ];
}
