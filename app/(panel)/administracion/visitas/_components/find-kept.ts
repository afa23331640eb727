import { notFound } from "next/navigation";
import { regionOf } from "@/lib/access/place";
import { requireActor } from "@/lib/access/session";
import { placesToDefine } from "@/lib/visits/policy";

/** The places whose forms and rounds the actor keeps, and their region. */
export async function findKept() {
  const actor = await requireActor();
  const kept = placesToDefine(actor);
  const [first] = kept;
  return first ? { actor, kept, region: regionOf(first) } : notFound();
}
