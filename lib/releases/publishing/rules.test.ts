import { expect, test } from "vitest";
import { missing } from "./rules";

const draft = {
  ...{ cutoffOn: "2026-10-31", period: "2026", amends: null, amendReason: null, amendChanges: null },
  words: {
    headlines: ["Uno"],
    sections: [],
    methodology: "Se cuenta.",
    sources: [{ name: "Registros", url: "", date: "2026-10-31" }],
  },
};
const judged = { today: "2026-10-31", unresolved: [], mendedBy: null };
const mending = { ...draft, amends: 1, amendReason: "Un error.", amendChanges: "Una cifra." };

test("what is whole is published, also on its day of cut-off and when it mends another", () => {
  expect(missing(draft, judged)).toEqual([]);
  expect(missing(mending, judged)).toEqual([]);
});

test.each([
  [{ cutoffOn: "2026-11-01" }, /día de corte/],
  [{ words: { ...draft.words, headlines: [] } }, /titular/],
  [{ words: { ...draft.words, methodology: " \n" } }, /metodología/],
  [{ words: { ...draft.words, sources: [] } }, /fuente/],
  [{ ...mending, amendReason: " " }, /por qué/],
  [{ ...mending, amendChanges: "" }, /qué cambió/],
])("%j lacks one thing", (more, sentence) => {
  const said = missing({ ...draft, ...more }, judged);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(sentence);
});

test("what the count left unresolved, and another correction before this one, stop it too", () => {
  expect(missing(draft, { ...judged, unresolved: ["Falta ocultar una celda."] })).toEqual([
    "Falta ocultar una celda.",
  ]);
  expect(missing(mending, { ...judged, mendedBy: 3 })[0]).toContain("el resumen 3");
});
