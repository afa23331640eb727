import type { CellValue } from "hucre";

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|GETTING_DATA)$/;

export const isFormulaError = (value: CellValue): value is string =>
  typeof value === "string" && ERROR.test(value);

/** A number as a spreadsheet shows it: fifteen digits, no exponent, no `.0`. */
function numberText(value: number): string {
  const seen = Number(value.toPrecision(15));
  if (Number.isInteger(seen)) return Math.abs(seen) < 1e21 ? String(seen) : BigInt(seen).toString();
  const text = String(seen);
  return text.includes("e") ? seen.toFixed(20).replace(/0+$/, "") : text;
}

/** A date of a sheet has no zone. Serial numbers below one are only a time of the day. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return "";
  const [day = "", time = ""] = value.toISOString().split(/[TZ.]/);
  const clock = time.endsWith(":00") ? time.slice(0, 5) : time;
  if (value.getUTCFullYear() < 1900) return clock;
  return time === "00:00:00" ? day : `${day} ${clock}`;
}

/** A cell as text, as a person sees it. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined || isFormulaError(value)) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "VERDADERO" : "FALSO";
  if (value instanceof Date) return dateText(value);
  return String(value).replace(/^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z?$/, "$1");
}
