import type { ReleaseWords } from "@/db/release-values";
import { figureText } from "../export/rules";
import type { Achievement, ReleaseSnapshot, TerritorySnapshot } from "../schema";

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

/** What a release told but its words, as if it had been counted now; `null` of those that tell only the territory. */
export function figuresOf({ release, ...territory }: ReleaseSnapshot) {
  return release ? { territory, release, unresolved: [] } : null;
}

type Told = { achievements: Achievement[] } | undefined;
export type MovedFigure = { name: string; before: string; now: string };

const UNTOLD = "No se decía";
const figuresIn = (told: Told) =>
  new Map(
    (told?.achievements ?? []).flatMap(({ title, figures }) =>
      figures.map((figure) => [`${title}: ${figure.label}`, figureText(figure)] as const),
    ),
  );

/** The figures of the achievements that a count tells otherwise than the release that it mends. */
export function movedFigures(before: Told, now: Told): MovedFigure[] {
  const [old, fresh] = [figuresIn(before), figuresIn(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? UNTOLD, now: fresh.get(name) ?? "Ya no se dice" }))
    .filter((figure) => figure.before !== figure.now);
}

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
