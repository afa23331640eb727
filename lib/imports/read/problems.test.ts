import { expect, test } from "vitest";
import { ImportProblems } from "./problems";

const problem = { line: 7, column: "COD", value: "x", reason: "No es un código." };

test.each([
  [0, "No se encontró ningún problema."],
  [1, "Se encontró 1 problema."],
  [2, "Se encontraron 2 problemas."],
  [1_001, "Se encontraron 1,001 problemas; se muestran los primeros 1,000."],
])("%i problems say so", (count, sentence) => {
  const problems = new ImportProblems();
  for (let i = 0; i < count; i++) problems.add(problem);
  expect(problems.sentence()).toBe(sentence);
});

test("a long value is cut, and an emoji is not cut in two", () => {
  const problems = new ImportProblems();
  problems.add({ ...problem, value: `${"x".repeat(199)}😀${"y".repeat(1_000_000)}` });
  const value = problems.kept[0]?.value ?? "";
  expect([value.length <= 201, value.isWellFormed(), value.includes("\ufffd")]).toEqual([true, true, false]);
});

test("they come as rows to be downloaded", () => {
  const problems = new ImportProblems();
  problems.add({ ...problem, column: null });
  expect([...problems.rows()]).toEqual([["7", "", "x", "No es un código."]]);
});
