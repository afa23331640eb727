import type { AcceptanceStep } from "./rules";

export const PENDING_RETURNS = (total: number) =>
  total === 1
    ? "Hay una devolución sin resolver de estos resultados. Resuélvala o retírela, y acepte después."
    : `Hay ${total} devoluciones sin resolver de estos resultados. Resuélvalas o retírelas, y acepte después.`;

export const ACCEPTANCE_DONE: Record<AcceptanceStep, string> = {
  accept: "La carga quedó aceptada. Nadie puede reemplazar esos resultados mientras lo esté.",
  unaccept: "La aceptación quedó retirada. Los resultados pueden corregirse y reemplazarse otra vez.",
  lock: "La carga quedó cerrada: sus resultados son definitivos.",
  unlock: "El cierre quedó retirado. La carga sigue aceptada.",
};
