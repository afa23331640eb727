import { and, desc, eq, sql } from "drizzle-orm";
import { unstable_cache } from "next/cache";
import type { Transaction } from "@/db/client";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { asActor, asAnyone } from "@/lib/access/as-actor";
import { inForce } from "./rules";
import { amendmentOf, releaseSnapshot } from "./schema";

export const RELEASES_TAG = "releases";
/** Seconds that another copy of the program may still show what was published before. */
const KEPT = { tags: [RELEASES_TAG], revalidate: 60 };

/** Of the region that published last, newest first: its numbers begin at one, like those of any other. */
async function selectVersions(tx: Transaction) {
  const found = await tx
    .select({
      ...{ place: releases.place, number: releases.number, title: releases.title, amends: releases.amends },
      publishedAt: releases.publishedAt,
      period: sql<string | null>`${releases.content} #>> '{release,period}'`,
    })
    .from(releases)
    .orderBy(desc(releases.publishedAt), desc(releases.number))
    .limit(1000);
  return found.filter(({ place }) => place === found[0]?.place);
}

/** The version that mends one, with what it changed. */
async function selectAmendment(tx: Transaction, place: string, number: number) {
  const [found] = await tx
    .select({
      number: releases.number,
      publishedAt: releases.publishedAt,
      amendment: sql`${releases.content} #> '{release,amendment}'`,
    })
    .from(releases)
    .where(and(eq(releases.place, place), eq(releases.amends, number)))
    .orderBy(desc(releases.number))
    .limit(1);
  if (!found?.publishedAt) return null;
  return {
    number: found.number,
    publishedAt: found.publishedAt.toISOString(),
    changes: amendmentOf.parse(found.amendment)?.changes ?? null,
  };
}

async function selectRelease(tx: Transaction, number: number) {
  const [found] = await tx
    .select({
      ...{ place: releases.place, number: releases.number, title: releases.title, amends: releases.amends },
      ...{ publishedAt: releases.publishedAt, content: releases.content },
    })
    .from(releases)
    .where(eq(releases.number, number))
    .orderBy(desc(releases.publishedAt))
    .limit(1);
  return found;
}

function readRelease(asked: number | null) {
  return asAnyone(async (tx) => {
    const number = asked ?? inForce(await selectVersions(tx))?.number;
    const found = number === undefined ? undefined : await selectRelease(tx, number);
    if (!found?.publishedAt) return null;
    return {
      ...{ number: found.number, title: found.title, publishedAt: found.publishedAt.toISOString() },
      amends: found.amends,
      amendedBy: await selectAmendment(tx, found.place, found.number),
      snapshot: releaseSnapshot.parse(found.content),
    };
  });
}
export type PublicRelease = NonNullable<Awaited<ReturnType<typeof readRelease>>>;

/** A published snapshot by its number, or the one in force; kept until the next one is published. */
export const getRelease = unstable_cache(readRelease, ["release"], KEPT);

async function readEditions() {
  const versions = await asAnyone(selectVersions);
  return versions.flatMap(({ place: _, publishedAt, ...version }) =>
    publishedAt ? [{ ...version, publishedAt: publishedAt.toISOString() }] : [],
  );
}

/** What anyone may open, newest first, without what it holds. */
export const listEditions = unstable_cache(readEditions, ["editions"], KEPT);

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
