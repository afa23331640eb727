import fc from "fast-check";
import { expect, test } from "vitest";
import { type HomeVisit, nextVisit, toldSince } from "./rules";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 15) + minutes * 60_000);

test("the first time there is nothing to tell, and the visit is noted", () => {
  expect(toldSince(null, at(0))).toBeNull();
  expect(nextVisit(null, at(0))).toEqual({ seenAt: at(0), previousAt: null });
});

test("while a visit goes on, what changed before it stays told", () => {
  const visit = { seenAt: at(0), previousAt: at(-900) };
  expect(toldSince(visit, at(29))).toEqual(at(-900));
  expect(nextVisit(visit, at(4))).toBeNull();
  expect(nextVisit(visit, at(29))).toEqual({ seenAt: at(29), previousAt: at(-900) });
});

test("half an hour later another begins, and tells what changed since the last page", () => {
  const visit = { seenAt: at(0), previousAt: at(-900) };
  expect(toldSince(visit, at(30))).toEqual(at(0));
  expect(nextVisit(visit, at(30))).toEqual({ seenAt: at(30), previousAt: at(0) });
});

test("whenever somebody comes, nothing that changed between two visits is left untold", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 20 }), (waits) => {
      let minute = 0;
      let visit: HomeVisit | null = null;
      let last: Date | null = null;
      for (const wait of waits) {
        minute += wait;
        const now = at(minute);
        const since = toldSince(visit, now);
        if (last && since) expect(since.getTime()).toBeLessThanOrEqual(last.getTime());
        visit = nextVisit(visit, now) ?? visit;
        // The page told everything until now.
        last = now;
      }
    }),
  );
});
