import type { FormValue, FormValues } from "./form-state";

const PART = /^(?:[a-z]\w{0,60}|\d{1,3})$/i;
const RESERVED = new Set(["constructor", "prototype", "__proto__"]);
const MAX_FIELDS = 3000;
const MAX_DEPTH = 6;
export const MAX_TEXT = 20_000;
/** What is too long to be saved is still given back to be shortened, up to here. */
const MAX_GIVEN_BACK = 100_000;

export type ReadForm = { values: FormValues; errors: Record<string, string[]> };

function keysOf(name: string): string[] | null {
  if (name.startsWith("$") || name.startsWith("_")) return null;
  const keys = name.split(/[.[\]]+/).filter(Boolean);
  const sane =
    keys.length > 0 && keys.length <= MAX_DEPTH && keys.every((k) => PART.test(k) && !RESERVED.has(k));
  return sane ? keys : null;
}

function put(root: FormValues, keys: string[], value: string) {
  let here: FormValues = root;
  keys.forEach((key, i) => {
    const last = i === keys.length - 1;
    const known = Object.hasOwn(here, key) ? here[key] : undefined;
    if (last) {
      here[key] = value;
      return;
    }
    if (typeof known !== "object") here[key] = /^\d+$/.test(keys[i + 1] ?? "") ? [] : {};
    here = here[key] as FormValues;
  });
}

/**
 * Reads the text fields of a form into nested values: `a[0].b` becomes `{ a: [{ b }] }`.
 * Names that are not plain identifiers are ignored, empty texts are absent, line ends are `\n`.
 * A text that is too long is told in `errors`, and left out when it is far too long; one with a NUL is left out.
 */
export function readForm(form: FormData): ReadForm {
  const values: FormValues = {};
  const errors: Record<string, string[]> = {};
  let fields = 0;
  for (const [name, value] of form) {
    if (++fields > MAX_FIELDS) break;
    const keys = typeof value === "string" && value !== "" ? keysOf(name) : null;
    if (!keys || typeof value !== "string") continue;
    if (value.length > MAX_TEXT) {
      errors[name] = [
        `Este texto tiene ${value.length.toLocaleString("es-PE")} caracteres; el máximo es 20,000.`,
      ];
      if (value.length <= MAX_GIVEN_BACK && !value.includes("\0"))
        put(values, keys, value.replaceAll("\r\n", "\n"));
    } else if (value.includes("\0")) {
      errors[name] = ["Este texto tiene un carácter que no se puede guardar. Escríbalo otra vez."];
    } else put(values, keys, value.replaceAll("\r\n", "\n"));
  }
  return { values, errors };
}

/** `add:agreements` or `remove:agreements:2`: rows added and removed with plain submit buttons. */
export function editRows(values: FormValues, order: string): FormValues {
  const [verb, list = "", index] = order.split(":");
  if (!PART.test(list) || RESERVED.has(list)) return values;
  const rows: FormValue[] = Array.isArray(values[list]) ? [...values[list]] : [];
  if (verb === "add" && rows.length < 500) rows.push({});
  if (verb === "remove") rows.splice(Number(index), 1);
  return { ...values, [list]: rows };
}
