import { type CorrectableField, correctableFields } from "./schema";

export type Datum = string | number | null;
export type SchoolData = Record<CorrectableField, Datum>;
type Changes = Partial<Record<CorrectableField, Datum>>;

/** Only what changes, as it was and as it should be; `null` when nothing does. */
export function differences(
  current: SchoolData,
  wanted: { [F in CorrectableField]?: Datum },
): { before: Changes; after: Changes } | null {
  const changed = correctableFields.filter((field) => (wanted[field] ?? null) !== current[field]);
  if (changed.length === 0) return null;
  const pick = (from: { [F in CorrectableField]?: Datum }) =>
    Object.fromEntries(changed.map((field) => [field, from[field] ?? null]));
  return { before: pick(current), after: pick(wanted) };
}

export type ComparedField = {
  field: CorrectableField;
  before: Datum;
  after: Datum;
  /** What the school has today. */
  now: Datum;
  /** Whether the padrón or somebody else changed it after it was asked. */
  overtaken: boolean;
};

/** A correction field by field, beside what the school has today. */
export const compareWith = (
  { before, after }: { before: Record<string, Datum>; after: Record<string, Datum> },
  current: SchoolData,
): ComparedField[] =>
  correctableFields
    .filter((field) => Object.hasOwn(after, field))
    .map((field) => {
      const [was, now] = [before[field] ?? null, current[field]];
      return { field, before: was, after: after[field] ?? null, now, overtaken: was !== now };
    });

export type Confirmed = { after: Record<string, Datum>; decidedAt: Date };

/** The correction that a datum of today comes from; none when it is the padrón's. */
export const correctionBehind = <C extends Confirmed>(
  field: CorrectableField,
  value: Datum,
  confirmed: C[],
): C | null =>
  confirmed
    .filter(({ after }) => Object.hasOwn(after, field) && after[field] === value)
    .toSorted((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime())[0] ?? null;
