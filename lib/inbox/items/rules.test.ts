import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type InboxItem, inPeriods, periodOf, periods, standingOf } from "./rules";

/** A Wednesday. */
const DAY = "2026-11-25";
const item = (more: Partial<InboxItem> = {}): InboxItem => ({
  ...{ key: "a", topic: "plan", what: "Terminar", detail: "Borrador", href: "/planes", dueOn: null },
  ...{ weight: 0, word: "Por hacer" },
  ...more,
});

describe("when an act falls, and how it is said", () => {
  test.each([
    ["2026-11-20", "overdue", "late", "5 días de retraso"],
    ["2026-11-24", "overdue", "late", "1 día de retraso"],
    ["2026-11-25", "today", "due", "Hoy"],
    ["2026-11-26", "week", "due", "Mañana"],
    ["2026-11-29", "week", "due", "En 4 días"],
    ["2026-11-30", "later", "due", "En 5 días"],
    ["2026-12-03", "later", "later", "En 8 días"],
    [null, "undated", "due", "Por hacer"],
  ] as const)("%s", (dueOn, period, kind, text) => {
    expect(periodOf({ dueOn }, DAY)).toBe(period);
    expect(standingOf(item({ dueOn }), DAY)).toEqual({ kind, text });
  });

  test("on a Sunday the week has ended", () => {
    expect(periodOf({ dueOn: "2026-11-30" }, "2026-11-29")).toBe("later");
  });

  test("what is late without a date is overdue, and says it with its own word", () => {
    const late = item({ late: true, word: "3 atrasadas" });
    expect(periodOf(late, DAY)).toBe("overdue");
    expect(standingOf(late, DAY)).toEqual({ kind: "late", text: "3 atrasadas" });
  });
});

test("of the same day the heavier stands first, and what has no date comes after what has", () => {
  const list = [
    item({ key: "a", late: true, weight: 9 }),
    item({ key: "b", dueOn: "2026-11-20", weight: 1 }),
    item({ key: "c", dueOn: "2026-11-20", weight: 5 }),
  ];
  expect(inPeriods(list, DAY)).toMatchObject([
    { period: "overdue", items: [{ key: "c" }, { key: "b" }, { key: "a" }] },
  ]);
});

const items = fc.array(
  fc.record({
    key: fc.string(),
    dueOn: fc.constantFrom(null, "2026-11-20", DAY, "2026-11-26", "2026-11-30", "2027-02-01"),
    weight: fc.integer({ min: 0, max: 9 }),
    late: fc.boolean(),
  }),
);

test("every act stands once, in the order of the periods and of their days", () => {
  fc.assert(
    fc.property(items, (given) => {
      const list = given.map((more) => item(more));
      const found = inPeriods(list, DAY);
      expect(found.flatMap((part) => part.items).length).toBe(list.length);
      const order = found.map(({ period }) => periods.indexOf(period));
      expect(order).toEqual([...new Set(order)].sort());
      for (const part of found) {
        const dates = part.items.map(({ dueOn }) => dueOn ?? "9999");
        expect(dates).toEqual([...dates].sort());
      }
    }),
  );
});
