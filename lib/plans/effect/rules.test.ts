import { expect, test } from "vitest";
import type { PlaceResult } from "../measures/rules";
import { afterText, effectSentence } from "./labels";
import { byAim, roundsOf, timingOf } from "./rules";

const result = (assessmentId: string, endsOn: string, more: Partial<PlaceResult> = {}): PlaceResult => ({
  ...{ assessmentId, title: assessmentId, round: "closing", endsOn, stage: "primary", area: "reading" },
  ...{ grade: null, assessed: 100, programmed: 200, levels: [25, 25, 25, 25], names: [] },
  ...more,
});
const AIM = { subject: "reading", stage: "primary" } as const;
const base = result("base", "2026-04-17", { round: "baseline" });

test.each([
  [
    "the baseline and the latest after it",
    [base, result("a", "2026-08-01", { round: "progress" }), result("b", "2026-11-20")],
    "base",
    "b",
  ],
  ["the baseline alone", [base], "base", null],
  [
    "the first baseline, and not another one as what came later",
    [base, result("again", "2026-05-30", { round: "baseline" })],
    "base",
    null,
  ],
  ["none without a baseline", [result("b", "2026-11-20")], null, null],
  ["not what ended before the baseline", [base, result("b", "2026-03-01")], "base", null],
  ["not another subject", [base, result("b", "2026-11-20", { area: "mathematics" })], "base", null],
  ["not another stage", [base, result("b", "2026-11-20", { stage: "secondary" })], "base", null],
  ["not one grade by itself", [base, result("b", "2026-11-20", { grade: 4 })], "base", null],
])("looks between %s", (_, results, from, to) => {
  const found = roundsOf(results, AIM);
  expect([found.from?.assessmentId ?? null, found.to?.assessmentId ?? null]).toEqual([from, to]);
});

const round = (endsOn: string) => ({ assessmentId: endsOn, title: endsOn, endsOn });

test.each([
  ["done", "2026-04-16", "before"],
  ["done", "2026-04-17", "between"],
  ["done", "2026-11-20", "between"],
  ["done", "2026-11-21", "after"],
  ["under_way", null, "between"],
] as const)("an activity %s on %s stands %s", (state, doneOn, timing) => {
  expect(timingOf({ state, doneOn }, round("2026-04-17"), round("2026-11-20"))).toBe(timing);
});

test("what was carried out is put by what it aims at, and what aims at nothing assessed apart", () => {
  const one = (id: string, state: "done" | "planned" | "under_way", aim = {}) => ({
    ...{ id, state, doneOn: null, subject: null, stage: null, ...aim },
  });
  const { groups, unassessed } = byAim([
    one("a", "done", AIM),
    one("b", "planned", AIM),
    one("c", "under_way", AIM),
    one("d", "done", { subject: "mathematics", stage: "primary" }),
    one("e", "done", { subject: "reading" }),
    one("f", "planned"),
  ]);
  expect(groups.map(({ subject, activities }) => [subject, activities.map(({ id }) => id)])).toEqual([
    ["reading", ["a", "c"]],
    ["mathematics", ["d"]],
  ]);
  expect(unassessed.map(({ id }) => id)).toEqual(["e"]);
});

const change = (low: number, high: number) => ({ low, high, mean: (low + high) / 2, n: 512 });

test.each([
  [
    { done: 3, underWay: 1 },
    change(10, 14),
    /^Después de hacer 3 actividades y empezar 1, los mismos 512 estudiantes subieron 12\.0 puntos .*; no necesariamente por ellas\.$/,
  ],
  [
    { done: 1, underWay: 0 },
    change(-4, -2),
    /^Después de hacer 1 actividad, .* bajaron 3\.0 puntos .* no necesariamente/,
  ],
  [
    { done: 0, underWay: 2 },
    change(-1, 1),
    /^Después de empezar 2 actividades, no se distingue ningún cambio/,
  ],
])("says what changed after %o and claims no cause", (carried, changed, text) => {
  expect(effectSentence(afterText(carried), changed)).toMatch(text);
});
