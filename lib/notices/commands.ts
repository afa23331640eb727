import { eq, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { noticePreferences } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor, atGate } from "@/lib/access/as-actor";
import { fullName } from "@/lib/access/find-actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { personOfToken } from "./queries";
import { NOTHING, USUAL } from "./rules";
import type { EditNotices, StopNotices } from "./schema";

const p = noticePreferences;

/** How the actor wants to be told from now on. */
export function editNotices(actor: Actor, input: EditNotices, now = new Date()) {
  return asActor(actor, async (tx) => {
    const { personId } = actor;
    const [held] = await tx.select().from(p).where(eq(p.personId, personId)).for("update");
    if ((held?.version ?? 0) !== input.version) {
      const theirs = held && { ...held, moment: held.immediate ? "immediate" : "digest" };
      refuse("stale", undefined, { theirs: theirs ?? { version: 0 } });
    }
    const { moment, digest, quietFrom, quietTo } = input;
    const said = { immediate: moment === "immediate", digest, quietFrom, quietTo, updatedAt: now };
    const written = await tx
      .insert(p)
      .values({ personId, ...said })
      .onConflictDoUpdate({
        target: p.personId,
        set: { ...said, version: sql`${p.version} + 1` },
        setWhere: eq(p.version, input.version),
      })
      .returning({ version: p.version });
    // Two first answers at once: the second saw none to lock.
    if (written.length === 0) refuse("stale");
    const place = actor.offices[0]?.place ?? null;
    await record(
      tx,
      actor,
      "notices.edited",
      { kind: "person", id: personId, name: actor.name, place },
      said,
    );
  });
}

/** No more mail, by the link that each one brings. What is about the account itself goes on. Twice is the same. */
export async function stopNotices({ token }: StopNotices, now = new Date()): Promise<string> {
  const personId = personOfToken(token) ?? refuse("not_found");
  const actor = await findPersonActor(personId, now);
  await atGate(async (tx) => {
    const [person] = await tx
      .select({ givenNames: people.givenNames, familyNames: people.familyNames })
      .from(people)
      .where(eq(people.id, personId));
    if (!person) return refuse("not_found");
    const said = { ...NOTHING, updatedAt: now };
    const stopped = await tx
      .insert(p)
      .values({ personId, ...USUAL, ...said })
      .onConflictDoUpdate({
        target: p.personId,
        set: { ...said, version: sql`${p.version} + 1` },
        setWhere: sql`${p.immediate} or ${p.digest} <> ${NOTHING.digest}`,
      })
      .returning({ personId: p.personId });
    if (stopped.length === 0) return;
    const name = fullName(person);
    await record(tx, { personId, name, requestId: null }, "notices.stopped", {
      ...{ kind: "person", id: personId, name, place: actor?.offices[0]?.place ?? null },
    });
  });
  return token;
}
