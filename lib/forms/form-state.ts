export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type FormValues = { [name: string]: FormValue };

/** What is saved now, by field name. */
export type Theirs = Record<string, string | string[]>;

/** What an action gives back to its form: everything needed to draw it again, with or without JavaScript. */
export type FormState = {
  values: FormValues;
  /** Messages by field name, as `agreements[0].text`. */
  errors: Record<string, string[]>;
  /** A sentence about the whole form. */
  message: string | null;
  /** What is saved now, by field name, when somebody else saved first. */
  theirs: Theirs | null;
  /** Grows with each answer; the form's key. */
  count: number;
};

export const formState = (values: FormValues = {}): FormState => ({
  values,
  errors: {},
  message: null,
  theirs: null,
  count: 0,
});

/** The value of a field by its name: `agreements[0].text`. */
export function fieldValue(values: FormValues, name: string): FormValue | undefined {
  let value: FormValue | undefined = values;
  for (const key of name.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = (value as FormValues)[key];
  }
  return value;
}

/** `["agreements", 0, "text"]` → `agreements[0].text`. */
export const fieldName = (path: readonly PropertyKey[]) =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : i ? `.${String(key)}` : String(key))).join("");
