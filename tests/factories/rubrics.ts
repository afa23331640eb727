import type { FormItem } from "@/db/visit-values";

const LEVELS = ["I", "II", "III", "IV"].map((label, i) => ({
  ...{ key: label, label, descriptor: `Nivel ${label}`, points: i + 1 },
}));

/** A rubric of four levels, worth from one point to four. */
export const rubric = (key: string, { weight = 1 } = {}) =>
  ({
    ...{ key, text: `Rúbrica ${key}`, help: "", weight, required: true, asksEvidence: true },
    ...{ asksFinding: false, bank: [`Practicar ${key}`] },
    scale: { kind: "levels", preset: "rubric", na: true, options: LEVELS },
  }) satisfies FormItem;
