import type { ReleaseWords } from "@/db/release-values";
import type { ReleaseSnapshot, TerritorySnapshot } from "../schema";

type Draft = {
  cutoffOn: string;
  period: string;
  words: ReleaseWords;
  amends: number | null;
  amendReason: string | null;
  amendChanges: string | null;
};

type Judged = {
  today: string;
  /** What the count left without an answer, each in a sentence. */
  unresolved: string[];
  /** The release that already mends the one that this draft mends. */
  mendedBy: number | null;
};

/** What keeps a draft from being published, each in a sentence; nothing when it may be. */
export function missing(draft: Draft, { today, unresolved, mendedBy }: Judged): string[] {
  const { words, amends } = draft;
  const checks: [isWrong: boolean, sentence: string][] = [
    [draft.cutoffOn > today, "El día de corte todavía no llega: elija hoy o un día anterior."],
    [words.headlines.length === 0, "Falta al menos un titular."],
    [!words.methodology.trim(), "Falta la metodología."],
    [words.sources.length === 0, "Falta al menos una fuente."],
    [amends !== null && !draft.amendReason?.trim(), "Falta decir por qué se corrige."],
    [amends !== null && !draft.amendChanges?.trim(), "Falta decir qué cambió."],
    [
      mendedBy !== null,
      `El resumen ${amends} ya tiene una versión corregida, el resumen ${mendedBy}. Corrija esa.`,
    ],
  ];
  return [...checks.flatMap(([isWrong, sentence]) => (isWrong ? [sentence] : [])), ...unresolved];
}

type Counted = {
  territory: TerritorySnapshot;
  release: Omit<NonNullable<ReleaseSnapshot["release"]>, "words" | "period" | "amendment">;
};

/** What was counted with what a draft says of it: the release whole. */
export const assemble = (draft: Draft, { territory, release }: Counted): ReleaseSnapshot => ({
  ...territory,
  release: {
    ...release,
    period: draft.period,
    words: draft.words,
    amendment:
      draft.amends === null
        ? null
        : { of: draft.amends, why: draft.amendReason ?? "", changes: draft.amendChanges ?? "" },
  },
});
