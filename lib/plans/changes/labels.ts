import type { ChangeRowState, ChangeState } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import { planHref } from "../labels";
import type { ChangeableKind } from "./rules";

export const changesHref = (planId: string) => `${planHref(planId)}/cambios`;
export const changeHref = (planId: string, changeId: string) => `${changesHref(planId)}/${changeId}`;
export const changeTitle = (number: number) => `Pedido de cambio n.º ${number}`;

/** Why a request, or what is done with it, is refused. */
export const NOT_IN_FORCE =
  "Los pedidos de cambio son para un plan aprobado o en ejecución. Vuelva a cargar la página para ver cómo está.";

export const ONE_OPEN =
  "Este plan ya tiene un pedido de cambio sin decidir. Agregue ahí lo que falta, o espere a que se decida.";

export const MEANWHILE =
  "Otra persona cambió este pedido mientras usted lo veía. Vuelva a cargar la página para ver cómo está ahora.";

export const NOT_A_DRAFT =
  "Este pedido ya se envió y no se le agrega nada. Retírelo si quiere preparar otro.";

export const NOT_SUBMITTED = "Este pedido no está por decidir. Vuelva a cargar la página para ver cómo está.";

export const IS_OVER = "Este pedido ya se decidió o se retiró.";

export const NOTHING_ASKED = "El pedido está vacío. Agregue al menos un cambio antes de enviarlo.";

export const SAME_AS_NOW = "Eso es lo que el plan ya dice. Cambie algo antes de guardar.";

export const ROW_CHANGED =
  "Esta fila del plan cambió mientras usted escribía. Compare los dos textos y guarde otra vez.";

export const STANDS_ALREADY = "Esta fila ya está en el plan.";
export const IS_WITHDRAWN = "Esta fila ya está retirada del plan.";

export const NOT_EACH = "Decida cada cambio del pedido: si lo aprueba o no.";

const list = new Intl.ListFormat("es");
const quoted = (names: string[]) => list.format(names.slice(0, 5).map((name) => `«${name}»`));

export const looseSentence = (names: string[]) =>
  `Quedaría sin objetivo o sin problema: ${quoted(names)}. Incluya también esa fila en el pedido, o no retire aquello de lo que depende.`;

export const looseDecision = (names: string[]) =>
  `Con esa decisión quedaría sin objetivo o sin problema: ${quoted(names)}. Apruebe o no apruebe juntas las filas que dependen una de otra.`;

export const changedMeanwhile = (name: string) =>
  `«${name}» cambió en el plan después de que se pidió este cambio. No lo apruebe: el equipo puede pedirlo otra vez sobre lo que hay ahora.`;

/** Why the version that a decision makes is another. */
export const versionReason = (number: number, reason: string) => `${changeTitle(number)}: ${reason}`;

type Kind = "done" | "due" | "late" | "info" | "later";

/** How much each state weighs in a list. */
export const CHANGE_STATUS: Record<ChangeState, Kind> = {
  draft: "later",
  submitted: "due",
  decided: "done",
  withdrawn: "later",
};

/** What a state means, and for whom it waits. */
export const CHANGE_STATE_NOTES: Record<ChangeState, string> = {
  draft: "El equipo lo prepara. Todavía no se ha enviado.",
  submitted: "Espera a quien aprueba el plan. Mientras tanto el plan sigue como está.",
  decided: "Se decidió fila por fila. Lo aprobado ya está en el plan.",
  withdrawn: "El equipo lo retiró antes de que se decidiera. El plan quedó como estaba.",
};

export const CHANGE_ROW_STATE_LABELS: Record<ChangeRowState, string> = {
  pending: "Por decidir",
  approved: "Aprobado",
  declined: "No aprobado",
};

export const CHANGE_ROW_STATUS: Record<ChangeRowState, Kind> = {
  pending: "due",
  approved: "done",
  declined: "info",
};

/** What was just done with a request, by the word that the address carries. */
export const CHANGE_DONE = {
  propuesto: "El cambio quedó en el pedido. Puede agregar otros antes de enviarlo.",
  quitado: "Ese cambio ya no está en el pedido.",
  enviado: "El pedido quedó enviado. El plan sigue como está hasta que se decida.",
  retirado: "El pedido quedó retirado. El plan sigue como está.",
  decidido: "El pedido quedó decidido. Lo aprobado ya está en el plan, que tiene una nueva versión.",
};

export const chooseHref = (planId: string, changeId: string, clase?: ChangeableKind) =>
  withSearch(`${changeHref(planId, changeId)}/elegir`, { clase });

type Row = { kind: ChangeableKind; rowId?: string; section?: string };

/** Where a row is proposed: a new one without its id; a text by its section. */
export const proposeHref = (planId: string, changeId: string, { kind, rowId, section }: Row) =>
  withSearch(`${changeHref(planId, changeId)}/fila`, { clase: kind, fila: rowId, seccion: section });

/** Where it is proposed that a row goes, or that one that went comes back. */
export const standHref = (planId: string, changeId: string, { kind, rowId }: Row) =>
  withSearch(`${changeHref(planId, changeId)}/retirar`, { clase: kind, fila: rowId });
