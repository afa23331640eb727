import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAST_GROUP } from "@/db/visit-values";
import {
  type Counts,
  isClosed,
  latestOf,
  outcomeOf,
  type Seen,
  sameName,
  type Told,
  tellMore,
  totalsOf,
  withinOf,
} from "./rules";

const UGEL = "r1.u1";
const A = "r1.u1.n1";
const B = "r1.u1.n2";
const OTHER = "r1.u2.n3";

/** So many people of a network, all of them with the same answer. */
const peopleOf = (within: string, n: number, option = "II"): Seen[] =>
  Array.from({ length: n }, (_, i) => ({ within, person: `${within}#${i}`, counts: { [option]: 1 } }));

const shown = (told: Told[]) =>
  Object.fromEntries(totalsOf(told).map(({ place, people }) => [place, people]));

describe("what is told", () => {
  test("four people are not told, five are; nine tell the first five, ten all of them", () => {
    expect(tellMore([], peopleOf(A, 4), false)).toEqual([]);
    const five = tellMore([], peopleOf(A, 5), false);
    expect(shown(five)).toEqual({ [A]: 5, [UGEL]: 5, r1: 5 });
    expect(tellMore(five, peopleOf(A, 9), false)).toEqual(five);
    expect(shown(tellMore(five, peopleOf(A, 10), false))).toEqual({ [A]: 10, [UGEL]: 10, r1: 10 });
  });

  test("a UGEL with networks of five and three tells five: the rest would be found by subtraction", () => {
    const seen = [...peopleOf(A, 5), ...peopleOf(B, 3)];
    expect(shown(tellMore([], seen, true))).toEqual({ [A]: 5, [UGEL]: 5, r1: 5 });
  });

  test("what is left of several networks is summed up with that of others once the round is closed", () => {
    const seen = [...peopleOf(A, 3), ...peopleOf(B, 3), ...peopleOf(OTHER, 5)];
    expect(shown(tellMore([], seen, false))).toEqual({ [OTHER]: 5, "r1.u2": 5, r1: 5 });
    expect(shown(tellMore([], seen, true))).toEqual({ [UGEL]: 6, [OTHER]: 5, "r1.u2": 5, r1: 11 });
  });

  test("what is left of several UGEL is summed up in the region", () => {
    const seen = [...peopleOf(A, 3), ...peopleOf(OTHER, 2)];
    expect(shown(tellMore([], seen, true))).toEqual({ r1: 5 });
  });

  test("whoever was summed up in the UGEL is not told again in the network", () => {
    const closed = tellMore([], [...peopleOf(A, 3), ...peopleOf(B, 3)], true);
    expect(shown(tellMore(closed, [...peopleOf(A, 7), ...peopleOf(B, 3)], true))).toEqual(shown(closed));
    expect(shown(tellMore(closed, [...peopleOf(A, 8), ...peopleOf(B, 3)], true))).toMatchObject({
      [A]: 5,
      [UGEL]: 11,
    });
  });

  test("an answer that changes is told when five more are, never by itself", () => {
    const five = tellMore([], peopleOf(A, 5), false);
    const mended = peopleOf(A, 9).map((unit, i) => (i === 0 ? { ...unit, counts: { IV: 1 } } : unit));
    expect(tellMore(five, mended, false)).toEqual(five);
    const more = tellMore(five, [...mended, ...peopleOf(A, 10).slice(9)], false);
    expect(totalsOf(more)[0]?.counts).toEqual({ II: 9, IV: 1 });
  });

  test("somebody seen in two networks is one person above them", () => {
    const seen = [...peopleOf(A, 5), ...peopleOf(A, 1).map((unit) => ({ ...unit, within: B }))];
    const many = [...seen, ...peopleOf(B, 5)];
    expect(shown(tellMore([], many, false))).toEqual({ [A]: 5, [B]: 6, [UGEL]: 10, r1: 10 });
  });
});

describe("nobody is found by subtraction", () => {
  const networks = ["r1.u1.n1", "r1.u1.n2", "r1.u1.n3", "r1.u2.n4", "r1.u2.n5", "r1.u3.n6", "r1.u3"];
  const day = fc.record({
    news: fc.array(fc.record({ within: fc.constantFrom(...networks), person: fc.nat(30) }), {
      maxLength: 16,
    }),
    mended: fc.array(fc.nat(60), { maxLength: 3 }),
    closed: fc.boolean(),
  });

  /** Every row that was ever told. Each answer is a symbol of its person: a row is the list of those that it adds up. */
  function rowsOf(days: { news: { within: string; person: number }[]; mended: number[]; closed: boolean }[]) {
    const seen: { within: string; person: string; times: number }[] = [];
    let told: Told[] = [];
    return days.flatMap(({ news, mended, closed }) => {
      for (const { within, person } of news)
        if (!seen.some((unit) => unit.within === within && unit.person === `p${person}`))
          seen.push({ within, person: `p${person}`, times: 0 });
      for (const i of mended) {
        const unit = seen[i % Math.max(1, seen.length)];
        if (unit) unit.times++;
      }
      told = tellMore(
        told,
        seen.map(({ within, person, times }) => ({
          ...{ within, person },
          counts: { [`${person}|${within}|${times}`]: 1 },
        })),
        closed,
      );
      return [totalsOf(told)];
    });
  }

  /** How many people a sum of rows, each with its sign, tells of. */
  function peopleIn(sum: [rows: Counts, sign: number][]) {
    const symbols = new Map<string, number>();
    for (const [counts, sign] of sum)
      for (const [symbol, n] of Object.entries(counts))
        symbols.set(symbol, (symbols.get(symbol) ?? 0) + sign * n);
    const left = [...symbols].filter(([, n]) => n !== 0);
    return new Set(left.map(([symbol]) => symbol.split("|")[0])).size;
  }
  const isSafe = (people: number) => people === 0 || people >= LEAST_GROUP;

  test("taking any row from any other, of the same day or of another", () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (days) => {
        const rows = rowsOf(days).flat();
        for (const { counts, people } of rows) {
          expect(people).toBeGreaterThanOrEqual(LEAST_GROUP);
          expect(peopleIn([[counts, 1]])).toBe(people);
        }
        for (const a of rows)
          for (const b of rows)
            expect(
              isSafe(
                peopleIn([
                  [a.counts, 1],
                  [b.counts, -1],
                ]),
              ),
            ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("taking from a place all that is told of its parts, and that from the same of another day", () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 8 }), (days) => {
        const rests = rowsOf(days).flatMap((rows) =>
          rows.map(({ place, counts }): [place: string, sum: [Counts, number][]] => {
            const parts = rows.filter(
              (row) => row.place.replace(/\.[^.]+$/, "") === place && row.place !== place,
            );
            return [place, [[counts, 1], ...parts.map((row): [Counts, number] => [row.counts, -1])]];
          }),
        );
        for (const [place, rest] of rests) {
          expect(isSafe(peopleIn(rest))).toBe(true);
          for (const [other, earlier] of rests)
            if (other === place)
              expect(isSafe(peopleIn([...rest, ...earlier.map(([c, n]): [Counts, number] => [c, -n])]))).toBe(
                true,
              );
        }
      }),
      { numRuns: 100 },
    );
  });

  test("adding and taking any rows, as many times as one likes", () => {
    const terms = fc.array(fc.tuple(fc.nat(), fc.constantFrom(-2, -1, 1, 2)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 8 }),
        fc.array(terms, { maxLength: 40 }),
        (days, all) => {
          const rows = rowsOf(days).flat();
          for (const sum of rows.length > 0 ? all : [])
            expect(
              isSafe(peopleIn(sum.map(([i, sign]) => [rows[i % rows.length]?.counts ?? {}, sign]))),
            ).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("what is told is never untold, and the same day twice changes nothing", () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 6 }), (days) => {
        const [first = [], ...rest] = rowsOf(days);
        let before = first;
        for (const rows of rest) {
          for (const { place, people } of before)
            expect(rows.find((row) => row.place === place)?.people).toBeGreaterThanOrEqual(people);
          before = rows;
        }
        const last = days.at(-1) ?? { news: [], mended: [], closed: false };
        expect(rowsOf([...days, { news: [], mended: [], closed: last.closed }]).at(-1)).toEqual(
          rowsOf(days).at(-1),
        );
      }),
    );
  });
});

test.each([
  ["r1.u2.n3", "r1.u2.n3"],
  ["r1.u2.n3.s4", "r1.u2.n3"],
  ["r1.u2.s4", "r1.u2"],
])("%s is summed up in %s", (place, within) => {
  expect(withinOf(place)).toBe(within);
});

test("of somebody seen twice in a network the last counts", () => {
  const twice: (Seen & { at: string })[] = [
    { within: A, person: "p", counts: { I: 1 }, at: "2026-05-02" },
    { within: A, person: "p", counts: { III: 1 }, at: "2026-06-02" },
    { within: B, person: "p", counts: { II: 1 }, at: "2026-05-20" },
  ];
  expect(latestOf(twice).map(({ within, counts }) => [within, counts])).toEqual([
    [A, { III: 1 }],
    [B, { II: 1 }],
  ]);
});

test.each([
  ["nothing", [], null],
  ["only what was left without effect", [["dropped", "2026-05-01"]], null],
  [
    "all settled",
    [
      ["kept", "2026-06-01"],
      ["partly", "2026-07-01"],
      ["dropped", "2026-07-01"],
    ],
    { kept: 1, partly: 1 },
  ],
  [
    "one still to come",
    [
      ["kept", "2026-05-01"],
      ["pending", "2026-06-20"],
    ],
    null,
  ],
  ["one that fell due thirty days ago", [["pending", "2026-05-16"]], null],
  [
    "one that nobody answered for since",
    [
      ["kept", "2026-05-01"],
      ["pending", "2026-05-15"],
    ],
    { kept: 1, pending: 1 },
  ],
] as const)("of commitments, %s", (_, promised, counts) => {
  const all = promised.map(([state, dueOn]) => ({ state, dueOn }));
  expect(outcomeOf(all, "2026-06-15")).toEqual(counts);
});

test.each([
  ["r1", "2026-06-15", false],
  ["r1", "2026-06-16", true],
  ["level", "2026-06-16", true],
  ["commitments", "2026-08-29", false],
  ["commitments", "2026-08-30", true],
])("of %s nothing more is awaited on %s: %s", (itemKey, day, closed) => {
  expect(isClosed(itemKey, "2026-05-31", day)).toBe(closed);
});

test("a name tells the same person however it is written", () => {
  expect(sameName("  Nélida   PRUEBA ")).toBe(sameName("nelida prueba"));
  expect(sameName("Nélida Prueba")).not.toBe(sameName("Nelia Prueba"));
});
