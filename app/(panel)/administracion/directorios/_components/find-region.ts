import { notFound } from "next/navigation";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";

/** The region whose meetings the actor defines. */
export async function findRegion() {
  const actor = await requireActor();
  const region = placesWhere(actor, "meeting.define")[0] ?? notFound();
  return { actor, region };
}
