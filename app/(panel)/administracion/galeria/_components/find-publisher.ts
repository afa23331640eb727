import { notFound } from "next/navigation";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";

/** Somebody who publishes a region, and that region. */
export async function findPublisher() {
  const actor = await requireActor();
  const region = placesWhere(actor, "release.publish")[0] ?? notFound();
  return { actor, region };
}
