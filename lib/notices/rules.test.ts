import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hourOf } from "@/lib/dates/dates";
import { digestSince, isDigestDay, isQuiet, quietUntil, USUAL } from "./rules";
import { editNoticesSchema } from "./schema";

const NIGHT = { quietFrom: 20, quietTo: 7 };

/** An hour of Monday 23 November 2026 in Lima. */
const at = (hour: number, minutes = 0) => new Date(Date.UTC(2026, 10, 23, hour + 5, minutes));

describe("silence", () => {
  test.each([
    [20, 7, [20, 23, 0, 6], [7, 12, 19]],
    [0, 6, [0, 5], [6, 23]],
    [13, 15, [13, 14], [12, 15]],
    [9, 9, [], [0, 8, 9, 10, 23]],
  ])("from %i to %i", (quietFrom, quietTo, silent, open) => {
    const quiet = { quietFrom, quietTo };
    expect(silent.every((hour) => isQuiet(quiet, hour))).toBe(true);
    expect(open.some((hour) => isQuiet(quiet, hour))).toBe(false);
  });

  test("ends that morning, or the next one", () => {
    expect(quietUntil(NIGHT, at(6, 59))).toEqual(at(7));
    expect(quietUntil(NIGHT, at(20))).toEqual(at(31));
    expect(quietUntil(NIGHT, at(7))).toBeNull();
  });

  test("is nobody's who did not ask for it", () => {
    expect(Array.from({ length: 24 }, (_, hour) => isQuiet(USUAL, hour))).not.toContain(true);
  });

  const hours = fc.integer({ min: 0, max: 23 });
  test("whatever the hours, it ends within a day, at an hour that is not silent", () => {
    fc.assert(
      fc.property(
        hours,
        hours,
        hours,
        fc.integer({ min: 0, max: 59 }),
        (quietFrom, quietTo, hour, minutes) => {
          const quiet = { quietFrom, quietTo };
          const now = at(hour, minutes);
          const until = quietUntil(quiet, now);
          expect(until !== null).toBe(isQuiet(quiet, hour));
          if (!until) return;
          expect(until.getTime()).toBeGreaterThan(now.getTime());
          expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
          expect(isQuiet(quiet, hourOf(until))).toBe(false);
        },
      ),
    );
  });
});

test.each([
  ["daily", "2026-11-24", null, true],
  ["weekly", "2026-11-23", null, true],
  ["weekly", "2026-11-24", null, false],
  ["weekly", "2026-11-24", at(7), false],
  ["weekly", "2026-11-24", at(7 - 7 * 24), true],
  ["weekly", "2026-11-29", at(7 - 24), true],
  ["weekly", "2026-11-29", at(7 + 24), false],
  ["none", "2026-11-23", null, false],
  ["none", "2026-11-24", at(7 - 7 * 24), false],
] as const)("a summary that is %s leaves on %s after %s: %s", (digest, day, last, leaves) => {
  expect(isDigestDay({ digest }, day, last)).toBe(leaves);
});

test.each([
  ["daily", null, at(7 - 24)],
  ["weekly", null, at(7 - 7 * 24)],
  ["daily", at(9 - 3 * 24), at(9 - 3 * 24)],
  ["weekly", at(10 - 6 * 24), at(10 - 6 * 24)],
  ["weekly", at(7 - 365 * 24), at(7 - 60 * 24)],
] as const)("a summary that is %s after %s tells since %s", (digest, last, since) => {
  expect(digestSince({ digest }, last, at(7))).toEqual(since);
});

test.each([
  [22, 14, true],
  [8, 20, true],
  [7, 20, true],
  [9, 8, true],
  [8, 21, false],
  [20, 7, true],
  [21, 20, true],
  [0, 0, true],
])("a silence from %i to %i is taken: %s", (quietFrom, quietTo, taken) => {
  const said = { moment: "immediate", digest: "daily", version: "0" };
  const answer = editNoticesSchema.safeParse({
    ...{ ...said, quietFrom: String(quietFrom), quietTo: String(quietTo) },
  });
  expect(answer.success).toBe(taken);
  if (!taken) expect(answer.error?.issues).toMatchObject([{ path: ["quietTo"] }]);
});
