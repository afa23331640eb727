import { expect, test } from "vitest";
import type { FormContent } from "@/db/visit-values";
import { sumsTable } from "./labels";

const latest = {
  rule: null,
  blocks: [
    {
      ...{ key: "aula", title: "En el aula", kind: "items" },
      items: [
        { key: "r1", text: "Involucra", scale: { kind: "levels", options: [{ key: "I", label: "I" }] } },
      ],
    },
  ],
} as unknown as FormContent;

const told = (roundId: string, ugel: string | null, people: number) => ({
  ...{ place: "r1", code: "19", kind: "region" as const, name: "Pasco", roundId, round: 2, ugel },
  ...{ itemKey: "r1", counts: { I: people }, people, countedAt: new Date() },
});

test("two rounds of the same number are told apart, and that of a UGEL says whose it is", () => {
  const { rows } = sumsTable({
    ...{ form: "Ficha", latest, year: 2026 },
    totals: [told("a", null, 40), told("b", "03", 9)],
  });
  expect(rows.map((row) => [row[4], row[7]])).toEqual([
    ["Momento II", 40],
    ["Momento II de la UGEL 03", 9],
  ]);
});
