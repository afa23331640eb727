import { shortDay } from "@/lib/dates/dates";
import type { PublicCell, PublicTable } from "@/lib/releases/schema";

const COUNT = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 1 });

export const HIDDEN_WORD = "Oculto";

export const isHidden = (cell: PublicCell | undefined) => typeof cell === "object" && cell !== null;

/** A cell as a reader meets it. */
export function cellText(cell: PublicCell | undefined, kind: PublicTable["columns"][number]["kind"]): string {
  if (cell === null || cell === undefined || cell === "") return "Sin dato";
  if (typeof cell === "object") return HIDDEN_WORD;
  if (typeof cell === "number")
    return kind === "percent" ? `${PERCENT.format(cell)}\u00a0%` : COUNT.format(cell);
  return kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? shortDay(cell) : cell;
}
