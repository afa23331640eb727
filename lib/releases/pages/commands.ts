import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { PublicPageKind } from "@/db/release-values";
import { places } from "@/db/schema/places";
import { publicPages } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { refuse } from "@/lib/refusal";
import { canPublish } from "../policy";

const p = publicPages;

/** The region that the actor publishes, locked: what is published, and what leaves it, go one after the other. */
export async function lockPublished(tx: Transaction, actor: Actor, region: PlacePath) {
  const [place] = await tx
    .select({ path: places.path, name: places.name })
    .from(places)
    .where(and(eq(places.path, region), eq(places.kind, "region")))
    .for("no key update");
  if (!place) return refuse("not_found");
  if (!canPublish(actor, region)) refuse("forbidden");
  return place;
}

type Page = { region: PlacePath; kind: PublicPageKind; content: unknown };

/** Writes a public page whole, in place of what it said. */
export async function writePublicPage(tx: Transaction, { region, kind, content }: Page, now: Date) {
  await tx
    .insert(p)
    .values({ place: region, kind, content, publishedAt: now })
    .onConflictDoUpdate({
      target: [p.place, p.kind],
      set: { content, publishedAt: now, version: sql`${p.version} + 1` },
    });
}

/** Takes something out of a public page: the rest stays as it was published, on its day. */
export async function rewritePublicPage(tx: Transaction, { region, kind, content }: Page) {
  await tx
    .update(p)
    .set({ content, version: sql`${p.version} + 1` })
    .where(and(eq(p.place, region), eq(p.kind, kind)));
}
