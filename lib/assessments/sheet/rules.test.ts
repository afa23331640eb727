import { expect, test } from "vitest";
import { type Area, areas } from "@/db/values";
import { matchColumns } from "@/lib/imports/read/columns";
import { itemColumns } from "../loads/reading/answers/queries";
import { readArea } from "../loads/reading/rules";
import { ANSWER_COLUMNS, WIDE_COLUMNS } from "../loads/reading/schema";
import { startScale } from "../scale/rules";
import {
  choosePart,
  itemCells,
  itemSheets,
  resultColumns,
  SEAT_COLUMNS,
  sheetGroups,
  sheetRows,
} from "./rules";

const paper = (
  area: Area,
  { grade = null as number | null, max = null as number | null, cuts = false, items = 0 } = {},
) => ({
  ...{ stage: "primary" as const, grade, area, maxMeasure: max, items },
  levels: startScale("four").map((level, i) => ({ ...level, cut: cuts && i > 0 ? 400 + i : null })),
});
const SERVICE = {
  ...{ id: "s", modularCode: "0990011", annex: "0", levelName: "Primaria", stage: "primary" as const },
  enrolled: [] as { grade: number | null; students: number }[],
};
const ALL = { serviceId: "s", grade: null, section: null };
const known = (grade: number, section: string, assessed: number) => ({
  serviceId: "s",
  grade,
  section,
  assessed,
});

test("every column of a sheet is one that the reading knows, whatever the area is measured with", () => {
  for (const how of [{}, { max: 1000, cuts: true }, { max: 1000 }]) {
    const columns = resultColumns(
      areas.map((area) => paper(area, how)),
      "primary",
      null,
    );
    const header = [...SEAT_COLUMNS, ...columns.map(({ name }) => name)];
    const { at } = matchColumns<string>(header, WIDE_COLUMNS);
    expect(Object.keys(at)).toHaveLength(header.length);
  }
});

test("an area with cuts asks only for the measure, and one without them for both", () => {
  const names = (how: Parameters<typeof paper>[1]) =>
    resultColumns([paper("reading", how)], "primary", 4).map(({ name, brings }) => [name, brings]);
  expect(names({})).toEqual([["lectura", "level"]]);
  expect(names({ max: 1000, cuts: true })).toEqual([["lectura", "measure"]]);
  expect(names({ max: 1000 })).toEqual([
    ["medida_lectura", "measure"],
    ["logro_lectura", "level"],
  ]);
});

test("a grade's sheet has the columns that are asked of it", () => {
  const papers = [paper("reading"), paper("mathematics", { grade: 2 }), paper("science", { grade: 4 })];
  const areasOf = (grade: number | null) => resultColumns(papers, "primary", grade).map(({ area }) => area);
  expect(areasOf(4)).toEqual(["reading", "science"]);
  expect(areasOf(null)).toEqual(["reading", "mathematics", "science"]);
  expect(resultColumns(papers, "secondary", null)).toEqual([]);
});

test("a sheet has rows for the sections that are loaded, and of the part that is asked", () => {
  const sections = [
    known(4, "A", 12),
    known(4, "B", 15),
    known(5, "A", 9),
    { ...known(4, "A", 7), serviceId: "x" },
  ];
  const of = (part: { grade: number | null; section: string | null }) =>
    sheetGroups(SERVICE, sections, [paper("reading")], { ...ALL, ...part });
  expect(of(ALL)).toHaveLength(3);
  expect(of({ grade: 4, section: null })).toEqual([
    { grade: 4, section: "A", rows: 12 },
    { grade: 4, section: "B", rows: 15 },
  ]);
  expect(of({ grade: 4, section: "B" })).toEqual([{ grade: 4, section: "B", rows: 15 }]);
});

test.each([
  ["nobody knows how many", [], ALL, [{ grade: null, section: null, rows: 30 }]],
  [
    "those of the service together",
    [{ grade: null, students: 80 }],
    ALL,
    [{ grade: null, section: null, rows: 80 }],
  ],
  [
    "those of each grade that is asked",
    [
      { grade: 4, students: 40 },
      { grade: 5, students: 38 },
    ],
    ALL,
    [
      { grade: 4, section: null, rows: 40 },
      { grade: 5, section: null, rows: 38 },
    ],
  ],
  [
    "a grade",
    [{ grade: null, students: 80 }],
    { ...ALL, grade: 4, section: "A" },
    [{ grade: 4, section: "A", rows: 30 }],
  ],
  ["too many", [{ grade: null, students: 90_000 }], ALL, [{ grade: null, section: null, rows: 1500 }]],
])("where nothing is loaded, it has rows for the enrolled: %s", (_name, enrolled, part, groups) => {
  expect(sheetGroups({ ...SERVICE, enrolled }, [], [paper("reading")], part)).toEqual(groups);
});

test("its rows say where each student sits, give her a number and leave everything else empty", () => {
  const rows = [...sheetRows(SERVICE, [{ grade: 4, section: "A", rows: 2 }], [null])];
  expect(rows).toEqual([
    ["0990011", "0", 4, "A", 1, null, null],
    ["0990011", "0", 4, "A", 2, null, null],
  ]);
});

test("a part of another school is as if none was asked", () => {
  const services = [{ id: "a" }, { id: "b" }];
  expect(choosePart(services, { serviceId: "b", grade: 4, section: "A" })).toMatchObject({
    serviceId: "b",
    grade: 4,
  });
  expect(choosePart(services, { serviceId: "z", grade: 4, section: "A" })).toEqual({
    ...ALL,
    serviceId: "a",
  });
  expect(choosePart([], undefined)).toBeNull();
});

test("a paper with items has a sheet with a column for each, which the reading knows", () => {
  const papers = [
    paper("reading", { max: 20, cuts: true, items: 20 }),
    paper("mathematics", { items: 12 }),
    paper("science"),
  ];
  const sheets = itemSheets(papers, "primary", null);
  expect(sheets).toEqual([
    { area: "reading", items: 20, needsLevel: false },
    { area: "mathematics", items: 12, needsLevel: true },
  ]);
  for (const sheet of sheets) {
    const { header, cells } = itemCells(sheet);
    const all = [...SEAT_COLUMNS, ...header];
    const items = itemColumns(all);
    expect(items).toHaveLength(sheet.items);
    expect(Object.keys(matchColumns<string>(all, [...ANSWER_COLUMNS, ...items]).at)).toHaveLength(all.length);
    expect(readArea(String(cells[0]))).toBe(sheet.area);
    expect(cells).toHaveLength(header.length);
  }
  expect(itemSheets(papers, "secondary", null)).toEqual([]);
});
