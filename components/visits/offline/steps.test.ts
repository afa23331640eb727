import { expect, test } from "vitest";
import type { FormContent, FormItem, VisitContent } from "@/db/visit-values";
import { beginVisit, type KeptVisit } from "@/lib/visits/outbox/rules";
import { gapsOfKept, stepOfGap, stepsOf } from "./steps";

const NOW = Date.parse("2026-11-20T14:00:00Z");

const item = (key: string): FormItem => ({
  ...{ key, text: key, help: "", weight: 1, required: true, asksEvidence: false, asksFinding: false },
  bank: [],
  scale: {
    ...{ kind: "levels", preset: "rubric", na: true },
    options: [{ key: "I", label: "I", descriptor: "", points: 1 }],
  },
});
const content: FormContent = {
  ...{ purpose: "", rule: null },
  blocks: [
    { key: "aula", title: "Aula", help: "", kind: "items", items: [item("r1")] },
    // Called like a step of ours, on purpose.
    { key: "resumen", title: "Docentes", help: "", kind: "matrix", items: [item("r2")] },
  ],
};
const planned = {
  ...{ id: "v", formVersionId: "f" },
  earlier: [{ id: "c1", side: "observed", text: "Preguntar", dueOn: "2026-12-01" }],
} as unknown as KeptVisit["visit"];

function begun(more: Partial<VisitContent> = {}, earlier = planned.earlier): KeptVisit {
  const form = { versionId: "f", sha256: "0", name: "Ficha", number: 1, content };
  const kept = beginVisit("p", { ...planned, earlier }, form, NOW);
  return { ...kept, content: { ...kept.content, ...more } };
}
const done = (kept: KeptVisit) => stepsOf(kept, NOW).flatMap(({ key, isDone }) => (isDone ? [key] : []));

test("a visit goes from its contract to its signatures; without earlier commitments it does not stop there", () => {
  const keys = (kept: KeptVisit) => stepsOf(kept, NOW).map(({ key }) => key);
  expect(keys(begun())).toEqual([
    ...["contrato", "anteriores", "b-aula", "b-resumen", "conversacion", "resumen"],
  ]);
  expect(keys(begun({}, []))).not.toContain("anteriores");
});

test("a step is done when nothing that is needed is missing in it", () => {
  expect(done(begun())).toEqual([]);
  const teacher = { id: "t", name: "Ana", detail: "", answers: { r2: { option: "I" } } };
  const whole = begun({
    ...{ contractShownAt: "2026-11-20T14:00:00Z", answers: { r1: { option: "I" } } },
    ...{ subjects: { resumen: [teacher] }, strengths: "Sí", priorities: [{ itemKey: null, text: "Una" }] },
    earlier: [{ commitmentId: "c1", outcome: "kept", note: "" }],
  });
  expect(done(whole)).toEqual(["contrato", "anteriores", "b-aula", "b-resumen", "conversacion"]);
  expect(gapsOfKept(whole, NOW).filter(({ blocking }) => blocking)).toEqual([]);
  const blank = {
    ...whole,
    content: { ...whole.content, subjects: { resumen: [{ ...teacher, answers: {} }] } },
  };
  expect(done(blank)).not.toContain("b-resumen");
});

test.each([
  ["contract", "contrato"],
  ["earlier", "anteriores"],
  ["answers.r1", "b-aula"],
  ["subjects.resumen.t.r2", "b-resumen"],
  ["commitments", "conversacion"],
  ["strengths", "conversacion"],
  ["signatures", "resumen"],
  ["endedAt", "resumen"],
])("what is missing in %s is mended in %s", (where, step) => {
  expect(stepOfGap(begun(), { where })).toBe(step);
});

test("nothing is finished before the contract was read", () => {
  expect(
    gapsOfKept(begun(), NOW)
      .filter(({ blocking }) => blocking)
      .map(({ where }) => where),
  ).toContain("contract");
});

test.each(["", new Date(NOW - 7_200_000).toISOString()])(
  "a clock set back during a visit keeps nobody from finishing it, with %j as its end",
  (endedAt) => {
    expect(gapsOfKept(begun({ endedAt }), NOW - 3_600_000).map(({ where }) => where)).not.toContain(
      "endedAt",
    );
  },
);
