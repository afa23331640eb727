import type { MeetingState } from "@/db/values";
import { wasHeld } from "../rules";

/** A directorio as the year tells it. */
export type YearMeeting = {
  id: string;
  heldOn: string;
  state: MeetingState;
  movedFrom: string | null;
  /** Those called who vote, and how many of them came at some moment. */
  called: number;
  came: number;
};

/**
 * What became of a UGEL's month: held, being held, called, being prepared, suspended, missing (it is over and none
 * was held), to come, or before the region began to hold them.
 */
export const monthStates = [
  "held",
  "in_session",
  "convened",
  "preparing",
  "suspended",
  "missing",
  "unseen",
  "coming",
  "before",
] as const;
export type MonthState = (typeof monthStates)[number];

export type YearMonth = {
  /** From 1. */
  month: number;
  state: MonthState;
  /** Whether it counts among those that had to be held until today. */
  due: boolean;
  meetings: YearMeeting[];
};

type Around = {
  year: number;
  today: string;
  /** The first month of the year in which directorios are expected; `null` when they are not yet. */
  from: number | null;
  /** Whether the reader reads all of the UGEL: otherwise what she does not see may be there. */
  whole: boolean;
};

const STATES: Record<MeetingState, MonthState> = {
  ...{ preparing: "preparing", convened: "convened", in_session: "in_session" },
  ...{ drafted: "held", approved: "held", suspended: "suspended" },
};

/** The state of a month's meetings that says most of it. */
const mainState = (meetings: YearMeeting[]) =>
  monthStates.find((known) => meetings.some(({ state }) => STATES[state] === known));

const monthOf = (day: string) => Number(day.slice(5, 7));

function monthFrom(month: number, meetings: YearMeeting[], { year, today, from, whole }: Around): YearMonth {
  const isOver = `${year}-${String(month).padStart(2, "0")}` < today.slice(0, 7);
  const isExpected = from !== null && month >= from;
  const main = mainState(meetings);
  const as = (state: MonthState, due = false) => ({ month, state, due, meetings });
  if (main === "held") return as("held", true);
  if (!isOver) return as(main ?? (isExpected || from === null ? "coming" : "before"));
  if (!whole) return as(main ?? (isExpected ? "unseen" : "before"));
  // What was called and never opened was not held.
  if (isExpected) return as(main === "suspended" ? "suspended" : "missing", true);
  return as(main ?? "before");
}

/** The twelve months of a UGEL. */
export function monthsOf(meetings: YearMeeting[], around: Around): YearMonth[] {
  const byMonth = Map.groupBy(meetings, ({ heldOn }) => monthOf(heldOn));
  return Array.from({ length: 12 }, (_, i) => monthFrom(i + 1, byMonth.get(i + 1) ?? [], around));
}

/**
 * The month from which a region expects directorios in a year: that of the first series that goes on in it, or of the
 * first meeting; `null` without any.
 */
export function firstMonth(year: number, starts: string[]): number | null {
  const [first] = starts.filter((day) => day <= `${year}-12-31`).toSorted();
  if (!first) return null;
  return first < `${year}-01-01` ? 1 : monthOf(first);
}

export type YearFigures = {
  held: number;
  /** Months that are over, and this one when it was held already. */
  expected: number;
  came: number;
  called: number;
};

/** How many of those that were due were held, and how many of those called came. */
export function yearFigures(rows: YearMonth[][]): YearFigures {
  const months = rows.flat();
  const sessions = months.flatMap(({ meetings }) => meetings.filter(({ state }) => wasHeld(state)));
  const sum = (of: (meeting: YearMeeting) => number) =>
    sessions.reduce((total, meeting) => total + of(meeting), 0);
  return {
    held: months.filter(({ state }) => state === "held").length,
    expected: months.filter(({ due }) => due).length,
    came: sum(({ came }) => came),
    called: sum(({ called }) => called),
  };
}
