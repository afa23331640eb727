import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import { visitCommitments } from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { placeShortLabel } from "@/lib/networks/labels";
import { CONTRACT_PROMISES } from "../labels";
import { fromVisits } from "../queries";
import { type Pack, type PackedForm, packedDays } from "./rules";

/** More visits than anybody makes in three weeks. */
const MOST_VISITS = 60;

/** The visits that the actor is to carry out around a day. */
function selectOnes(tx: Transaction, actor: Actor, day: string) {
  const { from, to } = packedDays(day);
  return fromVisits(tx)
    .where(
      and(
        eq(visits.observerId, actor.personId),
        eq(visits.state, "planned"),
        sql`${visits.scheduledOn} between ${from} and ${to}`,
      ),
    )
    .orderBy(asc(visits.scheduledOn), asc(visits.startsAt))
    .limit(MOST_VISITS);
}

async function selectForms(tx: Transaction, versionIds: string[]): Promise<PackedForm[]> {
  if (versionIds.length === 0) return [];
  const rows = await tx
    .select({
      ...{ versionId: visitFormVersions.id, number: visitFormVersions.number, name: visitForms.name },
      ...{ sha256: visitFormVersions.sha256, content: visitFormVersions.content },
    })
    .from(visitFormVersions)
    .innerJoin(visitForms, eq(visitForms.id, visitFormVersions.formId))
    .where(inArray(visitFormVersions.id, versionIds));
  return rows.map((row) => ({ ...row, sha256: row.sha256 ?? "" }));
}

async function selectPending(tx: Transaction, visitIds: string[]) {
  if (visitIds.length === 0) return [];
  return tx
    .select({
      ...{ id: visitCommitments.id, visitId: visitCommitments.visitId, side: visitCommitments.side },
      ...{ text: visitCommitments.text, dueOn: visitCommitments.dueOn },
    })
    .from(visitCommitments)
    .where(and(inArray(visitCommitments.visitId, visitIds), eq(visitCommitments.state, "pending")))
    .orderBy(asc(visitCommitments.dueOn), asc(visitCommitments.id));
}

/** What the actor's phone takes along: her visits of the week and those left behind, their forms and what opens each. */
export function getPack(actor: Actor, now: Date = new Date()): Promise<Pack> {
  return asActor(actor, async (tx) => {
    const planned = await selectOnes(tx, actor, today(now));
    const forms = await selectForms(tx, [...new Set(planned.map(({ formVersionId }) => formVersionId))]);
    const previous = planned.flatMap(({ previousId }) => previousId ?? []);
    const pending = await selectPending(tx, [...new Set(previous)]);
    return {
      person: { id: actor.personId, name: actor.name },
      servedAt: now.toISOString(),
      forms,
      visits: planned.map((visit) => ({
        ...{ id: visit.id, kind: visit.kind, contract: visit.contract },
        promise: CONTRACT_PROMISES[visit.contract],
        ...{ scheduledOn: visit.scheduledOn, startsAt: visit.startsAt, endsAt: visit.endsAt },
        ...{ focus: visit.focus, round: visit.round?.name ?? null },
        place: placeShortLabel(visit.place),
        network:
          visit.network && visit.network.path !== visit.place.path ? placeShortLabel(visit.network) : null,
        ...{ observer: visit.observer, companion: visit.companion },
        ...{ observedName: visit.observedName, observedOffice: visit.observedOffice },
        formVersionId: visit.formVersionId,
        earlier: pending.flatMap(({ visitId, ...one }) => (visitId === visit.previousId ? [one] : [])),
      })),
    };
  });
}
