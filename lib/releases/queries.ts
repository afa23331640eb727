import { desc, eq } from "drizzle-orm";
import { unstable_cache } from "next/cache";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { asActor, asAnyone } from "@/lib/access/as-actor";
import { territorySnapshot } from "./schema";

export const RELEASES_TAG = "releases";

const row = {
  number: releases.number,
  title: releases.title,
  content: releases.content,
  publishedAt: releases.publishedAt,
};

async function readRelease(number: number | null) {
  const found = await asAnyone((tx) =>
    tx
      .select(row)
      .from(releases)
      .where(number === null ? undefined : eq(releases.number, number))
      .orderBy(desc(releases.publishedAt))
      .limit(1),
  );
  const [release] = found;
  if (!release?.publishedAt) return null;
  return {
    number: release.number,
    title: release.title,
    publishedAt: release.publishedAt.toISOString(),
    territory: territorySnapshot.parse(release.content),
  };
}

/** A published snapshot by its number, or the latest; kept until the next one is published. */
export const getRelease = unstable_cache(readRelease, ["release"], { tags: [RELEASES_TAG], revalidate: 300 });

/** The numbers, titles and dates of what was published, newest first. */
export function listReleases(actor: Actor) {
  return asActor(actor, (tx) =>
    tx
      .select({ number: releases.number, title: releases.title, publishedAt: releases.publishedAt })
      .from(releases)
      .orderBy(desc(releases.number))
      .limit(100),
  );
}
