import { and, eq } from "drizzle-orm";
import { releaseGuests } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { draftSubject, lockOpenDraft } from "../drafts/commands";
import { selectHolder, selectName } from "./queries";
import type { ReleaseGuest } from "./schema";

const NO_OFFICE =
  "Esa persona no tiene hoy un cargo en la región. Vuelva a buscarla para ver quiénes lo tienen.";
const MOST_GUESTS = 100;
const FULL = `Ya hay ${MOST_GUESTS} personas con acceso. Quite a alguna antes de agregar otra.`;

/** Lets somebody of the region read a draft until it is published. Answers the draft's id. */
export function addGuest(actor: Actor, input: ReleaseGuest, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { draftId, personId } = input;
    const draft = await lockOpenDraft(tx, actor, draftId);
    const person =
      (await selectHolder(tx, personId, draft.place, today(now))) ?? refuse("not_found", NO_OFFICE);
    if ((await tx.$count(releaseGuests, eq(releaseGuests.draftId, draftId))) >= MOST_GUESTS)
      refuse("conflict", FULL);
    const [added] = await tx
      .insert(releaseGuests)
      .values({ ...input, place: draft.place, addedBy: actor.personId, createdAt: now })
      .onConflictDoNothing()
      .returning({ personId: releaseGuests.personId });
    if (added) await record(tx, actor, "release.guest_added", draftSubject(draft), { member: person.name });
    return draftId;
  });
}

/** Takes that back. Answers the draft's id. */
export function removeGuest(actor: Actor, { draftId, personId }: ReleaseGuest): Promise<string> {
  return asActor(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, actor, draftId);
    const [removed] = await tx
      .delete(releaseGuests)
      .where(and(eq(releaseGuests.draftId, draftId), eq(releaseGuests.personId, personId)))
      .returning({ personId: releaseGuests.personId });
    if (!removed) return draftId;
    const [person] = await selectName(tx, personId);
    await record(tx, actor, "release.guest_removed", draftSubject(draft), { member: person?.name });
    return draftId;
  });
}
