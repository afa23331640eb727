import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { unstable_cache } from "next/cache";
import { cache } from "react";
import { releases } from "@/db/schema/releases";
import { asAnyone } from "@/lib/access/as-actor";
import { headsOf, inForce, type Progress } from "./rules";
import { progressOf, releaseSnapshot } from "./schema";

export const RELEASES_TAG = "releases";

/** A page that shows what is published is drawn again when anything is, also one that found nothing. */
const watchPublishing = unstable_cache(async () => true, ["published"], { tags: [RELEASES_TAG] });

/** All that was published, newest first, without what it holds: it is read each time, and it is little. */
const selectVersions = cache(async () => {
  await watchPublishing();
  return asAnyone((tx) =>
    tx
      .select({
        ...{ place: releases.place, number: releases.number, title: releases.title },
        ...{ amends: releases.amends, publishedAt: releases.publishedAt },
      })
      .from(releases)
      .orderBy(desc(releases.publishedAt), desc(releases.number))
      .limit(1000),
  );
});

/** What a version holds never changes: it is read once. */
const readContent = unstable_cache(
  async (place: string, number: number) => {
    const [found] = await asAnyone((tx) =>
      tx
        .select({ content: releases.content })
        .from(releases)
        .where(and(eq(releases.place, place), eq(releases.number, number)))
        .limit(1),
    );
    return releaseSnapshot.parse(found?.content);
  },
  ["release"],
  { tags: [RELEASES_TAG] },
);

/** A published version by its number, or the one in force of the region that published last. */
export const getRelease = cache(async (asked: number | null) => {
  const versions = await selectVersions();
  const place = versions.find(({ number }) => asked === null || number === asked)?.place;
  const ofRegion = versions.filter((version) => version.place === place);
  const found = asked === null ? inForce(ofRegion) : ofRegion.find(({ number }) => number === asked);
  if (!place || !found?.publishedAt) return null;
  const { number, title, amends, publishedAt } = found;
  const later = ofRegion.find((version) => version.amends === number);
  return {
    ...{ number, title, amends, publishedAt: publishedAt.toISOString() },
    snapshot: await readContent(place, number),
    /** The version that mends it, and what it says that it changed. */
    amendedBy: later
      ? {
          number: later.number,
          changes: (await readContent(place, later.number)).release?.amendment?.changes ?? null,
        }
      : null,
  };
});

/** What the region that published last has published, newest first. */
export async function listEditions() {
  const versions = await selectVersions();
  return versions.flatMap(({ place, publishedAt, ...version }) =>
    publishedAt && place === versions[0]?.place
      ? [{ ...version, publishedAt: publishedAt.toISOString() }]
      : [],
  );
}

/** How many editions a trend goes back. */
const TREND = 8;

const readProgress = unstable_cache(
  async (place: string, numbers: number[]): Promise<Progress[]> => {
    const found = await asAnyone((tx) =>
      tx
        .select({
          number: releases.number,
          achievements: sql`${releases.content} #> '{release,achievements}'`,
        })
        .from(releases)
        .where(and(eq(releases.place, place), inArray(releases.number, numbers))),
    );
    return numbers.flatMap((number) => {
      const one = found.find((release) => release.number === number);
      return one ? [{ number, achievements: progressOf.parse(one.achievements) }] : [];
    });
  },
  ["progress"],
  { tags: [RELEASES_TAG] },
);

/** What each edition told until one of them, oldest first, each by its last version of then. */
export async function listProgress(until: number): Promise<Progress[]> {
  const versions = await selectVersions();
  const place = versions.find(({ number }) => number === until)?.place;
  if (!place) return [];
  const before = versions.filter((version) => version.place === place && version.number <= until);
  const numbers = headsOf(before)
    .slice(-TREND)
    .map(({ number }) => number);
  return readProgress(place, numbers);
}
