import { addDays, daysBetween, weekdayOf } from "@/lib/dates/dates";

/** What an act is about: each has its picture in the list. */
export const itemTopics = [
  "handover",
  "visit",
  "visit_late",
  "visit_sent_twice",
  "visit_read",
  "visit_request",
  "calibration",
  "practice",
  "commitment",
  "call",
  "convening",
  "agreement",
  "agreements",
  "acta",
  "acta_approved",
  "plan",
  "plan_review",
  "plan_behind",
  "activities",
  "load",
  "results",
  "correction",
  "year_names",
  "accounts",
  "ending",
  "vacancy",
  "hygiene",
] as const;
export type ItemTopic = (typeof itemTopics)[number];

/** One act that waits for somebody, made from the records each time: there is nothing to tick. */
export type InboxItem = {
  key: string;
  topic: ItemTopic;
  /** Begins with a verb. */
  what: string;
  /** Why it waits, or where it comes from. */
  detail: string;
  href: string;
  /** `2026-05-15`; `null` of what has no date. */
  dueOn: string | null;
  /** Between two of the same day, the heavier stands first. */
  weight: number;
  /** How it stands, when no date says it. */
  word: string;
  kind?: "done" | "info";
  /** Late whatever its date: what has none may be. */
  late?: boolean;
};

export const periods = ["overdue", "today", "week", "later", "undated"] as const;
export type Period = (typeof periods)[number];

/** When an act falls for whoever looks at it on a day; the week ends on Sunday. */
export function periodOf({ dueOn, late }: Pick<InboxItem, "dueOn" | "late">, day: string): Period {
  if (late || (dueOn !== null && dueOn < day)) return "overdue";
  if (dueOn === null) return "undated";
  if (dueOn === day) return "today";
  return dueOn <= addDays(day, 7 - weekdayOf(day)) ? "week" : "later";
}

/** After every day: what has no date comes last. */
const LAST = "9999-12-31";

const inOrder = (a: InboxItem, b: InboxItem) =>
  (a.dueOn ?? LAST).localeCompare(b.dueOn ?? LAST) || b.weight - a.weight || a.key.localeCompare(b.key);

/** One list by date: overdue first, then today, this week, later, and what has no date. */
export const inPeriods = (items: InboxItem[], day: string): { period: Period; items: InboxItem[] }[] =>
  periods.flatMap((period) => {
    const own = items.filter((item) => periodOf(item, day) === period).toSorted(inOrder);
    return own.length > 0 ? [{ period, items: own }] : [];
  });

const days = (count: number) => `${count.toLocaleString("es-PE")} ${count === 1 ? "día" : "días"}`;

/** «5 días de retraso», «Hoy», «Mañana», «En 4 días»; without a date, its own word. */
export function standingOf({ dueOn, word, kind, late }: InboxItem, day: string) {
  const left = dueOn === null ? null : daysBetween(day, dueOn);
  if (left !== null && left < 0) return { kind: "late", text: `${days(-left)} de retraso` } as const;
  if (late) return { kind: "late", text: word } as const;
  if (kind === "done" || left === null) return { kind: kind ?? "due", text: word } as const;
  const text = left === 0 ? "Hoy" : left === 1 ? "Mañana" : `En ${days(left)}`;
  return { kind: left > 7 ? "later" : (kind ?? "due"), text } as const;
}
