import type { ChangeAct } from "@/db/values";
import { shortDay } from "@/lib/dates/dates";
import { ACTIVITY_LABELS } from "../../activities/labels";
import { monthsInWords, soles } from "../../document/labels";
import { OBJECTIVE_LABELS } from "../../objectives/labels";
import { PROBLEM_LABELS } from "../../problems/labels";
import { changedColumns } from "../../rows/rules";
import { TARGET_LABELS } from "../../targets/labels";
import type { ChangeableKind } from "../rules";

/** What each field of a row is called, by kind. */
export const FIELD_LABELS: Record<ChangeableKind, Record<string, string>> = {
  problem: PROBLEM_LABELS,
  objective: OBJECTIVE_LABELS,
  target: TARGET_LABELS,
  activity: ACTIVITY_LABELS,
  text: { body: "Texto" },
};

/** The fields that a person writes in words: their changes are shown word by word. */
const WRITTEN = new Set([
  ...["statement", "causes", "title", "description", "body", "resources", "evidence", "participants"],
  ...["responsible", "budgetSource", "ally", "name", "baselineSource", "disaggregation", "competence"],
]);

type Values = Record<string, unknown> | null;

/** How a value reads; `words` says how those that are chosen do, by `field:value`. Empty when there is none. */
function reads(field: string, value: unknown, words: Record<string, string>): string {
  if (value === null || value === undefined || value === "") return "";
  if (field === "months") return monthsInWords(value as number[]);
  if (field === "reaches")
    return (value as string[]).map((path) => words[`reaches:${path}`] ?? path).join(", ") || "A todos";
  if (field === "budget") return soles(Number(value));
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDay(value);
  return words[`${field}:${value}`] ?? String(value);
}

export type WordedField = {
  field: string;
  label: string;
  before: string;
  after: string;
  /** It changes as a whole: it was chosen, not written. */
  whole: boolean;
};

type Touched = { act: ChangeAct; rowKind: ChangeableKind; before: Values; after: Values };

/**
 * What a request would change of a row, field by field: of one that changes, only what is other; of one that comes,
 * everything it says; of one that goes or comes back, what it says, which stays as it is.
 */
export function wordedFields(
  { act, rowKind, before, after }: Touched,
  words: Record<string, string>,
): WordedField[] {
  const labels = FIELD_LABELS[rowKind];
  const changed = new Set(act === "change" ? changedColumns(before ?? {}, after ?? {}) : Object.keys(labels));
  return Object.entries(labels).flatMap(([field, label]) => {
    if (!changed.has(field)) return [];
    const was = reads(field, before?.[field], words);
    const is = reads(field, (act === "restore" ? before : after)?.[field], words);
    return was || is ? [{ field, label, before: was, after: is, whole: !WRITTEN.has(field) }] : [];
  });
}
