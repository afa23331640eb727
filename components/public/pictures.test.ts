import { expect, test } from "vitest";
import type { PublicTable } from "@/lib/releases/schema";
import { barsOf, levelsOf, monthsOf, stitchesOf, ugelIn } from "./pictures";

const HIDDEN = { hidden: true as const };
const column = (key: string, kind: PublicTable["columns"][number]["kind"], of?: string) => ({
  ...{ key, kind, label: key.toUpperCase(), ...(of && { of }) },
});
const table = (columns: PublicTable["columns"], rows: PublicTable["rows"]): PublicTable => ({
  ...{ key: "t", title: "T", note: "N", source: "S", columns, rows },
});

const shares = (rows: PublicTable["rows"], whole = "total") =>
  table(
    [
      column("ugel", "text"),
      column("nivel", "text"),
      column("parte", "count"),
      column(whole, "count"),
      column("p", "percent", whole),
    ],
    rows,
  );

test("a part of a whole is a bar; a hidden part has none, and is not told by its percentage", () => {
  expect(barsOf(shares([["UGEL 01", "Primaria", 4, 8, 50]]))).toEqual({
    ...{ noun: "parte", whole: "total" },
    bars: [{ id: "0", label: "UGEL 01, Primaria", value: 4, total: 8 }],
  });
  expect(barsOf(shares([["UGEL 01", "Primaria", HIDDEN, 8, HIDDEN]]))?.bars[0]).toMatchObject({
    value: null,
  });
});

test.each([
  ["no percentage", table([column("a", "text"), column("b", "count")], [["x", 1]])],
  ["no rows", shares([])],
  ["too many rows", shares(Array.from({ length: 26 }, (_, i) => [`${i}`, "", 1, 2, 50]))],
])("%s: no bars", (_, given) => {
  expect(barsOf(given)).toBeNull();
});

test("so many networks of some are stitches, unless one is hidden or they are too many to count", () => {
  expect(stitchesOf(shares([["UGEL 01", "", 2, 3, 66.7]], "redes"))).toEqual([
    { label: "UGEL 01", filled: 2, total: 3 },
  ]);
  expect(stitchesOf(shares([["UGEL 01", "", HIDDEN, 3, HIDDEN]], "redes"))).toBeNull();
  expect(stitchesOf(shares([["UGEL 01", "", 2, 61, 3.3]], "redes"))).toBeNull();
  expect(stitchesOf(shares([["UGEL 01", "", 2, 3, 66.7]]))).toBeNull();
});

test("months stand in their order under each place, the last twelve", () => {
  const columns = [
    column("ugel", "text"),
    column("mes", "text"),
    column("hechos", "count"),
    column("debidos", "count"),
  ];
  expect(
    monthsOf(
      table(columns, [
        ["UGEL 01", "2026-04", 1, null],
        ["UGEL 01", "2026-03", 0, 1],
      ]),
    ),
  ).toEqual({
    months: ["2026-03", "2026-04"],
    rows: [
      {
        label: "UGEL 01",
        cells: [
          { month: "2026-04", done: 1, due: null },
          { month: "2026-03", done: 0, due: 1 },
        ],
      },
    ],
  });
  const many = Array.from({ length: 15 }, (_, i) => ["UGEL 01", `20${20 + i}-01`, 1, 1]);
  expect(monthsOf(table(columns, many))?.months).toHaveLength(12);
  expect(monthsOf(table(columns, [["UGEL 01", "marzo", 1, 1]]))).toBeNull();
});

test("levels are a bar, but not where one of them is hidden", () => {
  const columns = [
    column("area", "text"),
    column("n", "count"),
    column("nivel_1", "count"),
    column("nivel_2", "count"),
  ];
  const found = levelsOf(
    table(columns, [
      ["Lectura", 30, 10, 20],
      ["Matemática", 30, HIDDEN, 20],
    ]),
  );
  expect(found?.levels).toEqual(["NIVEL_1", "NIVEL_2"]);
  expect(found?.bars.map(({ counts }) => counts)).toEqual([[10, 20], null]);
});

test.each([
  ["UGEL 05", "05"],
  ["UGEL 05, Primaria", "05"],
  ["REI 05-03", undefined],
])("«%s» is of the UGEL %s", (label, code) => {
  expect(ugelIn(label)).toBe(code);
});
