import { expect, test } from "vitest";
import type { FormContent, FormItem, VisitContent } from "@/db/visit-values";
import { answerText, matrixColumns, matrixLines } from "./rules";

const item = (key: string, scale: object = { kind: "text" }) =>
  ({ key, text: `¿${key}?`, scale }) as unknown as FormItem;
const rubric = {
  kind: "levels",
  options: [
    { key: "a", label: "Inicio" },
    { key: "b", label: "Logrado" },
  ],
};
const form = {
  blocks: [
    { key: "aula", kind: "items", items: [item("r1", rubric), item("n1", { kind: "number" })] },
    { key: "doc", kind: "matrix", items: [item("m1", rubric)] },
  ],
} as unknown as FormContent;

test.each([
  [rubric, { option: "b" }, "Logrado"],
  [rubric, { option: "gone" }, null],
  [rubric, { na: true }, "No aplica"],
  [{ kind: "number" }, { number: 0 }, 0],
  [{ kind: "text" }, { text: "Se vio" }, "Se vio"],
  [rubric, undefined, null],
])("of %j what was answered by %j is %j", (scale, answer, text) => {
  expect(answerText(item("x", scale), answer)).toBe(text);
});

test("a visit has a row, and one more for each teacher", () => {
  const content = {
    answers: { r1: { option: "a" }, n1: { number: 24 } },
    subjects: { doc: [{ id: "1", name: "Ana", detail: "", answers: { m1: { option: "b" } } }] },
  } as unknown as VisitContent;
  expect(
    matrixLines(form, content).map(({ teacher, answers }) => [teacher, Object.fromEntries(answers)]),
  ).toEqual([
    [null, { r1: "Inicio", n1: 24 }],
    ["Ana", { m1: "Logrado" }],
  ]);
});

test("each item of any version is a column, once and as the latest calls it", () => {
  const earlier = {
    blocks: [{ items: [{ ...item("r1"), text: "antes" }, item("gone")] }],
  } as unknown as FormContent;
  expect(matrixColumns([form, earlier])).toEqual([
    { key: "r1", text: "¿r1?" },
    { key: "n1", text: "¿n1?" },
    { key: "m1", text: "¿m1?" },
    { key: "gone", text: "¿gone?" },
  ]);
});
