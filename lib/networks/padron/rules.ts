import type { DistrictCode, Modality, UgelCode } from "@/db/values";
import { email } from "@/lib/forms/fields";
import type { PadronCells, PadronKey } from "./schema";

/** A public, active education service of the territory, as the padrón has it. */
export type PadronService = {
  modularCode: string;
  annex: string;
  siteCode: string;
  ugelCode: UgelCode;
  name: string;
  address: string | null;
  phone: string | null;
  email: string | null;
  districtCode: DistrictCode;
  latitude: number | null;
  longitude: number | null;
  levelCode: string;
  levelName: string;
  modality: Modality;
  shiftName: string | null;
  managementName: string | null;
  dependencyName: string | null;
  students: number | null;
  teachers: number | null;
  sections: number | null;
  /** `2026-09-18`, or null when the file does not say. */
  updatedOn: string | null;
};

/** Why a row stays out without being wrong. */
export const leftReasons = ["left_elsewhere", "left_private", "left_inactive", "left_other_level"] as const;
export type LeftReason = (typeof leftReasons)[number];

export type ReadRow =
  | { kind: "service"; service: PadronService }
  | { kind: "left"; reason: LeftReason }
  | { kind: "problem"; column: PadronKey; value: string; reason: string };

/** MINEDU's catalogue NIV_MOD: the level's first letter tells the modality. */
const MODALITIES: Record<string, Modality> = {
  A1: "ebr",
  A2: "ebr",
  A3: "ebr",
  A5: "ebr",
  B0: "ebr",
  F0: "ebr",
  D0: "eba",
  D1: "eba",
  D2: "eba",
  E0: "ebe",
  E1: "ebe",
  E2: "ebe",
  L0: "etp",
};

/** What each level is called where the file brings only its code. */
const LEVEL_NAMES: Record<string, string> = {
  A1: "Inicial - Cuna",
  A2: "Inicial - Jardín",
  A3: "Inicial - Cuna-jardín",
  A5: "Inicial no escolarizado",
  B0: "Primaria",
  F0: "Secundaria",
  D1: "Básica Alternativa-Inicial e Intermedio",
  D2: "Básica Alternativa-Avanzado",
  E0: "PRITE",
  E1: "Básica Especial-Inicial",
  E2: "Básica Especial-Primaria",
  L0: "Técnico Productiva",
};

const PRIVATE = "3";
const ACTIVE = "1";

const tidy = (text: string | undefined) => text?.replace(/\s+/g, " ").trim() || null;

/** `"9.00"`, `"9"` → 9; an empty text → null; anything else → undefined. */
function count(text: string | undefined): number | null | undefined {
  const plain = (text ?? "").trim().replace(/[.,]0+$/, "");
  if (plain === "") return null;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

/** Degrees with point or comma; 0 and an empty text mean that nobody measured it. */
function degrees(text: string | undefined, limit: number): number | null | undefined {
  const plain = (text ?? "").trim().replace(",", ".");
  if (plain === "") return null;
  const value = Number(plain);
  if (!Number.isFinite(value) || Math.abs(value) > limit) return undefined;
  return value === 0 ? null : value;
}

/** `20260918`, `2026-09-18` or `18/09/2026` → `2026-09-18`. */
function day(text: string | undefined): string | null {
  const found =
    text?.trim().match(/^(\d{4})-?(\d{2})-?(\d{2})/) ??
    text?.trim().match(/^(?<d>\d{2})\/(?<m>\d{2})\/(?<y>\d{4})/);
  if (!found) return null;
  const { y, m, d } = found.groups ?? { y: found[1], m: found[2], d: found[3] };
  return `${y}-${m}-${d}`;
}

/** The first telephone of a cell that may bring several; what is no telephone is nothing. */
function phoneOf(text: string | undefined): string | null {
  const numbers = (text ?? "").split(/[/;,]| - /).map((one) => one.replace(/[\s().-]/g, ""));
  return numbers.find((one) => /^\+?\d{6,15}$/.test(one) && /[1-9]/.test(one)) ?? null;
}

/** An address that a message could reach; anything else is nothing. */
function emailOf(text: string | undefined): string | null {
  const found = email().safeParse((text ?? "").split(/[;,\s]/)[0]);
  return found.success ? found.data.toLowerCase() : null;
}

const COUNT_REASON = "Debe ser un número entero, sin signo.";
const CODE_REASONS = {
  modularCode: "El código modular tiene 7 números.",
  annex: "El anexo es un número de una cifra.",
  siteCode: "El código de local tiene 6 números.",
  districtCode: "El ubigeo del distrito tiene 6 números.",
} as const;

type Code = keyof typeof CODE_REASONS;

/** Turns a cell into a code of so many digits, with the zeros that a spreadsheet lost; null when it is none. */
export type RestoreCode = (text: string, length: number) => string | null;

const LENGTHS: Record<Code, number> = { modularCode: 7, annex: 1, siteCode: 6, districtCode: 6 };

/**
 * Reads a row of the padrón. `ugelCodes` are those of the territory being loaded (CODOOII, six digits).
 * Rows of elsewhere, private, inactive or of another level stay out; a row of ours that cannot be read
 * is a problem, told with the column and what to expect.
 */
export function readPadronRow(
  cells: PadronCells,
  ugelCodes: ReadonlySet<UgelCode>,
  restore: RestoreCode,
): ReadRow {
  const ugelCode = restore(cells.ugelCode ?? "", 6) as UgelCode | null;
  if (!ugelCode || !ugelCodes.has(ugelCode)) return { kind: "left", reason: "left_elsewhere" };
  if (cells.management?.trim().charAt(0) === PRIVATE) return { kind: "left", reason: "left_private" };
  if (cells.state?.trim().charAt(0) !== ACTIVE) return { kind: "left", reason: "left_inactive" };
  const levelCode = (cells.levelCode ?? "").trim().toUpperCase();
  const modality = MODALITIES[levelCode];
  if (!modality) return { kind: "left", reason: "left_other_level" };

  const problem = (column: PadronKey, reason: string): ReadRow => ({
    kind: "problem",
    column,
    value: cells[column] ?? "",
    reason,
  });
  const codes = {} as Record<Exclude<Code, "districtCode">, string> & { districtCode: DistrictCode };
  for (const key of Object.keys(LENGTHS) as Code[]) {
    const code = restore(cells[key] || (key === "annex" ? "0" : ""), LENGTHS[key]);
    if (!code) return problem(key, CODE_REASONS[key]);
    Object.assign(codes, { [key]: code });
  }
  const name = tidy(cells.name);
  if (!name) return problem("name", "Falta el nombre.");
  const counts = {
    students: count(cells.students),
    teachers: count(cells.teachers),
    sections: count(cells.sections),
  };
  for (const [key, value] of Object.entries(counts))
    if (value === undefined) return problem(key as PadronKey, COUNT_REASON);
  const latitude = degrees(cells.latitude, 90);
  if (latitude === undefined) return problem("latitude", "La latitud está entre -90 y 90 grados.");
  const longitude = degrees(cells.longitude, 180);
  if (longitude === undefined) return problem("longitude", "La longitud está entre -180 y 180 grados.");
  return {
    kind: "service",
    service: {
      ...codes,
      ugelCode,
      name: name.slice(0, 200).toWellFormed(),
      address: tidy(cells.address)?.slice(0, 300).toWellFormed() ?? null,
      phone: phoneOf(cells.phone),
      email: emailOf(cells.email),
      latitude,
      longitude,
      levelCode,
      levelName: tidy(cells.levelName) ?? LEVEL_NAMES[levelCode] ?? levelCode,
      modality,
      shiftName: tidy(cells.shiftName),
      managementName: tidy(cells.managementName),
      dependencyName: tidy(cells.dependencyName),
      students: counts.students ?? null,
      teachers: counts.teachers ?? null,
      sections: counts.sections ?? null,
      updatedOn: day(cells.updatedOn),
    },
  };
}

export const serviceKey = (service: { modularCode: string; annex: string }) =>
  `${service.modularCode}-${service.annex}`;

/** What a school is, from its services: names and places come from the first by level, as people know it. */
export function institutionOf(services: PadronService[]) {
  const ordered = services.toSorted((a, b) => rank(a.levelCode) - rank(b.levelCode) || compare(a, b));
  const [first] = ordered;
  if (!first) throw new Error("a school has at least one service");
  const placed = ordered.find((service) => service.latitude !== null && service.longitude !== null);
  return {
    siteCode: first.siteCode,
    ugelCode: first.ugelCode,
    name: first.name,
    address: ordered.find((service) => service.address)?.address ?? null,
    phone: ordered.find((service) => service.phone)?.phone ?? null,
    email: ordered.find((service) => service.email)?.email ?? null,
    districtCode: first.districtCode,
    latitude: placed?.latitude ?? null,
    longitude: placed?.longitude ?? null,
  };
}

const ORDER = ["B0", "F0", "A2", "A3", "A1", "A5"];
const rank = (levelCode: string) => {
  const at = ORDER.indexOf(levelCode);
  return at < 0 ? ORDER.length : at;
};
const compare = (a: PadronService, b: PadronService) =>
  a.modularCode.localeCompare(b.modularCode) || a.annex.localeCompare(b.annex);
