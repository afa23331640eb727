import fc from "fast-check";
import { expect, test } from "vitest";
import type { ItemState } from "@/db/values";
import { minutesLeft, movedTo, placeForNew, scheduleOf, standingItems } from "./rules";

const item = (minutes: number, state: ItemState = "pending") => ({ minutes, state });

test.each([
  ["one after the other", "09:00:00", [item(10), item(15), item(20)], ["09:00", "09:10", "09:25"]],
  ["past an hour", "09:50", [item(25), item(45), item(5)], ["09:50", "10:15", "11:00"]],
  ["without what was taken out", "09:00", [item(10), item(30, "withdrawn"), item(5)], ["09:00", "09:10"]],
  [
    "with what was put off",
    "09:00",
    [item(10, "treated"), item(30, "postponed"), item(5)],
    ["09:00", "09:10", "09:40"],
  ],
  ["past midnight", "23:50", [item(15), item(5)], ["23:50", "00:05"]],
  ["of nothing", "09:00", [], []],
])("the hours of an agenda, %s", (_, startsAt, items, hours) => {
  const scheduled = scheduleOf(items, startsAt);
  expect(scheduled.map(({ at }) => at)).toEqual(hours);
  expect(scheduled.map(({ number }) => number)).toEqual(hours.map((_, i) => i + 1));
});

test.each([
  ["fits", [item(60), item(30)], 30],
  ["is full", [item(60), item(60)], 0],
  ["exceeds the meeting", [item(120), item(15), item(40, "withdrawn")], -15],
])("an agenda that %s", (_, items, left) => {
  expect(minutesLeft(items, { startsAt: "09:00:00", endsAt: "11:00:00" })).toBe(left);
});

test("each item begins when the one before ends", () => {
  const items = fc.array(
    fc.record({ minutes: fc.integer({ min: 1, max: 60 }), state: fc.constantFrom("pending", "withdrawn") }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(items, (list) => {
      const agenda = list as { minutes: number; state: ItemState }[];
      const scheduled = scheduleOf(agenda, "08:00");
      const minute = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
      scheduled.forEach((one, i) => {
        const before = scheduled[i - 1];
        expect(minute(one.at)).toBe(before ? (minute(before.at) + before.minutes) % 1440 : 480);
      });
      expect(scheduled).toHaveLength(standingItems(agenda).length);
    }),
  );
});

test.each([
  ["to the front", "c", 1, ["c", "a", "b", "d"]],
  ["to the end", "a", 4, ["b", "c", "d", "a"]],
  ["one down", "b", 3, ["a", "c", "b", "d"]],
  ["past the end", "a", 99, ["b", "c", "d", "a"]],
  ["before the front", "d", -3, ["d", "a", "b", "c"]],
  ["to where it is", "b", 2, ["a", "b", "c", "d"]],
  ["of what is not there", "x", 2, ["a", "b", "c", "d"]],
])("moving %s", (_, one, to, expected) => {
  expect(movedTo(["a", "b", "c", "d"], one, to)).toEqual(expected);
});

test("moving loses and repeats nothing", () => {
  const ids = fc.uniqueArray(fc.integer({ max: 20 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(ids, fc.nat(20), fc.integer({ min: -3, max: 20 }), (list, which, to) => {
      const one = list[which % list.length] as number;
      expect(movedTo(list, one, to).toSorted()).toEqual(list.toSorted());
    }),
  );
});

const of = (kind: "template" | "own", key: string, state: ItemState = "pending") => ({
  source: { kind, key },
  state,
});
const OPENING = of("template", "opening:opening");
const CLOSING = of("template", "closing:reading");

test.each([
  ["between what every agenda has", [OPENING, CLOSING], 1],
  ["after the last of the team's", [OPENING, of("own", "a"), CLOSING], 2],
  ["at the end, when the closing is under way", [OPENING, of("template", "closing:reading", "current")], 2],
  ["at the end of one without closing", [OPENING, of("own", "a")], 2],
  ["in an empty one", [], 0],
])("a new item comes in %s", (_, items, place) => {
  expect(placeForNew(items)).toBe(place);
});
