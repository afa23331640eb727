"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { dropDraft } from "./drafts";
import { samePage } from "./form-action";

/** Throws away what was kept of a form. */
export async function dropDraftAction(form: FormData) {
  const actor = await requireActor();
  const key = form.get("borrador");
  if (typeof key === "string") await dropDraft(actor, key.slice(0, 200));
  redirect(samePage(form));
}
