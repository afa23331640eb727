import { notFound } from "next/navigation";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";

/** The region whose releases the actor prepares. */
export async function findRegion() {
  const actor = await requireActor();
  const region = placesWhere(actor, "release.publish")[0] ?? notFound();
  return { actor, region };
}
