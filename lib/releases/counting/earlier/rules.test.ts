import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessedOf } from "../../achievements/rules";
import { type StudentTable, suppress } from "../../suppression/rules";
import {
  askedIn,
  assessedIn,
  enrolledIn,
  levelOf,
  networkRow,
  REGION_ROW,
  shareIn,
  studentTables,
  type Total,
  takenBy,
  toldIn,
  ugelRow,
} from "../participation/rules";
import { levelsByUgel, levelsInRegion, participationByNetwork, participationByUgel } from "../tables/rules";
import { editionToRepeat, studentsIn } from "./rules";

const UGELS = ["01", "02"].map((code) => ({ path: `r.u${code}`, code }));
const NETWORKS = UGELS.flatMap(({ path, code }) =>
  [1, 2, 3].map((n) => ({ path: `${path}.n${n}`, code: `${code}-0${n}`, ugel: code })),
);
const TERRITORY = { region: "r", ugels: UGELS, networks: NETWORKS };

/** What each network counts: those of each level, and those who did not take it. */
type Group = number[];
const SOME: Group[] = [
  ...[
    [0, 1, 0, 3, 36],
    [0, 26, 0, 54, 120],
    [0, 20, 0, 40, 30],
  ],
  ...[
    [0, 100, 0, 200, 400],
    [0, 0, 0, 0, 50],
    [0, 8, 0, 17, 35],
  ],
];

/** Of each network its totals, and of the UGEL and the region their sums with schools without a network. */
function totals(groups: Group[]): Total[] {
  const sums = new Map<string, Group>();
  const add = (place: string, group: Group) => {
    const sum = sums.get(place) ?? [];
    sums.set(
      place,
      group.map((n, k) => n + (sum[k] ?? 0)),
    );
  };
  for (const [n, { path, ugel }] of NETWORKS.entries()) {
    for (const place of [path, `r.u${ugel}`, "r"]) add(place, groups[n] ?? []);
  }
  for (const place of ["r.u01", "r"]) add(place, [0, 6, 0, 14, 10]);
  return [...sums].flatMap(([place, group]) => {
    const levels = group.slice(0, 4);
    const assessed = levels.reduce((sum, n) => sum + n, 0);
    const counts = { place, stage: "primary" as const, programmed: assessed + (group[4] ?? 0), assessed };
    return [
      { ...counts, area: null, levels: [] },
      { ...counts, area: "reading" as const, levels },
    ];
  });
}

/** An edition with what may be told of these. */
function editionOf(tables: StudentTable[], groups: Group[]) {
  const told = toldIn(tables);
  const baseline = {
    title: "Línea de base",
    ...askedIn(totals(groups)),
    levels: ["1", "2", "3", "4"],
    repeatedOf: null,
  };
  const [ugels, networks] = [UGELS, NETWORKS] as unknown as [
    Parameters<typeof participationByUgel>[1],
    Parameters<typeof participationByNetwork>[1]["networks"],
  ];
  return {
    tables: [
      participationByUgel(told, ugels, baseline),
      participationByNetwork(told, { ugels, networks }, baseline),
      levelsByUgel(told, ugels, baseline),
      levelsInRegion(told, baseline),
    ],
    figures: assessedOf(
      [takenBy(told, REGION_ROW, "primary")],
      { title: "Línea de base", endsOn: "2026-04-01", areas: ["lectura"], enrolled: null },
      "2026-05-01",
    ).figures,
    asOf: "2026-05-01",
  };
}

test("what an edition told and hid is read from its tables as it was counted", () => {
  const { tables, hidden, unresolved } = suppress(studentTables(TERRITORY, totals(SOME)));
  expect(unresolved).toEqual([]);
  expect(hidden).toBeGreaterThan(0);
  const told = toldIn(tables);
  const read = toldIn(studentsIn(editionOf(tables, SOME)));
  for (const table of tables) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        const cell = told(row, column);
        // A row of nobody is not drawn, and of the region no table says its percentage.
        if (cell !== 0 && !(row === REGION_ROW && column === shareIn("primary")))
          expect(read(row, column), `${row}, ${column}`).toEqual(cell);
      }
    }
  }
});

/** Published, and once more after it with nothing new. */
function again(groups: Group[]) {
  const counted = studentTables(TERRITORY, totals(groups));
  const first = suppress(counted);
  return { first, second: suppress(counted, [studentsIn(editionOf(first.tables, groups))]) };
}

test("after an edition that hid a level of a UGEL, the same is told", () => {
  const few = SOME.map((group, n) =>
    n === 0 ? [4, 60, 30, 40, 100] : n === 3 ? [5, 80, 40, 90, 100] : group,
  );
  const { first, second } = again(few);
  const hid = toldIn(first.tables)(ugelRow("01"), levelOf("primary", "reading", 0));
  expect(hid).toEqual({ hidden: true });
  expect(second).toEqual(first);
});

test("after an edition that hid of the region only how many are enrolled, the same is told", () => {
  const { first, second } = again([
    [1, 0, 0, 26, 1],
    [26, 0, 26, 26, 0],
    [1, 1, 26, 26, 1],
    [0, 1, 0, 26, 0],
    [0, 0, 0, 0, 1],
    [26, 26, 0, 1, 0],
  ]);
  const told = toldIn(first.tables);
  expect(told(REGION_ROW, enrolledIn("primary"))).toEqual({ hidden: true });
  expect(told(REGION_ROW, assessedIn("primary"))).toBe(259);
  expect(second).toEqual(first);
});

test("after any edition that could be published, the same is told", () => {
  const each = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 26, max: 400 }));
  const group = fc.array(each, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(group, { minLength: 6, maxLength: 6 }), (groups) => {
      const { first, second } = again(groups);
      fc.pre(first.unresolved.length === 0);
      expect(second).toEqual(first);
    }),
  );
}, 60_000);

test("whatever changes after an edition, the next one can be published", () => {
  const each = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 26, max: 400 }));
  const change = fc.oneof(fc.constant(0), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 10, max: 100 }));
  const group = fc.array(fc.tuple(each, change), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(group, { minLength: 6, maxLength: 6 }), (groups) => {
      const [before, now] = [
        groups.map((counts) => counts.map(([count]) => count)),
        groups.map((counts) => counts.map(([count, more]) => Math.max(0, count + more))),
      ];
      const first = suppress(studentTables(TERRITORY, totals(before)));
      fc.pre(first.unresolved.length === 0);
      const edition = editionOf(first.tables, before);
      const counted = suppress(studentTables(TERRITORY, totals(now)), [studentsIn(edition)]);
      if (!editionToRepeat(counted, [edition])) expect(counted.unresolved).toEqual([]);
    }),
  );
}, 60_000);

describe("after an edition, with more students", () => {
  const LARGE: Group[] = NETWORKS.map((_, n) => [40 + n, 60 + n, 70 - n, 30 + n, 50]);
  const first = editionOf(suppress(studentTables(TERRITORY, totals(LARGE))).tables, LARGE);
  const suppressed = (come: (group: Group, network: number) => Group) =>
    suppress(studentTables(TERRITORY, totals(LARGE.map(come))), [studentsIn(first)]);

  test("few: what it told is told again, of its day, since most of what changed could not be", () => {
    const counted = suppressed(([a = 0, ...others], n) => [a + (n === 0 ? 4 : 0), ...others]);
    const repeated = editionToRepeat(counted, [first]);
    expect(repeated?.asOf).toBe("2026-05-01");
    expect(editionOf(studentsIn(first), LARGE)).toEqual(first);
  });

  test("many: they are told as they are now, but where few came", () => {
    const counted = suppressed((group, n) => group.map((count) => count + (n === 0 ? 4 : 60)));
    expect(editionToRepeat(counted, [first])).toBeNull();
    const { tables, unresolved } = counted;
    expect(unresolved).toEqual([]);
    expect(toldIn(tables)(networkRow("01-02"), assessedIn("primary"))).toBe(442);
  });

  test("none, or no edition before: there is nothing to tell again", () => {
    const counted = suppressed((group) => group);
    expect(editionToRepeat(counted, [first])).toBeNull();
    expect(editionToRepeat(counted, [])).toBeNull();
  });

  test("one fewer where it can be neither told nor hidden: what was told before is told again", () => {
    const before: Group[] = [
      [1, 0, 1, 0, 0],
      [26, 26, 0, 26, 1],
      [1, 1, 0, 0, 26],
      [26, 26, 26, 0, 26],
      [0, 0, 0, 26, 26],
      [26, 26, 0, 0, 0],
    ];
    const came: Group[] = [
      [26, 26, 0, 0, 0],
      [0, 0, 0, 26, 26],
      [26, 0, 0, 0, 0],
      [26, 0, -1, 0, 0],
      [0, 0, 0, 26, 26],
      [0, 26, 0, 0, 0],
    ];
    const now = before.map((group, n) => group.map((count, k) => count + (came[n]?.[k] ?? 0)));
    const told = editionOf(suppress(studentTables(TERRITORY, totals(before))).tables, before);
    const counted = suppress(studentTables(TERRITORY, totals(now)), [studentsIn(told)]);
    expect(counted).toMatchObject({
      exposed: 1,
      unresolved: [
        "No se puede ocultar sin que se deduzca de las demás cifras: Toda la región, nivel 3 de primaria en Lectura.",
      ],
    });
    expect(editionToRepeat(counted, [told])?.asOf).toBe("2026-05-01");
    expect(editionToRepeat(counted, [])).toBeNull();
    expect(
      editionToRepeat({ ...counted, unresolved: [...counted.unresolved, "La suma no cuadra."] }, [told]),
    ).toBeNull();
  });
});
