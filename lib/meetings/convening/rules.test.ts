import { expect, test } from "vitest";
import { dayProblem } from "../drafting/rules";
import { isShortNotice, type ReadyMeeting, stopsConvening } from "./rules";

const ready: ReadyMeeting = {
  ...{ heldOn: "2026-12-01", mode: "mixed", venue: "Auditorio", link: "https://v.pe/1", secretaryId: "s" },
};
const around = { today: "2026-11-27", items: 3, members: 20, keeperServes: true };

test.each<[string, Partial<ReadyMeeting>, Partial<typeof around>, RegExp | null]>([
  ["everything is there", {}, {}, null],
  ["it is today", { heldOn: "2026-11-27" }, {}, null],
  ["its day passed", { heldOn: "2026-11-26" }, {}, /ya pasó/],
  ["nobody knows where", { venue: null }, {}, /dónde se reúnen/],
  ["by video nobody needs a room", { mode: "virtual", venue: null }, {}, null],
  ["there is no link", { link: null }, {}, /enlace/],
  ["in person nobody needs a link", { mode: "in_person", link: null }, {}, null],
  ["its agenda is empty", {}, { items: 0 }, /agenda/],
  ["nobody who votes is called", {}, { members: 0 }, /nadie convocado/],
  ["nobody keeps the acta", { secretaryId: null }, { keeperServes: false }, /quién lleva el acta/],
  ["who kept it left", {}, { keeperServes: false }, /elija a otra persona/],
])("when %s", (_, meeting, more, problem) => {
  const stops = stopsConvening({ ...ready, ...meeting }, { ...around, ...more });
  if (problem) expect(stops).toEqual([expect.stringMatching(problem)]);
  else expect(stops).toEqual([]);
});

test.each([
  ["2026-11-26", /ya pasó/],
  ["2026-11-27", null],
  ["2028-11-26", null],
  ["2028-11-27", /más de dos años/],
])("a meeting on %s, seen on 27 November 2026", (heldOn, problem) => {
  const found = dayProblem(heldOn, "2026-11-27");
  if (problem) expect(found).toMatch(problem);
  else expect(found).toBeNull();
});

test("notice is short below the days that the region asks for", () => {
  expect(isShortNotice(4, 5)).toBe(true);
  expect(isShortNotice(5, 5)).toBe(false);
});
