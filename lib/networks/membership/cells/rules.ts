import { type ModalityGroup, modalityGroups, type NetworkKind, type UgelCode } from "@/db/values";
import type { RestoreCode } from "../../padron/rules";

/** How a list names a network: by its number in a UGEL, by a name, or by both. */
export type NamedNetwork = { ugel?: string; number?: string; name?: string };

export type UnreadableNetwork = "empty" | "date" | "unreadable";

const plain = (text: string) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
/** Two names are the same whatever their case, accents and punctuation. */
export const sameName = (text: string) =>
  plain(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

export const PREFIX =
  /^(?:red\s+educativa\s+institucional|red\s+educativa|red|r\.?\s?e\.?\s?i\.?)(?![a-záéíóúñü])[\s:.\-–—]*/i;
const NUMBER_SIGN = /^(?:n\s?[°ºo.]\.?|nro\.?|n[uú]m(?:ero)?\.?|#)\s*(?=\d)/i;
const OF_UGEL = /^ugel\s*(?:n\s?[°ºo.]\.?|nro\.?)?\s*(\d{1,2})(?!\d)[\s,;:/.\-–—]*(.*)$/i;
const REST = String.raw`(?:(?:\s*[-–—:,]\s*|\s+)(\D.*))?`;
const FULL_CODE = new RegExp(
  String.raw`^(\d{1,2})\s*[-–—_./]\s*((?=[0-9A-Z]*\d)[0-9A-Z]{1,4})(?![0-9A-Z])${REST}$`,
  "i",
);
const NUMBER = new RegExp(String.raw`^(\d{1,4}[A-Z]?)(?![0-9A-Z])${REST}$`, "i");
const MONTHS = "ene|feb|mar|abr|may|jun|jul|ago|set|sep|oct|nov|dic|jan|apr|aug|dec";
/** What a spreadsheet makes of «05-03». */
const DATE = new RegExp(
  String.raw`^\d{4}-\d\d-\d\d|^\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d\d)$|^\d{1,2}[-/ ](?:${MONTHS})[a-z]*\.?(?:[-/ ]\d{2,4})?$|^(?:${MONTHS})[a-z]*\.?[-/ ]\d{2,4}$`,
  "i",
);
const NONE = /^(?:s\/?n|sin (?:red|rei)|no tiene|ningun[oa]|n\/?a|no aplica|por definir|-+|\.+|x+)$/;
const ROMAN = /^[ivxlc]+$/i;

const padded = (number: string) => number.toUpperCase().padStart(2, "0");

/** Reads what a cell says of a network: «05-03», «REI 3», «RED N° 03», «REI 05-03 Quebrada Alta», «Quebrada Alta». */
export function readNetworkCell(text: string): NamedNetwork | UnreadableNetwork {
  const whole = text.replace(/\s+/g, " ").trim();
  if (!whole || NONE.test(plain(whole))) return "empty";
  const [, ugel, inside] = OF_UGEL.exec(whole) ?? [];
  if (ugel) {
    const found = inside ? readNetworkCell(inside) : "unreadable";
    return typeof found === "string" || (found.ugel && found.ugel !== padded(ugel))
      ? "unreadable"
      : { ...found, ugel: padded(ugel) };
  }
  const rest = whole.replace(PREFIX, "").replace(NUMBER_SIGN, "").trim();
  const decimal = /^(\d{1,4})[.,]0+$/.exec(rest)?.[1];
  if (decimal) return { number: padded(decimal) };
  if (DATE.test(rest)) return "date";
  const full = FULL_CODE.exec(rest);
  if (full?.[1] && full[2])
    return { ugel: padded(full[1]), number: padded(full[2]), ...(full[3] && { name: tidyName(full[3]) }) };
  const numbered = NUMBER.exec(rest);
  if (numbered?.[1])
    return { number: padded(numbered[1]), ...(numbered[2] && { name: tidyName(numbered[2]) }) };
  const letters = rest.replace(/[^\p{L}]/gu, "");
  return letters.length < 3 || ROMAN.test(rest) || /^\d/.test(rest) ? "unreadable" : { name: tidyName(rest) };
}

export const tidyName = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/^["'«“]+|["'»”]+$/g, "")
    .trim();

/**
 * Reads what a cell says of a UGEL: its number, or its CODOOII. Six digits are always a CODOOII here, never a
 * district's ubigeo, whatever else they could be.
 */
export function readUgelCell(
  text: string,
  restore: RestoreCode,
): { number: string } | { ugelCode: UgelCode } | null {
  const named = plain(text).replace(/^(?:unidad de gestion educativa local|ugel)\s*(?:n[°ºo.]*\s?)?/, "");
  const number = /^(\d{1,2})(?:[.,]0+)?(?!\d)(?:[\s\-–:,.].*)?$/.exec(named)?.[1];
  if (number) return { number: number.padStart(2, "0") };
  const ugelCode = restore(named, 6);
  return ugelCode && /^[1-9]|^0[1-9]/.test(ugelCode) ? { ugelCode: ugelCode as UgelCode } : null;
}

/** «EB», «Educación básica», «ETP», «Técnico-productiva»; `null` when it says something else. */
export function readKind(text: string): NetworkKind | null {
  const said = sameName(text);
  if (/^(?:etp|(?:educacion )?tecnico productiva|cetpro)$/.test(said)) return "etp";
  return /^(?:eb|(?:educacion )?basica(?: regular)?|ebr(?: ebe)?|eba|ebr y ebe)$/.test(said) ? "eb" : null;
}

const GROUPS: Record<ModalityGroup, RegExp> = {
  ebr_ebe: /^(?:ebr|ebe|ebr(?: y)? ebe|ebe(?: y)? ebr|(?:basica )?regular(?: y)?(?: basica)? especial)$/,
  eba: /^(?:eba|(?:educacion )?basica alternativa|alternativa)$/,
  etp: /^(?:etp|(?:educacion )?tecnico productiva)$/,
};

/** «EBR y EBE», «EBA», «ETP»; `null` when it says something else. */
export const readModalityGroup = (text: string): ModalityGroup | null =>
  modalityGroups.find((group) => GROUPS[group].test(sameName(text))) ?? null;
