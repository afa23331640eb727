import type { PlanState } from "@/db/values";
import { planHref } from "../labels";
import { isInForce, isUnderReview } from "../rules";
import type { RowKind } from "./rules";

/** Why a plan is not written now. */
export function notWritable(state: PlanState): string {
  if (isUnderReview(state))
    return "El plan ya se envió y lo están revisando. Podrá cambiarlo si lo devuelven con observaciones.";
  if (isInForce(state))
    return "El plan ya está aprobado. Para cambiar lo que dice, haga un pedido de cambio.";
  return "El plan de este año ya terminó y no cambia.";
}

export const ROW_WITHDRAWN =
  "Otra persona retiró esta fila mientras usted escribía. Repóngala primero si quiere cambiarla.";

export const MANY_ROWS: Record<RowKind, string> = {
  problem: "El plan ya tiene muchos problemas. Junte los que se parecen.",
  objective: "El plan ya tiene muchos objetivos. Junte los que se parecen.",
  target: "El plan ya tiene muchas metas. Quédese con las que de verdad van a seguir.",
  activity: "El plan ya tiene muchas actividades. Junte las que se parecen.",
  annex: "El plan ya tiene muchos anexos. Junte varios documentos en un solo PDF.",
};

export type Dependents = { objectives: number; targets: number; activities: number };

const count = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);

/** Why a problem or an objective cannot go while something of the plan hangs from it; `null` when nothing does. */
export function dependentsSentence({ objectives, targets, activities }: Dependents): string | null {
  const parts = [
    ...count(objectives, "objetivo", "objetivos"),
    ...count(targets, "meta", "metas"),
    ...count(activities, "actividad", "actividades"),
  ];
  if (parts.length === 0) return null;
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(", ")} y ${parts.at(-1)}` : parts[0];
  return `De esta fila dependen ${list}. Retire eso primero, o cámbielo para que dependa de otra.`;
}

export const PARENT_WITHDRAWN =
  "El objetivo o el problema al que pertenece está retirado. Repóngalo primero y vuelva a intentar.";

export const NOT_OF_THE_PLAN = {
  area: "Elija un ámbito de los que tiene el plan.",
  problemId: "Elija un problema de este plan que no esté retirado.",
  objectiveId: "Elija un objetivo de este plan que no esté retirado.",
};

/** An area that is assessed comes with its stage, and the other way round. */
export const PAIR = {
  subject: "Elija también el área evaluada, o deje vacío el nivel.",
  stage: "Elija también el nivel, o deje vacía el área evaluada.",
};

/** Where a plan is written: all of it, or one of its sections. */
export const editHref = (planId: string, section?: string) =>
  `${planHref(planId)}/editar${section ? `/${section}` : ""}`;

/** The section that a form stands in, if it says one that an address can carry. */
const sectionOf = (form: FormData) => {
  const section = form.get("_section");
  return typeof section === "string" && /^[\w-]{1,80}$/.test(section) ? section : undefined;
};

/** Where to go once a row is saved: back to its section, or to a new row under the same objective. */
export function afterRow(form: FormData, planId: string, done: string, objectiveId?: string): string {
  const page = editHref(planId, sectionOf(form));
  if (form.get("_then") !== "otra") return `${page}?hecho=${done}`;
  return `${page}/nueva?hecho=${done}${objectiveId ? `&objetivo=${objectiveId}` : ""}`;
}
