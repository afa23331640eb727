/** Whether a check of what stayed can be answered: from its day on, until it was. */
export type CheckState = "later" | "open" | "answered";
export type Check = { days: number; from: string; state: CheckState };

type Checked = {
  /** After how many days it is asked, as the region decided. */
  asked: number[];
  /** Those that were answered. */
  answered: number[];
  conductedOn: string;
};

const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The checks of a visit, in order: those that are asked and those that were answered when others were. */
export function checksOf({ asked, answered, conductedOn }: Checked, day: string): Check[] {
  const all = [...new Set([...asked, ...answered])].sort((a, b) => a - b);
  return all.map((days) => {
    const from = plus(conductedOn, days);
    const state = answered.includes(days) ? "answered" : from <= day ? "open" : "later";
    return { days, from, state };
  });
}
