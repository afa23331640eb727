import type { ActivityKind, ProgressState, Rag } from "@/db/values";
import { addDays, daysBetween } from "@/lib/dates/dates";

/** Steps that need no reason: onwards. Any other goes back, or leaves it, and says why. */
const ONWARD: Record<ProgressState, readonly ProgressState[]> = {
  planned: ["planned", "under_way", "done"],
  under_way: ["under_way", "done"],
  done: ["done"],
  postponed: ["planned", "under_way", "done"],
  cancelled: [],
};

/** Whether whoever tells this step has to say why. Every step may be taken, and taken back. */
export const needsReason = (from: ProgressState, to: ProgressState) => !ONWARD[from].includes(to);

/** It is over: nothing more is expected of it. */
export const isSettled = (state: ProgressState) => state === "done" || state === "cancelled";

export const yearStart = (schoolYear: number) => `${schoolYear}-01-01`;
export const yearEnd = (schoolYear: number) => `${schoolYear}-12-31`;

/** The last day of a month, 1 to 12, as `2026-04-30`. */
export const monthEnd = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

export type Report = {
  state: ProgressState;
  doneOn?: string;
  nextOn?: string;
  note?: string;
};

/** What is wrong with a report on a day, by field; nothing when it may be kept. */
export function reportProblems(
  from: ProgressState,
  { state, doneOn, nextOn, note }: Report,
  { schoolYear, day }: { schoolYear: number; day: string },
): Record<string, string> {
  const outside = (date: string) => date < yearStart(schoolYear) || date > yearEnd(schoolYear);
  const problems: Record<string, string> = {};
  if (state === "done") {
    if (!doneOn) problems.doneOn = "Escriba qué día se hizo, o el último día si fueron varios.";
    else if (doneOn > day) problems.doneOn = "Ese día todavía no llega. Escriba el día en que se hizo.";
    else if (outside(doneOn)) problems.doneOn = `Escriba un día del ${schoolYear}, el año del plan.`;
  } else if (nextOn) {
    if (outside(nextOn)) problems.nextOn = `Escriba un día del ${schoolYear}, el año del plan.`;
    else if (nextOn < day) problems.nextOn = "Ese día ya pasó. Escriba la próxima fecha, o déjela en blanco.";
  }
  if (!note && needsReason(from, state))
    problems.note =
      state === "postponed" || state === "cancelled"
        ? "Escriba por qué."
        : "Escriba por qué cambia lo que ya se había reportado.";
  return problems;
}

type Timed = { schoolYear: number; months: readonly number[] };
type Told = { state: ProgressState; nextOn: string | null; ragOverride: Rag | null };

/** How many days at the end of its month an activity that nobody began has to be looked at. */
const LAST_DAYS = 7;
/** How many days a date that was told may be past before the activity is late. */
const PATIENCE = 14;

/**
 * How an activity stands on a day against its dates; `null` when it was cancelled. The colour that a person set is
 * the one. Otherwise: done is green. Not done, it is red once its last planned month ended, or once the next date
 * that was told is more than 14 days past. It is amber while that date is past by less, and, if nobody began it,
 * from the last 7 days of its first planned month on. All else is green. Without months it has the whole year.
 */
export function ragOf(
  { schoolYear, months }: Timed,
  progress: Told | null | undefined,
  day: string,
): Rag | null {
  if (progress?.ragOverride) return progress.ragOverride;
  const state = progress?.state ?? "planned";
  if (state === "cancelled") return null;
  if (state === "done") return "green";
  const { first, last } = spanOf(months);
  if (day > monthEnd(schoolYear, last)) return "red";
  const past = progress?.nextOn ? daysBetween(progress.nextOn, day) : 0;
  if (past > PATIENCE) return "red";
  if (past > 0) return "amber";
  const isBegun = state === "under_way";
  return !isBegun && day > addDays(monthEnd(schoolYear, first), -LAST_DAYS) ? "amber" : "green";
}

/** The first and the last month of an activity, 1 to 12; December when it says none. */
const spanOf = (months: readonly number[]) =>
  months.length > 0 ? { first: Math.min(...months), last: Math.max(...months) } : { first: 12, last: 12 };

type Placed = Timed & { state: ProgressState; nextOn: string | null };

/** Whether an activity asks for something in the month of a day: it is planned in it, or has a date in it. */
export const isDueInMonth = ({ schoolYear, months, state, nextOn }: Placed, day: string) =>
  !isSettled(state) &&
  ((day.slice(0, 4) === String(schoolYear) && months.includes(Number(day.slice(5, 7)))) ||
    nextOn?.slice(0, 7) === day.slice(0, 7));

type Followed = {
  kind: ActivityKind;
  months: number[];
  progress: (Told & { doneOn: string | null }) | null;
};
export type Standing = { state: ProgressState; rag: Rag | null; isDue: boolean };

/** Each activity of a plan with how it stands on a day. */
export const standingOn = <A extends Followed>(
  activities: readonly A[],
  { schoolYear, day }: { schoolYear: number; day: string },
): (A & Standing)[] =>
  activities.map((one) => {
    const { months, progress } = one;
    const state = progress?.state ?? "planned";
    return {
      ...{ ...one, state, rag: ragOf({ schoolYear, months }, progress, day) },
      isDue: isDueInMonth({ schoolYear, months, state, nextOn: progress?.nextOn ?? null }, day),
    };
  });

/** What has to be looked at, what is late first; then in the plan's order. */
export const toLookAt = <A extends Standing>(activities: readonly A[]): A[] => {
  const open = activities.filter(({ state, rag, isDue }) => !isSettled(state) && (isDue || rag !== "green"));
  const weight = ({ rag }: A) => (rag === "red" ? 0 : rag === "amber" ? 1 : 2);
  return open.toSorted((a, b) => weight(a) - weight(b));
};

type Filters = { estado?: ProgressState; tipo?: ActivityKind; mes?: number; va?: Rag };

/** Those that the reader asked for. What is over has no colour to be found by. */
export const filterFollowed = <A extends Standing & Pick<Followed, "kind" | "months">>(
  activities: readonly A[],
  { estado, tipo, mes, va }: Filters,
): A[] =>
  activities.filter(
    ({ state, kind, months, rag }) =>
      (!estado || state === estado) &&
      (!tipo || kind === tipo) &&
      (!mes || months.includes(mes)) &&
      (!va || (rag === va && !isSettled(state))),
  );

type Drawn = {
  id: string;
  kind: ActivityKind;
  months: readonly number[];
  progress: { state: ProgressState; doneOn: string | null; nextOn: string | null } | null;
};
export type CalendarDay = { date: string; isExact: boolean };

/**
 * Where each activity stands in the picture of its year: the day that it was held or its next date; without one, within
 * the first of its months that has not passed, or the last of them. Those of a kind that share a month without a day
 * are spread over it, so that each is seen.
 */
export function calendarDays(
  activities: readonly Drawn[],
  { schoolYear, day }: { schoolYear: number; day: string },
): Map<string, CalendarDay> {
  const known = (one: Drawn) => one.progress?.doneOn ?? one.progress?.nextOn ?? null;
  const thisMonth = day.slice(0, 4) === String(schoolYear) ? Number(day.slice(5, 7)) : 1;
  const monthOf = ({ months }: Drawn) =>
    months.toSorted((a, b) => a - b).find((month) => month >= thisMonth) ?? spanOf(months).last;
  const undated = Map.groupBy(
    activities.filter((one) => !known(one)),
    (one) => `${one.kind} ${monthOf(one)}`,
  );
  type Found = [id: string, at: CalendarDay];
  const spread = [...undated.values()].flatMap((group) =>
    group.map((one, i): Found => {
      const end = monthEnd(schoolYear, monthOf(one));
      const at = 1 + Math.floor(((i + 0.5) / group.length) * Number(end.slice(8)));
      return [one.id, { date: `${end.slice(0, 8)}${String(at).padStart(2, "0")}`, isExact: false }];
    }),
  );
  const dated = activities.flatMap((one): Found[] => {
    const date = known(one);
    return date ? [[one.id, { date, isExact: true }]] : [];
  });
  return new Map([...dated, ...spread]);
}
