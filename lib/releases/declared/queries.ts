import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { declaredFacts } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import type { DeclaredKey } from "../achievements/rules";
import { countRelease } from "../counting/queries";

const MOST = 100;

/** What was said of an achievement, the last first. */
export const selectFacts = (tx: Transaction, region: PlacePath, key: DeclaredKey) =>
  tx
    .select({
      ...{ id: declaredFacts.id, numerator: declaredFacts.numerator, denominator: declaredFacts.denominator },
      ...{ sentence: declaredFacts.sentence, asOf: declaredFacts.asOf, source: declaredFacts.source },
      ...{ declaredBy: declaredFacts.declaredBy, createdAt: declaredFacts.createdAt },
      author: sql<string | null>`${people.givenNames} || ' ' || ${people.familyNames}`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(declaredFacts)
    .leftJoin(people, eq(people.id, declaredFacts.declaredBy))
    .where(and(eq(declaredFacts.place, region), eq(declaredFacts.key, key)))
    .orderBy(desc(declaredFacts.createdAt))
    .limit(MOST);

export const listFacts = (actor: Actor, region: PlacePath, key: DeclaredKey) =>
  asActor(actor, (tx) => selectFacts(tx, region, key));

/** The nine as they would be told now. */
export const countAchievements = (actor: Actor, region: PlacePath, now = new Date()) =>
  asActor(actor, async (tx) => (await countRelease(tx, region, today(now))).release);
