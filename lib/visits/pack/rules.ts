import type {
  CommitmentSide,
  FormContent,
  ScaleOption,
  VisitContent,
  VisitContract,
  VisitKind,
} from "@/db/visit-values";
import { scoresOf } from "../scoring/rules";

/** A visit as a phone takes it along: who, where and when, what its contract promises, and what the last one left. */
export type PackedVisit = {
  id: string;
  kind: VisitKind;
  contract: VisitContract;
  /** What is read to whoever is observed. */
  promise: string;
  scheduledOn: string;
  startsAt: string;
  endsAt: string;
  focus: string | null;
  place: string;
  network: string | null;
  round: string | null;
  observer: string;
  companion: string | null;
  observedName: string;
  observedOffice: string;
  formVersionId: string;
  earlier: { id: string; side: CommitmentSide; text: string; dueOn: string }[];
};

export type PackedForm = {
  versionId: string;
  name: string;
  number: number;
  sha256: string;
  content: FormContent;
};

/** What a phone takes along of one person. */
export type Pack = {
  person: { id: string; name: string };
  /** By the server's clock. */
  servedAt: string;
  visits: PackedVisit[];
  forms: PackedForm[];
};

const DAYS_BEHIND = 14;
const DAYS_AHEAD = 7;

/** The days whose visits a phone takes along: those of a week, and those that were not carried out in two. */
export function packedDays(day: string): { from: string; to: string } {
  const other = (days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  const iso = (at: Date) => at.toISOString().slice(0, 10);
  return { from: iso(other(-DAYS_BEHIND)), to: iso(other(DAYS_AHEAD)) };
}

/** An item that came out below the most of its scale: how near it was, from 0 to 1, and its answer when it is one. */
export type LowItem = {
  itemKey: string;
  text: string;
  share: number;
  option: ScaleOption | null;
  bank: string[];
};

/**
 * The items with levels that came out below the most, from the lowest: of a matrix, the mean of its teachers. Ties keep the
 * form's order; what does not apply does not count. Worked out on the phone, whose browser may be too old for `Map.groupBy`.
 */
export function lowestItems(
  form: FormContent,
  content: Pick<VisitContent, "answers" | "subjects">,
): LowItem[] {
  const all = scoresOf(form, content);
  const items = form.blocks.flatMap((block) => block.items);
  return items
    .flatMap((item): LowItem[] => {
      if (item.scale.kind !== "levels" || item.weight === 0) return [];
      const scores = all.filter(({ itemKey, points }) => itemKey === item.key && points !== null);
      const most = Math.max(0, ...item.scale.options.map(({ points }) => points));
      if (scores.length === 0 || most === 0) return [];
      const share = scores.reduce((sum, { points }) => sum + (points ?? 0), 0) / (scores.length * most);
      const option = item.scale.options.find(({ key }) => key === scores[0]?.option) ?? null;
      const { key: itemKey, text, bank } = item;
      return [{ itemKey, text, share, option: scores.length === 1 ? option : null, bank }];
    })
    .filter(({ share }) => share < 1)
    .sort((a, b) => a.share - b.share);
}
