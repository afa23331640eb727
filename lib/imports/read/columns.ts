import { refuse } from "@/lib/refusal";
import { missingColumns, repeatedColumns } from "./labels";

export type WantedColumn<Key extends string> = { key: Key; names: readonly string[]; required?: boolean };

/** Where each wanted column stands in the rows; an absent one is not in it. */
export type MatchedColumns<Key extends string> = {
  at: Partial<Record<Key, number>>;
  keys: Key[];
  header: string[];
};

/** «Código de Local», «CODIGO_DE_LOCAL» and « código-de local » are one name. */
export const columnName = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

const SHOWN = 12;

function shown(header: string[]): string[] {
  const names = header.filter(Boolean).map((name) => name.slice(0, 40));
  return names.length > SHOWN ? [...names.slice(0, SHOWN), `${names.length - SHOWN} más`] : names;
}

/**
 * Finds the wanted columns in a header, whatever their order, case, accents, spaces and punctuation; the rest
 * are ignored. Refuses, naming all of them, those that are required and missing and those that come twice.
 */
export function matchColumns<Key extends string>(
  header: string[],
  wanted: readonly WantedColumn<Key>[],
): MatchedColumns<Key> {
  const names = header.map(columnName);
  const at: Partial<Record<Key, number>> = {};
  const missing: string[] = [];
  const repeated: string[][] = [];
  for (const { key, names: known, required } of wanted) {
    const accepted = new Set(known.map(columnName));
    const found = names.flatMap((name, index) => (name && accepted.has(name) ? [index] : []));
    if (found.length > 1) repeated.push(found.map((index) => header[index] ?? ""));
    if (found[0] !== undefined) at[key] = found[0];
    else if (required) missing.push(known[0] ?? key);
  }
  if (missing.length) refuse("invalid", missingColumns(missing, shown(header)));
  if (repeated.length) refuse("invalid", repeatedColumns(repeated));
  return { at, keys: wanted.map(({ key }) => key), header };
}

/** Refuses, naming them as one, when none of several columns came: any of them would do. */
export function requireOneOf<Key extends string>(
  { at, header }: MatchedColumns<Key>,
  keys: Key[],
  said: string,
) {
  if (keys.every((key) => at[key] === undefined)) refuse("invalid", missingColumns([said], shown(header)));
}

/** What the file calls a column; failing it, the first of others that mean as much. */
export const headerOf = <Key extends string>(
  { at, header }: MatchedColumns<Key>,
  ...keys: Key[]
): string | null => keys.flatMap((key) => header[at[key] ?? -1] ?? [])[0] ?? null;
