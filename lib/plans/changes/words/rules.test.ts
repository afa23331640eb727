import { expect, test } from "vitest";
import { wordedFields } from "./rules";

const words = {
  "kind:workshop": "Taller",
  "kind:pasantia": "Pasantía",
  "objectiveId:o1": "Leer más",
  "reaches:r1.u1.n1.s1": "Los Molles",
};
const row = {
  objectiveId: "o1",
  kind: "workshop",
  title: "Taller de cuentos",
  months: [4, 5],
  budget: 100,
  reaches: [],
};

test("of a row that changes only what is other is shown, as it reads", () => {
  const after = { ...row, kind: "pasantia", months: [4, 5, 6], budget: null, reaches: ["r1.u1.n1.s1"] };
  expect(wordedFields({ act: "change", rowKind: "activity", before: row, after }, words)).toEqual([
    { field: "kind", label: "Clase de actividad", before: "Taller", after: "Pasantía", whole: true },
    { field: "months", label: "Meses", before: "abril y mayo", after: "abril a junio", whole: true },
    { field: "budget", label: "Presupuesto en soles", before: "S/\u00a0100.00", after: "", whole: true },
    { field: "reaches", label: "A quiénes llega", before: "A todos", after: "Los Molles", whole: true },
  ]);
});

test("a row that comes says everything that it would have; one that goes, what it had; empty fields are not named", () => {
  const comes = wordedFields({ act: "add", rowKind: "activity", before: null, after: row }, words);
  expect(comes.map(({ label, before, after }) => [label, before, after])).toEqual([
    ["Objetivo", "", "Leer más"],
    ["Clase de actividad", "", "Taller"],
    ["Actividad", "", "Taller de cuentos"],
    ["Meses", "", "abril y mayo"],
    ["Presupuesto en soles", "", "S/\u00a0100.00"],
    ["A quiénes llega", "", "A todos"],
  ]);
  const goes = wordedFields({ act: "withdraw", rowKind: "activity", before: row, after: null }, words);
  expect(goes.map(({ before, after }) => [before, after])).toEqual(comes.map(({ after }) => [after, ""]));
});

test("what is written changes word by word, what is chosen as a whole", () => {
  const text = { section: "monitoreo", body: "Cada mes" };
  const after = { ...text, body: "Cada bimestre" };
  expect(wordedFields({ act: "change", rowKind: "text", before: text, after }, {})).toEqual([
    { field: "body", label: "Texto", before: "Cada mes", after: "Cada bimestre", whole: false },
  ]);
});

test("a row that comes back says what it said", () => {
  const [field] = wordedFields(
    { act: "restore", rowKind: "target", before: { goal: 4, dueOn: "2026-11-30" }, after: null },
    {},
  );
  expect(field).toMatchObject({ after: "4" });
});
