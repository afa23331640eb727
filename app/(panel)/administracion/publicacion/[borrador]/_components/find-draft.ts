import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { getDraft } from "@/lib/releases/drafts/queries";
import { canPublish } from "@/lib/releases/policy";

/** A draft for whoever prepares it. A guest reads only how it will look. */
export async function findDraft(params: Promise<{ borrador: string }>) {
  const actor = await requireActor();
  const { borrador: id } = await params;
  const draft = (isId(id) ? await getDraft(actor, id) : null) ?? notFound();
  if (!canPublish(actor, draft.place)) notFound();
  return { actor, draft };
}
