import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

export const canEditTemplate = (actor: Actor, region: PlacePath) => can(actor, "settings.edit", region);
