import { notFound } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { fullName } from "@/lib/access/find-actor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { canInvite } from "@/lib/people/policy";
import { getPerson, type PersonRecord } from "@/lib/people/queries";

type Found = { actor: Actor; person: PersonRecord & { name: string } };

/** Who asks and the person of the address; not found for whoever administers nobody. */
export async function findPerson(params: Promise<{ id: string }>): Promise<Found> {
  const actor = await requireActor();
  const { id } = await params;
  const person = canInvite(actor) && isId(id) ? await getPerson(actor, id) : null;
  if (!person) notFound();
  return { actor, person: { ...person, name: fullName(person) } };
}
