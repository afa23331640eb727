import { asc, eq, inArray, sql } from "drizzle-orm";
import { visitFormVersions } from "@/db/schema/visit-forms";
import { visitAcknowledgements, visitSubmissions } from "@/db/schema/visit-records";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isObserver } from "../policy";
import { selectVisit } from "../queries";

const s = visitSubmissions;

/** What arrived of a visit, for whoever carries it out; `null` for everybody else. */
export const getSubmissions = (actor: Actor, visitId: string) =>
  asActor(actor, async (tx) => {
    const visit = await selectVisit(tx, visitId);
    if (!visit || !isObserver(actor, visit)) return null;
    const submissions = await tx
      .select({
        ...{ id: s.id, state: s.state, content: s.content, receivedAt: s.receivedAt, settledAt: s.settledAt },
        isAcknowledged: sql<boolean>`exists (select 1 from ${visitAcknowledgements}
          where ${visitAcknowledgements.visitId} = ${visitId})`,
      })
      .from(s)
      .where(eq(s.visitId, visitId))
      .orderBy(asc(s.receivedAt), asc(s.id))
      .limit(50);
    const versionIds = [...new Set(submissions.map(({ content }) => content.formVersionId))];
    const forms =
      versionIds.length > 0
        ? await tx
            .select({ id: visitFormVersions.id, content: visitFormVersions.content })
            .from(visitFormVersions)
            .where(inArray(visitFormVersions.id, versionIds))
        : [];
    return { visit, submissions, forms };
  });

export type Submissions = NonNullable<Awaited<ReturnType<typeof getSubmissions>>>;
