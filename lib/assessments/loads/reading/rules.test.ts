import fc from "fast-check";
import { expect, test } from "vitest";
import { columnName } from "@/lib/imports/read/columns";
import { startScale } from "../../scale/rules";
import {
  isNameColumn,
  readArea,
  readGrade,
  readMark,
  readSeat,
  type Seat,
  shownDocument,
  shownValue,
} from "./rules";
import type { Cells } from "./schema";

const CUTS = [null, 430, 520, 600];
const levels = startScale("four").map((level, i) => ({ ...level, cut: CUTS[i] ?? null }));
const papers = [
  {
    stage: "primary" as const,
    grade: null,
    area: "reading" as const,
    levels,
    min: 0,
    max: 1000,
    items: 0,
    answers: [],
  },
];
const services = new Map([
  ["0990011-0", { number: 1, stage: "primary" as const, inScope: true }],
  ["0990012-0", { number: 2, stage: "primary" as const, inScope: false }],
  ["0990013-0", { number: 3, stage: null, inScope: true }],
]);
const restore = (text: string, length: number) =>
  /^\d+$/.test(text) && text.length <= length ? text.padStart(length, "0") : null;
const context = { services, papers, part: null, restore };
const cells = (more: Cells = {}): Cells => ({
  ...{ modularCode: "0990011", annex: "0", grade: "4", section: "a", document: "12345678" },
  ...more,
});
const seatOf = (more: Cells) => readSeat(cells(more), context);
const seat = (seatOf({}) as { ok: Seat }).ok;

test("a row says whose it is, in which service, grade and section", () => {
  expect(seat).toMatchObject({
    ...{ grade: 4, section: "A", identity: "dni:12345678", document: 12_345_678 },
    service: { number: 1 },
  });
  expect(seatOf({ modularCode: "990011", document: "1234567" })).toMatchObject({
    ok: { identity: "dni:01234567" },
  });
});

test.each<[string, Cells, string]>([
  ["a código that is none", { modularCode: "ABC" }, "modularCode"],
  ["a service that nobody knows", { modularCode: "0990099" }, "modularCode"],
  ["a service of another place", { modularCode: "0990012" }, "modularCode"],
  ["a service that is not assessed", { modularCode: "0990013" }, "modularCode"],
  ["a grade that is none", { grade: "9" }, "grade"],
  ["no student", { document: "", studentCode: "" }, "document"],
  ["a document in words", { document: "sin dni" }, "document"],
])("%s is a problem of its column", (_name, more, column) => {
  expect(seatOf(more)).toMatchObject({ fault: { column } });
});

test.each<[string, Cells, string | null]>([
  ["of the part", {}, null],
  ["of another grade", { grade: "5" }, "grade"],
  ["of no grade", { grade: "" }, "grade"],
  ["of another section", { section: "b" }, "section"],
  ["of another service", { modularCode: "0990014" }, "modularCode"],
])("in a file of a section, a row %s is let in or is a problem of its column", (_name, more, column) => {
  const part = { service: 1, code: "0990011-0", grade: 4, section: "A" };
  const other = { number: 4, stage: "primary" as const, inScope: true };
  const found = readSeat(cells(more), {
    ...{ ...context, part },
    services: new Map([...services, ["0990014-0", other]]),
  });
  expect("fault" in found ? found.fault.column : null).toBe(column);
});

test("without a document, a student is known by the code that her school gave, and by it only there", () => {
  const one = seatOf({ document: "00000000", studentCode: "7" });
  const other = seatOf({ document: "", studentCode: "7", section: "b" });
  expect(one).toMatchObject({ ok: { document: null } });
  expect(one).not.toEqual(other);
});

const mark = (measure: string, level: string) =>
  readMark(seat, "reading", measure, level, { measure: "measure", level: "level" }, papers);

test.each([
  ["504,93", "2", { rank: 2, measure: 504.93, disagrees: false }],
  ["504.93", "", { rank: 2, measure: 504.93, disagrees: false }],
  ["", "Satisfactorio", { rank: 4, measure: null, disagrees: false }],
  ["504,93", "4", { rank: 4, measure: 504.93, disagrees: true }],
])("the measure «%s» and the level «%s» are read", (measure, level, found) => {
  expect(mark(measure, level)).toMatchObject({ ok: found });
});

test.each([
  ["1.204,5", ""],
  ["1001", ""],
  ["muy bien", ""],
  ["500", "7"],
])("the measure «%s» with the level «%s» is a problem", (measure, level) => {
  expect(mark(measure, level)).toHaveProperty("fault");
});

test("whoever has neither measure nor level did not take it", () => {
  expect(mark("", "")).toBeNull();
});

test.each([
  ["4", 4],
  ["4.º", 4],
  ["4to", 4],
  ["04", 4],
  ["4.0", 4],
  ["", null],
  ["40", undefined],
  ["cuarto", undefined],
])("the grade «%s» is %s", (text, grade) => {
  expect(readGrade(text)).toBe(grade);
});

test.each([
  ["1", "reading"],
  ["2", "mathematics"],
  ["Matemática", "mathematics"],
  ["LECTURA", "reading"],
  ["9", null],
])("the area «%s» is %s", (text, area) => {
  expect(readArea(text)).toBe(area);
});

test("nothing that is shown of a cell has eight digits together, nor words, whatever slipped there", () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^\d{8,15}$/), (around, document) => {
      const shown = shownValue(`${around}${document}${around}`);
      expect(shown).not.toMatch(/\d{8}/);
      expect(shown === "(texto)" || !/\p{L}{3}/u.test(shown)).toBe(true);
    }),
  );
  expect(shownValue("QUISPE MAMANI ROSA")).toBe("(texto)");
  expect(shownDocument("12345678")).toBe("••••••78");
});

test.each([
  ["nombres", true],
  ["APELLIDO PATERNO", true],
  ["ap_materno", true],
  ["Apellidos y nombres", true],
  ["alumno", true],
  ["nombre del estudiante", true],
  ["codigo_alumno", false],
  ["nombre_ie", false],
  ["nombre de la institución educativa", false],
  ["sección", false],
])("the column «%s» brings names of students: %s", (name, brings) => {
  expect(isNameColumn(columnName(name))).toBe(brings);
});
