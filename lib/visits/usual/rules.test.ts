import { expect, test } from "vitest";
import { formContentSchema } from "../forms/schema";
import { levelOf, pointsOf, scoresOf } from "../scoring/rules";
import { USUAL_FORMS, usualForm } from "./rules";

test.each(USUAL_FORMS.map((form) => [form.name, form] as const))("%s is a form", (_, { content }) => {
  expect(formContentSchema.parse(content)).toEqual(content);
});

test("the five classroom rubrics bear their names, with words of each level", () => {
  const rubrics = usualForm("aula")?.content.blocks.find(({ key }) => key === "aula")?.items ?? [];
  expect(rubrics.map(({ text }) => text)).toEqual([
    "Involucra activamente a los estudiantes en el proceso de aprendizaje",
    "Promueve el razonamiento, la creatividad y/o el pensamiento crítico",
    "Evalúa el progreso de los aprendizajes para retroalimentar a los estudiantes y adecuar su enseñanza",
    "Propicia un ambiente de respeto y proximidad",
    "Regula positivamente el comportamiento",
  ]);
  for (const { scale, bank } of rubrics) {
    expect(scale).toMatchObject({ preset: "rubric", na: false });
    expect(scale.kind === "levels" && scale.options.every(({ descriptor }) => descriptor.length > 40)).toBe(
      true,
    );
    expect(bank.length).toBeGreaterThanOrEqual(3);
  }
});

test.each([
  ["I", 5, "start"],
  ["II", 10, "start"],
  ["III", 15, "progress"],
  ["IV", 20, "achieved"],
])("the five rubrics at %s are %s points", (option, points, level) => {
  const { content } = usualForm("aula") ?? expect.fail();
  const keys = content.blocks.flatMap(({ items }) => items.map(({ key }) => key));
  const answers = Object.fromEntries(keys.map((key) => [key, { option }]));
  const scored = pointsOf(content, scoresOf(content, { answers, subjects: {} }));
  expect(scored).toEqual({ points, possible: 20 });
  expect(levelOf(content.rule, scored)).toBe(level);
});

test("what is seen in the classrooms of a school says nothing of its director's level", () => {
  const { content } = usualForm("direccion") ?? expect.fail();
  const teacher = { id: "a", name: "", detail: "", answers: { aula_respeto: { option: "I" } } };
  const scores = scoresOf(content, {
    answers: { gia: { option: "achieved" } },
    subjects: { aulas: [teacher] },
  });
  expect(scores).toHaveLength(2);
  expect(levelOf(content.rule, pointsOf(content, scores))).toBe("achieved");
});
