import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { placesOfContacts } from "@/lib/releases/contacts/policy";

/** Somebody who answers for the contacts of some place, and the first of those places. */
export async function findKeeper() {
  const actor = await requireActor();
  const place = placesOfContacts(actor)[0] ?? notFound();
  return { actor, place };
}
