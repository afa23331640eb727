import { expect, test } from "vitest";
import type { FormContent, FormItem, Subject, VisitContent } from "@/db/visit-values";
import { differences } from "./rules";

const item = (key: string): FormItem => ({
  ...{ key, text: `Rúbrica ${key}`, help: "", weight: 1, required: true },
  ...{ asksEvidence: true, asksFinding: true, bank: [] },
  scale: {
    ...{ kind: "levels", preset: "rubric", na: true },
    options: ["I", "II"].map((label, i) => ({ key: label, label, descriptor: "", points: i })),
  },
});
const form: FormContent = {
  purpose: "",
  rule: null,
  blocks: [
    { key: "a", title: "", help: "", kind: "items", items: [item("r1")] },
    { key: "m", title: "", help: "", kind: "matrix", items: [item("r2")] },
  ],
};
const teacher = (id: string, option: string): Subject => ({
  ...{ id, name: `Docente ${id}`, detail: "", answers: { r2: { option } } },
});
const content = (more: Partial<VisitContent> = {}): VisitContent => ({
  ...{ formVersionId: "", formSha256: "", startedAt: "", endedAt: "", contractShownAt: "", earlier: [] },
  ...{ answers: { r1: { option: "I", evidence: "Vi esto" } }, subjects: { m: [teacher("1", "I")] } },
  ...{ strengths: "x", priorities: [], questions: [], notes: "", commitments: [], photos: [] },
  signatures: { observed: null, observer: null },
  ...more,
});
const told = (more: Partial<VisitContent>) =>
  differences(form, content(), content(more)).map(({ label, one, other }) => [label, one, other]);

test("two that say the same have no differences, whatever their hours", () => {
  expect(told({ startedAt: "antes", endedAt: "después" })).toEqual([]);
});

test.each<[Partial<VisitContent>, string[]]>([
  [{ answers: { r1: { option: "II", evidence: "Vi esto" } } }, ["Rúbrica r1", "Nivel I", "Nivel II"]],
  [{ answers: { r1: { option: "I" } } }, ["Rúbrica r1: evidencia", "Vi esto", ""]],
  [{ answers: { r1: { na: true, evidence: "Vi esto" } } }, ["Rúbrica r1", "Nivel I", "No aplica"]],
  [{ subjects: { m: [teacher("1", "II")] } }, ["Rúbrica r2, de Docente 1", "Nivel I", "Nivel II"]],
  [
    { subjects: { m: [teacher("1", "I"), teacher("2", "II")] } },
    ["Rúbrica r2, de Docente 2", "", "Nivel II"],
  ],
  [{ strengths: "y" }, ["Fortalezas", "x", "y"]],
  [{ questions: ["¿a?", "¿b?"] }, ["Preguntas", "", "¿a?\n¿b?"]],
])("%o differs in one thing", (more, difference) => {
  expect(told(more)).toEqual([difference]);
});

test("a teacher that is only in the first is told too", () => {
  expect(told({ subjects: { m: [] } })).toEqual([["Rúbrica r2, de Docente 1", "Nivel I", ""]]);
});
