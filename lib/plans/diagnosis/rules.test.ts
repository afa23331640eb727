import fc from "fast-check";
import { expect, test } from "vitest";
import { itemsOf, levelsOf, type PaperItems, type PaperTotal, sourcesOf, unmetOf } from "./rules";

const SOURCE = { id: "a", title: "Línea de base 2026", endsOn: "2026-05-10" };
const assessment = (
  id: string,
  schoolYear: number,
  round: "baseline" | "closing",
  endsOn: string,
  hasItems = false,
) => ({
  ...{ id, title: id, schoolYear, round, endsOn, hasItems },
});

test.each([
  [
    "the línea de base of the year",
    [assessment("lb", 2026, "baseline", "2026-05-10"), assessment("c", 2025, "closing", "2025-11-30")],
    "lb",
    null,
  ],
  [
    "the latest of the year before",
    [assessment("lb", 2025, "baseline", "2025-05-10"), assessment("c", 2025, "closing", "2025-11-30")],
    "c",
    null,
  ],
  ["not a closing of its own year", [assessment("c", 2026, "closing", "2026-11-30")], null, null],
  [
    "the latest of two",
    [assessment("x", 2026, "baseline", "2026-04-01"), assessment("y", 2026, "baseline", "2026-06-01")],
    "y",
    null,
  ],
  [
    "items of another when it has none",
    [assessment("lb", 2026, "baseline", "2026-05-10"), assessment("c", 2025, "closing", "2025-11-30", true)],
    "lb",
    "c",
  ],
  [
    "its own items first",
    [
      assessment("lb", 2026, "baseline", "2026-05-10", true),
      assessment("p", 2026, "closing", "2026-11-30", true),
    ],
    "lb",
    "lb",
  ],
  ["nothing of nothing", [], null, null],
])("a plan starts from %s", (_, candidates, levels, items) => {
  const found = sourcesOf(candidates, 2026);
  expect([found.levels?.id ?? null, found.items?.id ?? null]).toEqual([levels, items]);
});

const paper = (here: number[], region: number[] | null, more: Partial<PaperTotal> = {}): PaperTotal => ({
  ...{ stage: "primary", area: "reading", grade: null, paperGrade: null },
  ...{
    levelNames: ["En inicio", "En proceso", "Satisfactorio"],
    here: [...here, 0],
    region: region && [...region, 0],
  },
  ...{ assessed: here.reduce((a, b) => a + b, 0), programmed: null, ...more },
});

test("at most three papers are weak, those furthest below the region, of ten students or more", () => {
  const region = [20, 40, 40];
  const totals = [
    paper([50, 40, 10], region),
    paper([40, 40, 20], region, { area: "mathematics" }),
    paper([40, 25, 35], region, { area: "science" }),
    paper([40, 23, 37], region, { area: "citizenship" }),
    paper([9, 0, 0], region, { stage: "secondary" }),
    paper([10, 10, 80], region, { stage: "secondary", area: "science" }),
    paper([30, 0, 0], null, { stage: "secondary", area: "citizenship" }),
  ];
  const told = levelsOf(totals, SOURCE);
  expect(told.map(({ weak }) => weak)).toEqual([true, true, true, false, false, false, false]);
  expect(told[0]).toMatchObject({
    ...{ assessmentId: "a", title: "Línea de base 2026", date: "2026-05-10", assessed: 100, regionTop: 0.4 },
    levels: [
      { name: "En inicio", count: 50 },
      { name: "En proceso", count: 40 },
      { name: "Satisfactorio", count: 10 },
    ],
  });
  expect(told[6]?.regionTop).toBeNull();
});

test("the grades of a paper asked of every grade are told and point out nothing; a grade's own paper does", () => {
  const rows = [
    paper([30, 0, 0], [0, 0, 30], { grade: 4 }),
    paper([30, 0, 0], [0, 0, 30], { grade: 2, paperGrade: 2 }),
  ];
  expect(levelsOf(rows, SOURCE).map(({ weak }) => weak)).toEqual([false, true]);
});

const items = (here: PaperItems["here"], region: PaperItems["region"]): PaperItems => ({
  ...{ stage: "primary", area: "reading", grade: 4, here, region },
  names: [{ number: 1, competence: "Lee", capacity: "Infiere" }],
});

test("items are those furthest below the region, with what they ask for and how many answered", () => {
  const told = itemsOf(
    [
      items(
        { answered: [20, 20, 9, 20], correct: [4, 16, 0, 10] },
        { answered: [100, 100, 100, 100], correct: [60, 50, 90, 90] },
      ),
    ],
    SOURCE,
  );
  expect(told).toMatchObject([
    { number: 1, competence: "Lee", capacity: "Infiere", answered: 20, share: 0.2, regionShare: 0.6 },
    { number: 4, competence: null, share: 0.5, regionShare: 0.9 },
  ]);
});

test("never more than ten items, never one of fewer than ten students, never one that is not below", () => {
  const counts = fc.array(fc.record({ n: fc.nat(40), k: fc.nat(40), rn: fc.nat(400), rk: fc.nat(400) }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(counts, (rows) => {
      const told = itemsOf(
        [
          items(
            { answered: rows.map(({ n }) => n), correct: rows.map(({ n, k }) => Math.min(n, k)) },
            { answered: rows.map(({ rn }) => rn), correct: rows.map(({ rn, rk }) => Math.min(rn, rk)) },
          ),
        ],
        SOURCE,
      );
      expect(told.length).toBeLessThanOrEqual(10);
      expect(told.every(({ answered, share, regionShare }) => answered >= 10 && share < regionShare)).toBe(
        true,
      );
    }),
  );
});

test.each([
  ["up", 40, 39, true],
  ["up", 40, 40, false],
  ["down", 10, 11, true],
  ["down", 10, 9, false],
  ["keep", 90, 89, true],
  ["keep", 90, 95, false],
  ["up", 40, null, true],
] as const)("a target that goes %s to %d and measured %s is unmet: %s", (direction, goal, value, unmet) => {
  const target = { name: "x", unit: "%", direction, goal };
  const measured = value === null ? null : { value, on: "2025-12-01" };
  expect(unmetOf({ id: "p", schoolYear: 2025 }, [{ target, measured }])).toHaveLength(unmet ? 1 : 0);
});
