import fc from "fast-check";
import { expect, test } from "vitest";
import { type ActivityKind, type Area, activityKinds, areas, type Stage, stages } from "@/db/values";
import type { ContentActivity } from "../content/rules";
import { MATRIX_COLUMNS, MONTH_COLUMNS } from "./labels";
import { compareMatrix, MATRIX_HEADER, type MatrixCells, type MatrixContext, matrixCells } from "./rules";

const OBJECTIVES = ["01977777-7777-7777-8777-777777777771", "01977777-7777-7777-8777-777777777772"];
const PROBLEM = "01977777-7777-7777-8777-777777777773";
const context: MatrixContext = {
  objectives: OBJECTIVES.map((id, i) => ({ id, statement: `Mejorar ${i + 1} cosas` })),
  problems: [{ id: PROBLEM, statement: "Se lee poco" }],
  reachable: ["9001", "9002", "9003"].map((code) => ({ code, path: `r1.u2.n3.s${code}` })),
};

const idOf = (n: number) => `01977777-7777-7777-9777-${String(n).padStart(12, "0")}`;
const activity = (n: number, more: Partial<ContentActivity> = {}): ContentActivity & { version: number } => ({
  ...{
    id: idOf(n),
    version: 1,
    objectiveId: OBJECTIVES[0] as string,
    kind: "workshop",
    title: `Taller ${n}`,
  },
  ...{ description: null, problemId: null, subject: null, stage: null, competence: null },
  ...{ responsible: "Coordinación", participants: null, expected: 20, months: [5, 6], resources: null },
  ...{ budget: 120.5, budgetSource: "Recursos propios", evidence: "Lista", ally: null, reaches: [] },
  ...more,
});

const KEYS = [...MATRIX_COLUMNS, ...MONTH_COLUMNS].map(({ key }) => key);
/** A row as it comes back from a file: every cell is text. */
const fileRow = (cells: (string | number)[], line: number) => ({
  line,
  cells: Object.fromEntries(KEYS.map((key, i) => [key, String(cells[i] ?? "")])) as MatrixCells,
});
const asFile = (list: ContentActivity[]) => list.map((one, i) => fileRow(matrixCells(one, context), i + 2));
const compare = (rows: ReturnType<typeof asFile>, list: (ContentActivity & { version: number })[]) =>
  compareMatrix(rows, list, context);

const text = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((s) => s.replace(/[^\p{L}\p{N} .,]/gu, "").trim() || "x");
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const invented = fc.record({
  kind: fc.constantFrom<ActivityKind>(...activityKinds),
  objectiveId: fc.constantFrom(...OBJECTIVES),
  problemId: optional(fc.constant(PROBLEM)),
  ...{ description: optional(text), competence: optional(text), responsible: optional(text) },
  ...{ participants: optional(text), resources: optional(text), budgetSource: optional(text) },
  ...{ evidence: optional(text), ally: optional(text) },
  pair: optional(fc.tuple(fc.constantFrom<Area>(...areas), fc.constantFrom<Stage>(...stages))),
  expected: optional(fc.nat(5000)),
  budget: optional(fc.nat(1_000_000).map((cents) => cents / 100)),
  months: fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((list) => list.sort((a, b) => a - b)),
  reaches: fc.subarray(context.reachable.map(({ path }) => path)).map((list) => list.sort()),
});

test("a matrix that comes back as it went changes nothing, whatever the plan says", () => {
  fc.assert(
    fc.property(fc.array(invented, { minLength: 1, maxLength: 12 }), (list) => {
      const tidy = (value: string | null) => value?.replace(/\s+/g, " ") ?? null;
      const plan = list.map(({ pair, ...one }, n) =>
        activity(n, {
          ...one,
          ...{ description: tidy(one.description), competence: tidy(one.competence), ally: tidy(one.ally) },
          ...{ responsible: tidy(one.responsible), participants: tidy(one.participants) },
          ...{
            resources: tidy(one.resources),
            budgetSource: tidy(one.budgetSource),
            evidence: tidy(one.evidence),
          },
          ...{ subject: pair?.[0] ?? null, stage: pair?.[1] ?? null },
        }),
      );
      expect(compare(asFile(plan), plan)).toEqual({ changes: [], problems: [], same: plan.length });
    }),
  );
});

test("what is new, other and absent is told apart", () => {
  const plan = [activity(1), activity(2), activity(3)];
  const rows = asFile(plan.slice(0, 2));
  Object.assign(rows[1]?.cells ?? {}, { evidence: "Acta", m8: "x", m5: "" });
  rows.push(fileRow(matrixCells(activity(0, { id: "", title: "Pasantía nueva" }), context), 4));
  const { changes, problems, same } = compare(rows, plan);
  expect(problems).toEqual([]);
  expect(same).toBe(1);
  expect(changes).toMatchObject([
    {
      act: "change",
      id: idOf(2),
      changed: ["months", "evidence"],
      fields: { months: [6, 8], evidence: "Acta" },
    },
    { act: "add", title: "Pasantía nueva" },
    { act: "withdraw", id: idOf(3) },
  ]);
});

test("a row without its code is known by its title", () => {
  const plan = [activity(1)];
  const [row] = asFile(plan);
  Object.assign(row?.cells ?? {}, { id: "", title: " TALLER 1", budget: "S/ 1,200.00" });
  expect(compare(row ? [row] : [], plan).changes).toMatchObject([
    { act: "change", id: idOf(1), fields: { budget: 1200, title: "TALLER 1" } },
  ]);
});

test("a column that the file lacks leaves what the plan says", () => {
  const plan = [activity(1, { ally: "Municipalidad", months: [3] })];
  const cells: MatrixCells = { id: idOf(1), title: "Taller 1", evidence: "Acta" };
  expect(compareMatrix([{ line: 2, cells }], plan, context).changes).toMatchObject([
    { changed: ["evidence"], fields: { ally: "Municipalidad", months: [3] } },
  ]);
});

type Wrong = [what: string, cells: MatrixCells, column: string, reason: string];

test.each<Wrong>([
  ["a code of nowhere", { id: idOf(9) }, "Código", "No es el código de una actividad"],
  [
    "an objective that is not there",
    { objective: "7. Otro" },
    "Objetivo",
    "Escriba el número de un objetivo",
  ],
  ["no objective", { objective: "" }, "Objetivo", "Elija el objetivo"],
  ["another problem", { problem: "5" }, "Problema", "Escriba el número de un problema"],
  ["a kind of none", { kind: "Fiesta" }, "Clase", "No es una de las opciones"],
  ["a negative budget", { budget: "-5" }, "Presupuesto en soles", "no sea negativo"],
  ["a budget in words", { budget: "mucho" }, "Presupuesto en soles", "en cifras"],
  ["a school of elsewhere", { reaches: "9001, 7777" }, "Solo para", "No es el código de un lugar"],
  ["no title", { title: "" }, "Actividad", "Escriba qué se hará"],
  ["half a person", { expected: "2.5" }, "Cuántas personas", "sin decimales"],
])("%s is told by line, column, value and why, and its row changes nothing", (_, wrong, column, reason) => {
  const plan = [activity(1)];
  const rows = asFile(plan);
  Object.assign(rows[0]?.cells ?? {}, wrong);
  const { changes, problems } = compare(rows, plan);
  expect(problems).toContainEqual({
    ...{ line: 2, column, reason: expect.stringContaining(reason) },
    value: Object.values(wrong)[0],
  });
  expect(changes.filter(({ act }) => act !== "withdraw")).toEqual([]);
});

test("two rows of one activity, or of one name, are told", () => {
  const plan = [activity(1)];
  const twice = [...asFile(plan), ...asFile(plan).map((row) => ({ ...row, line: 3 }))];
  expect(compare(twice, plan).problems.map(({ line, column }) => [line, column])).toEqual([
    [2, "Código"],
    [3, "Código"],
  ]);
  const fresh = [2, 3].map((line) =>
    fileRow(matrixCells(activity(0, { id: "", title: "Nueva" }), context), line),
  );
  expect(compare(fresh, []).problems).toMatchObject([{ line: 3, column: "Actividad" }]);
});

test("every column has its cell", () => {
  expect(matrixCells(activity(1), context)).toHaveLength(MATRIX_HEADER.length);
});
