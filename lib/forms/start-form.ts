import type { Actor } from "@/lib/access/actor";
import { findDraft } from "./drafts";
import type { FormValues } from "./form-state";

/** What a form opens with. */
export type StartedForm = {
  values: FormValues;
  /** When a draft waits to be taken up. */
  draftSavedAt: Date | null;
};

/** What was typed, without empty fields, boxes that were not ticked and the version it was typed on. */
const told = ({ version: _, ...values }: FormValues) =>
  JSON.stringify(
    Object.entries(values)
      .map(([name, value]) => [name, Array.isArray(value) ? value.filter((one) => one != null) : value])
      .filter(([, value]) => value !== "" && value?.length !== 0)
      .sort(([a], [b]) => String(a).localeCompare(String(b))),
  );

/** Whether a draft says what is saved: it was kept by itself just before it was saved, and nothing is waiting. */
const isSame = (draft: FormValues, saved: FormValues) => told(draft) === told(saved);

/**
 * Opens a form with what is saved or, when the person asks for it, with the draft of what she was
 * writing. `key` names one form among many of its kind: the person edited, the year.
 */
export async function startForm(
  actor: Actor,
  name: string,
  values: FormValues,
  { key, fromDraft = false }: { key?: string; fromDraft?: boolean } = {},
): Promise<StartedForm> {
  const draft = await findDraft(actor, key ? `${name}:${key}` : name);
  if (!draft || isSame(draft.values, values)) return { values, draftSavedAt: null };
  if (!fromDraft) return { values, draftSavedAt: draft.savedAt };
  // With the version that the draft was written on: a save over somebody else's is still refused.
  return { values: draft.values, draftSavedAt: null };
}
