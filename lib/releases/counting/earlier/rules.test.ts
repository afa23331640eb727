import { expect, test } from "vitest";
import { assessedOf } from "../../achievements/rules";
import { suppress } from "../../suppression/rules";
import { askedIn, REGION_ROW, studentTables, type Total, takenBy, toldIn } from "../participation/rules";
import { levelsByUgel, levelsInRegion, participationByNetwork, participationByUgel } from "../tables/rules";
import { studentsIn } from "./rules";

const UGELS = ["01", "02"].map((code) => ({ path: `r.u${code}`, code }));
const NETWORKS = UGELS.flatMap(({ path, code }) =>
  [1, 2, 3].map((n) => ({ path: `${path}.n${n}`, code: `${code}-0${n}`, ugel: code })),
);
const OF_NETWORK: Record<string, [number, number]> = {
  ...{ "01-01": [4, 40], "01-02": [80, 200], "01-03": [60, 90] },
  ...{ "02-01": [300, 700], "02-02": [0, 50], "02-03": [25, 60] },
};
/** Of each network its totals, and of the UGEL and the region their sums with schools without a network. */
function totals(): Total[] {
  const sums = new Map<string, [number, number]>();
  const add = (place: string, [assessed, enrolled]: [number, number]) => {
    const [a, e] = sums.get(place) ?? [0, 0];
    sums.set(place, [a + assessed, e + enrolled]);
  };
  for (const { path, code, ugel } of NETWORKS) {
    for (const place of [path, `r.u${ugel}`, "r"]) add(place, OF_NETWORK[code] ?? [0, 0]);
  }
  for (const place of ["r.u01", "r"]) add(place, [20, 30]);
  return [...sums].flatMap(([place, [assessed, programmed]]) => [
    { place, stage: "primary" as const, area: null, programmed, assessed, levels: [] },
    {
      ...{ place, stage: "primary" as const, area: "reading" as const, programmed, assessed },
      levels: [0, Math.floor(assessed / 3), 0, assessed - Math.floor(assessed / 3)],
    },
  ]);
}

test("what an edition told and hid is read from its tables as it was counted", () => {
  const territory = { region: "r", ugels: UGELS, networks: NETWORKS };
  const counted = studentTables(territory, totals());
  const { tables, hidden, unresolved } = suppress(counted);
  expect(unresolved).toEqual([]);
  expect(hidden).toBeGreaterThan(0);
  const told = toldIn(tables);
  const baseline = { title: "Línea de base", ...askedIn(totals()), levels: ["1", "2", "3", "4"] };
  const [ugels, networks] = [UGELS, NETWORKS] as unknown as [
    Parameters<typeof participationByUgel>[1],
    Parameters<typeof participationByNetwork>[1]["networks"],
  ];
  const edition = {
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
  const [before] = studentsIn(edition);
  const read = toldIn(before ? [before] : []);
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
  // Counted again and published after it, the same is told, and all that it needs is in what was read.
  const again = suppress(counted, [studentsIn(edition)]);
  expect(again.tables).toEqual(tables);
  expect(again.unresolved).toEqual([]);
});
