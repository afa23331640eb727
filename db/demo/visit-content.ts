import { createHash, randomUUIDv7 } from "node:crypto";
import type {
  Answer,
  Answers,
  CommitmentOutcome,
  FormContent,
  FormItem,
  Subject,
  VisitContent,
} from "@/db/visit-values";
import { addDays, instantAt } from "@/lib/dates/dates";
import { scoresOf } from "@/lib/visits/scoring/rules";
import { inventedPerson } from "./names";
import { noise, seedOf, spread } from "./students";
import {
  EVIDENCE,
  FINDINGS,
  OBSERVER_PROMISES,
  OUTCOMES,
  QUESTIONS,
  STRENGTHS,
  WRITTEN,
} from "./visit-words";

/** A version of a form as a device has it. */
export type UsedForm = { versionId: string; sha256: string; content: FormContent };

type Occasion = {
  form: UsedForm;
  /** Of whoever is observed: she shows herself alike from one round to the next. */
  person: number;
  round: number;
  day: string;
  startsAt: string;
  endsAt: string;
  observedName: string;
  observerName: string;
  /** The commitments that the earlier visit left. */
  left: string[];
  photos: Buffer[];
  /** A second observer sees it almost as the first. */
  second: boolean;
};

const pick = <T>(list: readonly T[], ...seeds: number[]): T =>
  list[Math.floor(noise(...seeds) * list.length)] as T;

/** Almost everything grows a little from round to round; keeping order in the classroom does not. */
const GROWTH: Record<string, number> = { comportamiento: -0.35, retroalimenta: 0.15 };

function levelOf(item: FormItem, options: number, { person, round, second }: Occasion): number {
  const of = seedOf(item.key);
  const grown = (GROWTH[item.key] ?? 0.3) * (round - 1);
  const other = second && noise(person, of, 9) < 0.2 ? -1 : 0;
  const middle = (options - 1) * 0.55;
  const shown = middle + spread(person, 5) * 0.5 + spread(person, of) * 0.6 + grown + other;
  return Math.max(0, Math.min(options - 1, Math.round(shown)));
}

function answerTo(item: FormItem, occasion: Occasion): Answer {
  const { person, round } = occasion;
  const of = seedOf(item.key);
  const { scale } = item;
  if (scale.kind === "text") return { text: pick(WRITTEN[item.key] ?? FINDINGS, person, of) };
  if (scale.kind === "number")
    return {
      number: scale.min + Math.floor((scale.max - scale.min) * (0.15 + 0.4 * noise(person, of, round))),
    };
  if (scale.na && noise(person, of, 3) < 0.06) return { na: true };
  const level = levelOf(item, scale.options.length, occasion);
  const seen = EVIDENCE[item.key.replace(/^aula_/, "")];
  const isHigh = level * 2 > scale.options.length - 1;
  return {
    option: scale.options[level]?.key ?? "",
    ...(item.asksEvidence && seen && { evidence: pick(isHigh ? seen.high : seen.low, person, of, round) }),
    ...(item.asksFinding && { finding: pick(FINDINGS, person, of, round, 4) }),
  };
}

const answersTo = (items: FormItem[], occasion: Occasion): Answers =>
  Object.fromEntries(items.map((item) => [item.key, answerTo(item, occasion)]));

/** The teachers of each classroom that was walked through. */
function subjectsOf({ blocks }: FormContent, occasion: Occasion): Record<string, Subject[]> {
  return Object.fromEntries(
    blocks.flatMap(({ kind, key, items }) => {
      if (kind !== "matrix") return [];
      const teachers = [1, 2].map((n): Subject => {
        const person = occasion.person * 7 + n;
        const { givenNames, familyNames } = inventedPerson(16_000 + (Math.abs(person) % 8000));
        return {
          ...{
            id: randomUUIDv7(),
            name: `${givenNames} ${familyNames}`,
            detail: pick(WRITTEN.grado ?? [], person),
          },
          answers: answersTo(items, { ...occasion, person }),
        };
      });
      return [[key, teachers]];
    }),
  );
}

/** The item that came out lowest: what the conversation and its commitments are about. */
function lowestOf({ content }: UsedForm, answers: Answers): FormItem | null {
  const items = new Map(content.blocks.flatMap(({ items }) => items.map((item) => [item.key, item])));
  const scores = scoresOf(content, { answers, subjects: {} }).filter(
    ({ itemKey, points }) => points !== null && (items.get(itemKey)?.bank.length ?? 0) > 0,
  );
  const lowest = scores.toSorted((a, b) => (a.points ?? 0) - (b.points ?? 0))[0];
  return (lowest && items.get(lowest.itemKey)) ?? null;
}

const OUTCOME_SHARE: [number, CommitmentOutcome][] = [
  [0.6, "kept"],
  [0.88, "partly"],
  [1, "not_kept"],
];

function told(commitmentId: string, seed: number, n: number): VisitContent["earlier"][number] {
  const drawn = noise(seed, 21, n);
  const outcome = OUTCOME_SHARE.find(([until]) => drawn <= until)?.[1] ?? "kept";
  return { commitmentId, outcome, note: pick(OUTCOMES[outcome], seed, 22, n) };
}

/** A finger's line, of so many points. */
function drawnLine(seed: number): string {
  const points = Array.from({ length: 14 }, (_, i) => {
    const [x, y] = [80 + i * 60, 300 + Math.floor(noise(seed, i) * 400)];
    return `${i === 0 ? "M" : "L"}${x} ${y}`;
  });
  return points.join("");
}

/** What the device of whoever observes would send of a visit. */
export function visitContentOf(occasion: Occasion): VisitContent {
  const { form, person, round, day, startsAt, endsAt, left, photos } = occasion;
  const answers = answersTo(
    form.content.blocks.flatMap(({ kind, items }) => (kind === "items" ? items : [])),
    occasion,
  );
  const lowest = lowestOf(form, answers);
  const itemKey = lowest?.key ?? null;
  const promise = (side: "observed" | "observer", text: string, days: number) => ({
    ...{ id: randomUUIDv7(), side, text, itemKey },
    dueOn: addDays(day, days),
  });
  const [started, ended] = [instantAt(day, startsAt).toISOString(), instantAt(day, endsAt).toISOString()];
  return {
    ...{ formVersionId: form.versionId, formSha256: form.sha256, startedAt: started, endedAt: ended },
    ...{ contractShownAt: started, answers, subjects: subjectsOf(form.content, occasion) },
    earlier: left.map((id, n) => told(id, person + round, n)),
    strengths: pick(STRENGTHS, person, 31, round),
    priorities: lowest ? [{ itemKey, text: lowest.text }] : [],
    questions: [pick(QUESTIONS, person, 32, round)],
    notes: "",
    commitments: [
      promise(
        "observed",
        pick(lowest?.bank ?? STRENGTHS, person, 33, round),
        28 + Math.floor(noise(person, round) * 14),
      ),
      ...(noise(person, 34, round) < 0.6
        ? [promise("observer", pick(OBSERVER_PROMISES, person, 35, round), 21)]
        : []),
    ],
    photos: photos.map((bytes, n) => ({
      ...{
        id: randomUUIDv7(),
        itemKey,
        caption: n === 0 ? "El cartel de acuerdos del aula" : "Un cuaderno con la pregunta de cierre",
      },
      ...{ sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length },
    })),
    signatures: {
      observed: { how: "finger", path: drawnLine(person + round), name: occasion.observedName },
      observer: { how: "finger", path: drawnLine(person + round + 500), name: occasion.observerName },
    },
  };
}
