import { and, desc, eq, lt, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { handovers } from "@/db/schema/handovers";
import { institutionCorrections } from "@/db/schema/institutions";
import { installationRecords } from "@/db/schema/papers";
import { appointments } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { placeHref, placeLabel } from "../labels";
import type { HandoverNetwork } from "./network/queries";
import { assemblePack } from "./pack/queries";
import { canAcceptHandover, canNoteHandover } from "./policy";
import { findHandover } from "./queries";
import { isHandover } from "./rules";
import { type AcceptHandover, handoverPackSchema, type NoteHandover } from "./schema";

async function hasBusiness(tx: Transaction, place: PlacePath) {
  const [row] = await tx.execute<{ open: boolean }>(sql`
    select exists (select 1 from ${installationRecords} where ${installationRecords.place} = ${place}::ltree)
      or exists (select 1 from ${institutionCorrections}
        where ${institutionCorrections.place} <@ ${place}::ltree and ${institutionCorrections.state} = 'pending') as open`);
  return row?.open ?? false;
}

type Beginning = {
  place: PlacePath;
  appointmentId: string;
  personId: string;
  name: string;
  startsOn: string;
};

/**
 * Opens the handover of a network to whoever begins to coordinate it, in the transaction that gives her the
 * office. Nothing passes to the first coordinator of a network where nothing is open.
 */
export async function beginHandover(tx: Transaction, actor: Actor, beginning: Beginning) {
  const { place, appointmentId, personId, name, startsOn } = beginning;
  const [before] = await tx
    .select({ personId: appointments.personId })
    .from(appointments)
    .where(
      and(
        eq(appointments.place, place),
        eq(appointments.role, "coordinator"),
        ne(appointments.id, appointmentId),
        lt(appointments.startsOn, startsOn),
      ),
    )
    .orderBy(desc(appointments.startsOn))
    .limit(1);
  if (!isHandover(before, personId, before ? true : await hasBusiness(tx, place))) return;
  const [row] = await tx
    .insert(handovers)
    .values({ place, appointmentId, incomingPersonId: personId, outgoingPersonId: before?.personId })
    .returning({ id: handovers.id });
  await record(
    tx,
    actor,
    "handover.begun",
    { kind: "handover", id: row?.id ?? appointmentId, name, place },
    { incoming: name, startsOn },
  );
}

const ACCEPTED = "Este traspaso ya se aceptó y no cambia más.";
const CHANGED = "El traspaso cambió mientras usted lo leía. Vuelva a cargar la página y léalo otra vez.";

async function lockHandover(tx: Transaction, handoverId: string) {
  const [locked] = await tx.select().from(handovers).where(eq(handovers.id, handoverId)).for("update");
  return locked ?? refuse("not_found");
}

const subjectOf = (id: string, network: HandoverNetwork) => ({
  kind: "handover",
  id,
  name: placeLabel(network),
  place: network.path,
});

/** What whoever leaves, or the UGEL, wants the next coordinator to know. */
export function noteHandover(actor: Actor, input: NoteHandover, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const locked = await lockHandover(tx, input.handoverId);
    if (!canNoteHandover(actor, locked.place)) refuse("forbidden");
    if (locked.acceptedAt) refuse("wrong_status", ACCEPTED);
    if (locked.version !== input.version) {
      refuse("stale", undefined, { theirs: { note: locked.note, version: locked.version } });
    }
    const { network } = (await findHandover(tx, locked.id, now)) ?? refuse("not_found");
    await tx
      .update(handovers)
      .set({ note: input.note, version: locked.version + 1 })
      .where(eq(handovers.id, locked.id));
    await record(tx, actor, "handover.noted", subjectOf(locked.id, network));
    return `${placeHref(network)}/traspaso`;
  });
}

/** Whoever receives the network accepts it: what was open that day is kept as it was. */
export function acceptHandover(actor: Actor, input: AcceptHandover, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const locked = await lockHandover(tx, input.handoverId);
    if (!canAcceptHandover(actor, locked)) refuse("forbidden");
    if (locked.acceptedAt) refuse("wrong_status", ACCEPTED);
    if (locked.version !== input.version) refuse("stale", CHANGED);
    const { network, handover } = (await findHandover(tx, locked.id, now)) ?? refuse("not_found");
    const accepted = handoverPackSchema.parse(await assemblePack(tx, network, handover, now));
    await tx
      .update(handovers)
      .set({ acceptedAt: now, accepted, version: locked.version + 1 })
      .where(eq(handovers.id, locked.id));
    await record(tx, actor, "handover.accepted", subjectOf(locked.id, network), {
      number: accepted.business.length,
    });
    return `${placeHref(network)}/traspaso`;
  });
}
