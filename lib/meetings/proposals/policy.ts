import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { canReadWhole } from "@/lib/assessments/policy";
import { canTidy } from "@/lib/networks/hygiene/policy";
import { isHygiene } from "./labels";

/** Whether the reader may open what something was counted from. */
export type Opens = (href: string) => boolean;

/**
 * What an agenda was drawn from opens for whoever reads its place whole, and the hygiene of the place for whoever keeps
 * its data; what was left for a directorio, for everybody who reads the agenda.
 */
export const canOpenRecord = (actor: Actor, place: PlacePath, href: string) =>
  href.startsWith("/directorios/") ||
  (canReadWhole(actor, place) && (!isHygiene(href) || canTidy(actor, place)));
