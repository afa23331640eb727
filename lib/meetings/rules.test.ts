import { expect, test } from "vitest";
import { meetingStates } from "@/db/values";
import { type MeetingStep, meetingKindsAt, nextMeetingState } from "./rules";

const LEADS: Record<MeetingStep, Record<string, string>> = {
  convene: { preparing: "convened" },
  move: { convened: "convened", suspended: "convened" },
  suspend: { preparing: "suspended", convened: "suspended", in_session: "suspended" },
  open: { convened: "in_session" },
  close: { in_session: "drafted" },
  reopen: { drafted: "in_session" },
  approve: { drafted: "approved" },
};

test.each(Object.entries(LEADS))("%s is taken from where it may", (step, leads) => {
  for (const state of meetingStates)
    expect(nextMeetingState(state, step as MeetingStep)).toBe(leads[state] ?? null);
});

test("an approved acta never moves", () => {
  for (const step of Object.keys(LEADS)) expect(nextMeetingState("approved", step as MeetingStep)).toBeNull();
});

test.each([
  ["r1", ["regional_meeting", "committee"]],
  ["r1.u5", ["directorio", "committee"]],
  ["r1.u5.n3", ["assembly", "committee"]],
  ["r1.u5.n3.s4", []],
])("what %s holds", (place, kinds) => {
  expect(meetingKindsAt(place)).toEqual(kinds);
});
