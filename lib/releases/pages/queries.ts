import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { PublicPageKind } from "@/db/release-values";
import { publicPages } from "@/db/schema/publishing";
import { asAnyone } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";

const p = publicPages;
const row = { content: p.content, publishedAt: p.publishedAt };

/** What a region last published of a kind of page; `null` before the first time. */
export async function selectPublicPage(tx: Transaction, region: PlacePath, kind: PublicPageKind) {
  const [page] = await tx
    .select(row)
    .from(p)
    .where(and(eq(p.place, region), eq(p.kind, kind)));
  return page ?? null;
}

/** The page of a kind as anyone reads it: the one that was published last. */
export async function readPublicPage(kind: PublicPageKind) {
  const [page] = await asAnyone((tx) =>
    tx.select(row).from(p).where(eq(p.kind, kind)).orderBy(desc(p.publishedAt)).limit(1),
  );
  return page ?? null;
}

/** The published gallery that shows a photo; `null` when none does. */
export async function readGalleryWith(photoId: string) {
  const [page] = await asAnyone((tx) =>
    tx
      .select(row)
      .from(p)
      .where(
        and(
          eq(p.kind, "gallery"),
          sql`${p.content} @> ${JSON.stringify({ photos: [{ id: photoId }] })}::jsonb`,
        ),
      )
      .limit(1),
  );
  return page ?? null;
}
