import { shortDay } from "@/lib/dates/dates";
import type { PublicCell, PublicFigure, PublicTable } from "../schema";

/** A folder's name for a code: codes are of the region's own, and a file's name takes fewer signs. */
const slug = (code: string) => code.replace(/[^\w-]+/g, "-");

/** Where each page of the folder stands, from its root. */
export const SITE = {
  summary: "index.html",
  methodology: "metodologia.html",
  networks: "redes.html",
  data: "datos.html",
  style: "estilo.css",
  readme: "LEEME.txt",
  whole: "datos/resumen.json",
  ugel: (code: string) => `ugel/${slug(code)}.html`,
  network: (code: string) => `red/${slug(code)}.html`,
  csv: (key: string) => `datos/${key}.csv`,
  json: (key: string) => `datos/${key}.json`,
} as const;

/** The way from one file of the folder to another: it is opened from any place, also from a disk. */
export const linkFrom = (page: string, to: string) => `${"../".repeat(page.split("/").length - 1)}${to}`;

const COUNT = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 2 });
const HIDDEN = "Oculto";
const NOTHING = "Sin dato";

export const countText = (value: number) => COUNT.format(value);

/** A cell as a reader meets it. */
export function cellText(cell: PublicCell | undefined, kind: PublicTable["columns"][number]["kind"]): string {
  if (cell === null || cell === undefined || cell === "") return NOTHING;
  if (typeof cell === "object") return HIDDEN;
  if (typeof cell === "string")
    return kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? shortDay(cell) : cell;
  return kind === "percent" ? `${COUNT.format(cell)}\u00a0%` : COUNT.format(cell);
}

/** «5 de 6 (83.3 %)»; a figure that is not told says so. */
export function figureText({ numerator, denominator, hidden }: PublicFigure): string {
  if (hidden || numerator === null) return hidden ? HIDDEN : NOTHING;
  if (denominator === null) return COUNT.format(numerator);
  const share =
    denominator > 0 ? ` (${COUNT.format(Math.round((1000 * numerator) / denominator) / 10)}\u00a0%)` : "";
  return `${COUNT.format(numerator)} de ${COUNT.format(denominator)}${share}`;
}
