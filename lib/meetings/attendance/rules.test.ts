import fc from "fast-check";
import { expect, test } from "vitest";
import { arrivalAt, groupedCode, isAnnulled, readCheckInCode } from "./rules";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 14, minute));
const stretch = (from: number, to: number | null) => ({
  arrivedAt: at(from),
  leftAt: to === null ? null : at(to),
});

test.each<[string, ReturnType<typeof stretch>[], number, string]>([
  ["the first", [], 10, "new"],
  ["while she is in the room", [stretch(0, null)], 10, "known"],
  ["before what is known, and she is still there", [stretch(20, null)], 10, "known"],
  ["within a stretch that ended", [stretch(0, 30)], 10, "known"],
  ["before one that ended", [stretch(20, 30)], 10, "earlier"],
  ["between two", [stretch(0, 5), stretch(20, 30)], 10, "earlier"],
  ["just as she left", [stretch(0, 10)], 10, "new"],
  ["after she left", [stretch(0, 5)], 10, "new"],
  ["after one that was taken back", [stretch(20, 20)], 10, "new"],
])("an arrival %s", (_, stretches, minute, expected) => {
  expect(arrivalAt(stretches, at(minute))).toBe(expected);
});

test("stretches made of new arrivals never overlap", () => {
  const mark = fc.record({ minute: fc.nat(59), stay: fc.option(fc.integer({ min: 1, max: 20 })) });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
      const kept: ReturnType<typeof stretch>[] = [];
      for (const { minute, stay } of marks)
        if (arrivalAt(kept, at(minute)) === "new")
          kept.push(stretch(minute, stay === null ? null : minute + stay));
      const ends = kept.map(({ leftAt }) => leftAt?.getTime() ?? Number.POSITIVE_INFINITY);
      kept.forEach(({ arrivedAt }, i) => {
        if (i > 0) expect(arrivedAt.getTime()).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
      });
    }),
  );
});

test("a stretch that ended as it began is nothing", () => {
  expect([stretch(5, 5), stretch(5, 6), stretch(5, null)].map(isAnnulled)).toEqual([true, false, false]);
});

test.each([
  ["k7qp-3mxa", "K7QP3MXA"],
  [" K7QP 3MXA ", "K7QP3MXA"],
  ["😀".repeat(200), ""],
])("the code «%s» is compared as «%s»", (typed, read) => {
  expect(readCheckInCode(typed)).toBe(read);
});

test("a code is shown in fours", () => expect(groupedCode("K7QP3MXA")).toBe("K7QP-3MXA"));
