import { expect, test } from "vitest";
import type { Answers, FormContent, FormItem } from "@/db/visit-values";
import { lowestItems, packedDays } from "./rules";

const options = ["I", "II", "III", "IV"].map((key, i) => ({
  key,
  label: key,
  descriptor: "",
  points: i + 1,
}));
const item = (key: string, more: Partial<FormItem> = {}): FormItem => ({
  ...{ key, text: `Ítem ${key}`, help: "", weight: 1, required: true, asksEvidence: false },
  ...{ asksFinding: false, bank: [`Practicar ${key}`] },
  scale: { kind: "levels", preset: "rubric", options, na: true },
  ...more,
});
const form: FormContent = {
  ...{ purpose: "", rule: null },
  blocks: [
    { key: "a", title: "", help: "", kind: "items", items: [item("r1"), item("r2"), item("r3")] },
    { key: "m", title: "", help: "", kind: "matrix", items: [item("m1"), item("m2", { weight: 0 })] },
    {
      ...{ key: "n", title: "", help: "", kind: "items" },
      items: [item("t1", { scale: { kind: "text" } })],
    },
  ],
};
const low = (answers: Answers, teachers: Answers[] = []) =>
  lowestItems(form, {
    answers,
    subjects: { m: teachers.map((one, i) => ({ id: `${i}`, name: "", detail: "", answers: one })) },
  }).map(({ itemKey, option }) => `${itemKey}${option ? ` ${option.key}` : ""}`);

test.each([
  ["nothing was answered", {}, [], []],
  ["the lowest comes first", { r1: { option: "III" }, r2: { option: "I" } }, [], ["r2 I", "r1 III"]],
  ["ties keep the form's order", { r3: { option: "II" }, r1: { option: "II" } }, [], ["r1 II", "r3 II"]],
  ["what came out at the most is left out", { r1: { option: "IV" }, r2: { option: "II" } }, [], ["r2 II"]],
  ["what does not apply does not count", { r1: { na: true, option: "I" } }, [], []],
  ["a text has no level", { t1: { text: "Poco" } }, [], []],
  [
    "of a matrix, the mean of its teachers, and no answer of theirs",
    { r1: { option: "II" } },
    [{ m1: { option: "I" } }, { m1: { option: "IV" } }],
    ["r1 II", "m1"],
  ],
  ["what has no weight is not proposed", {}, [{ m2: { option: "I" } }], []],
])("%s", (_, answers, teachers, expected) => {
  expect(low(answers, teachers as Answers[])).toEqual(expected);
});

test("what is lowest is found on a phone whose browser groups nothing by itself", () => {
  const groupBy = Object.getOwnPropertyDescriptor(Map, "groupBy");
  Reflect.deleteProperty(Map, "groupBy");
  try {
    expect(low({ r1: { option: "II" }, r2: { option: "I" } })).toEqual(["r2 I", "r1 II"]);
  } finally {
    if (groupBy) Object.defineProperty(Map, "groupBy", groupBy);
  }
});

test("the days of a pack are two weeks behind and one ahead, over the end of a month", () => {
  expect(packedDays("2026-03-03")).toEqual({ from: "2026-02-17", to: "2026-03-10" });
});
