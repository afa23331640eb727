import { notFound, redirect } from "next/navigation";
import type { FormContent } from "@/db/visit-values";
import { formHref } from "@/lib/visits/forms/labels";
import { findKeptForm } from "../../_components/find-form";

/** The draft of the form of the address, for whoever keeps it; without one, the form itself. */
export async function findDraft(params: Promise<{ ficha: string }>) {
  const { actor, form } = await findKeptForm(params);
  const { draft, published } = form;
  if (published.length === 0 && !draft) notFound();
  if (!draft || form.retiredAt) redirect(formHref(form.id));
  const content: FormContent = draft.content ?? notFound();
  const before: FormContent | null = published[0]?.content ?? null;
  return { actor, form, draft, content, before, seen: { formId: form.id, version: String(draft.version) } };
}
