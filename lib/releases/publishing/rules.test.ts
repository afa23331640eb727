import { expect, test } from "vitest";
import type { Achievement } from "../schema";
import { missing, movedFigures } from "./rules";

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

test("only the figures that a count tells otherwise are listed, also those that come and go", () => {
  const told = (key: Achievement["key"], title: string, numerator: number | null, hidden = false) => ({
    ...{ key, title, sentence: "", asOf: "2026-10-31", how: "", source: "", declared: false, tables: [] },
    figures: [{ label: "redes", numerator, denominator: 4, hidden }],
  });
  const before = {
    achievements: [
      told("hubs", "A", 1),
      told("ugel_plans", "B", 2),
      told("meetings", "C", 3),
      told("assessed", "E", 3),
    ],
  };
  const now = {
    achievements: [
      told("hubs", "A", 2),
      told("ugel_plans", "B", 2),
      told("reorganised", "D", 4),
      told("assessed", "E", 3, true),
    ],
  };
  expect(movedFigures(before, now)).toEqual([
    { name: "A: redes", before: "1 de 4 (25\u00a0%)", now: "2 de 4 (50\u00a0%)" },
    { name: "C: redes", before: "3 de 4 (75\u00a0%)", now: "Ya no se dice" },
    { name: "E: redes", before: "3 de 4 (75\u00a0%)", now: "Oculto" },
    { name: "D: redes", before: "No se decía", now: "4 de 4 (100\u00a0%)" },
  ]);
  expect(movedFigures(undefined, { achievements: [] })).toEqual([]);
});
