import { planHref } from "../labels";

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
