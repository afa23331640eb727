type Values = Record<string, unknown>;
/** A correction that the UGEL confirmed: the data that it changed, as they were and as they are since. */
export type Correction = { before: Values; after: Values };

const same = (field: string, a: unknown, b: unknown) =>
  field === "email"
    ? String(a ?? "").toLowerCase() === String(b ?? "").toLowerCase()
    : (a ?? null) === (b ?? null);

/**
 * What a school's data become when a padrón is loaded: while it goes on bringing what a confirmed correction
 * (oldest first) said was wrong, what was corrected stays. What the padrón says anew is taken.
 */
export function keepConfirmed<T extends Values>(incoming: T, current: Values, corrections: Correction[]): T {
  const kept: Values = { ...incoming };
  for (const field of Object.keys(incoming)) {
    const about = corrections.filter(({ after }) => Object.hasOwn(after, field));
    const latest = about.at(-1);
    if (!latest || !same(field, latest.after[field], current[field])) continue;
    if (about.some(({ before }) => same(field, before[field], incoming[field]))) kept[field] = current[field];
  }
  return kept as T;
}
