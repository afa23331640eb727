import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

export const canPublish = (actor: Actor, region: PlacePath) => can(actor, "release.publish", region);
