import { expect, test } from "vitest";
import { restoreCode } from "@/lib/imports/read/codes";
import { planRoll, type RollEntry, type RollService, readRollRow } from "./rules";

const PRIMARY: RollService = {
  ...{ id: "p", place: "r.u", code: "0990011-0", school: "7000 Los Algarrobos", stage: "primary" },
};
const SECONDARY: RollService = { ...PRIMARY, id: "s", code: "0990012-0", stage: "secondary" };
const SERVICES = new Map([PRIMARY, SECONDARY].map((service) => [service.code, service]));

const row = { modularCode: "0990011", annex: "0", grade: "4", section: "", students: "31" };

test.each([
  ["a grade whole", {}, { grade: 4, section: null, students: 31 }],
  ["a section", { section: "b" }, { grade: 4, section: "B", students: 31 }],
  [
    "a lost zero, no annex and a count of a spreadsheet",
    { modularCode: "990011.0", annex: "", students: "31.0" },
    {},
  ],
  ["a grade in words", { grade: "4.º" }, { grade: 4 }],
  ["nobody", { students: "0" }, { students: 0 }],
])("reads %s", (_, cells, expected) => {
  expect(readRollRow({ ...row, ...cells }, SERVICES, restoreCode)).toMatchObject({
    ok: { service: PRIMARY, ...expected },
  });
});

test.each([
  ["modularCode", { modularCode: "ABC" }, "7 números"],
  ["annex", { annex: "X" }, "una cifra"],
  ["modularCode", { modularCode: "0990099" }, "Ningún servicio"],
  ["grade", { grade: "7" }, "del 1 al 6"],
  ["grade", { grade: "" }, "del 1 al 6"],
  ["grade", { modularCode: "0990012", grade: "6" }, "no existe"],
  ["students", { students: "-3" }, "entero"],
  ["students", { students: "31,5" }, "entero"],
  ["students", { students: "" }, "entero"],
])("says in %s what is wrong with %o", (column, cells, reason) => {
  const read = readRollRow({ ...row, ...cells }, SERVICES, restoreCode);
  expect(read).toMatchObject({ problem: { column, reason: expect.stringContaining(reason) } });
});

const entry = (grade: number, students: number, section: string | null = null): RollEntry => ({
  ...{ service: PRIMARY, grade, section, students },
});
const known = (grades: [number, number][]) => new Map([[PRIMARY.code, new Map(grades)]]);

test("the sections of a grade add up, and what is as it was is not told", () => {
  const plan = planRoll([entry(1, 20, "A"), entry(1, 22, "B"), entry(2, 30)], known([[2, 30]]));
  expect(plan).toMatchObject({ same: 1, rows: [{ change: "add", after: { grade: 1, students: 42 } }] });
});

test("a grade that the list leaves out of a service that it names has nobody", () => {
  const plan = planRoll(
    [entry(1, 20)],
    known([
      [1, 18],
      [6, 25],
    ]),
  );
  expect(plan.rows).toMatchObject([
    { change: "change", before: { students: 18 }, after: { students: 20 } },
    { change: "remove", before: { grade: 6, students: 25 }, after: null },
  ]);
});

test("nothing is taken from a service with a row that could not be read", () => {
  const plan = planRoll([entry(1, 20)], known([[6, 25]]), new Set([PRIMARY.code]));
  expect(plan.rows).toMatchObject([{ change: "add", after: { grade: 1 } }]);
});
