import fc from "fast-check";
import { expect, test } from "vitest";
import { assessedOf } from "../../achievements/rules";
import { type StudentTable, suppress } from "../../suppression/rules";
import {
  askedIn,
  levelOf,
  REGION_ROW,
  studentTables,
  type Total,
  takenBy,
  toldIn,
  ugelRow,
} from "../participation/rules";
import { levelsByUgel, levelsInRegion, participationByNetwork, participationByUgel } from "../tables/rules";
import { studentsIn } from "./rules";

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
  const baseline = { title: "Línea de base", ...askedIn(totals(groups)), levels: ["1", "2", "3", "4"] };
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
  };
}

test("what an edition told and hid is read from its tables as it was counted", () => {
  const { tables, hidden, unresolved } = suppress(studentTables(TERRITORY, totals(SOME)));
  expect(unresolved).toEqual([]);
  expect(hidden).toBeGreaterThan(0);
  const told = toldIn(tables);
  const read = toldIn(studentsIn(editionOf(tables, SOME)));
  for (const table of tables) {
    const percents = (table.percents ?? []).map(({ column }) => column);
    for (const row of table.rows) {
      for (const column of table.columns.filter((each) => !percents.includes(each))) {
        const cell = told(row, column);
        // A row of nobody is not drawn.
        if (cell !== 0) expect(read(row, column), `${row}, ${column}`).toEqual(cell);
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
