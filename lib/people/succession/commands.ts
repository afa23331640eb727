import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fullName } from "@/lib/access/find-actor";
import { record } from "@/lib/audit/record";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { refuse } from "@/lib/refusal";
import { checkOffice, endOffice, giveOffice, NOT_ONESELF, registerPerson } from "../commands";
import { followsOn } from "./rules";
import type { ReplaceOfficer } from "./schema";

const COMES_TOO_EARLY = "Empieza cuando la otra persona todavía tiene el cargo. Elija un día posterior.";
const SAME_PERSON = "Es la misma persona que deja el cargo. Elija a otra.";

/** Ends the designation that is replaced. `null` when nobody leaves. */
async function endReplaced(tx: Transaction, actor: Actor, input: ReplaceOfficer) {
  if (input.leaves === "no") return null;
  const left = await endOffice(tx, actor, input);
  if (left.role !== input.role || left.place !== input.place) refuse("not_found");
  if (!followsOn(input)) refuse("invalid", undefined, { fields: { startsOn: COMES_TOO_EARLY } });
  return { personId: left.personId, name: left.name, endsOn: input.endsOn, reason: input.reason };
}

async function findWhoComes(tx: Transaction, actor: Actor, personId: string, leaving: string | undefined) {
  const [person] = await tx.select().from(people).where(eq(people.id, personId));
  if (!person) return refuse("not_found");
  if (personId === actor.personId) refuse("forbidden", NOT_ONESELF);
  if (personId === leaving) refuse("invalid", SAME_PERSON, { fields: { personId: SAME_PERSON } });
  return fullName(person);
}

/** One person leaves an office and another takes it, in one act; or somebody takes one that is vacant. */
export function replaceOfficer(actor: Actor, input: ReplaceOfficer): Promise<string> {
  return asActor(actor, async (tx) => {
    const left = await endReplaced(tx, actor, input);
    const place = await checkOffice(tx, actor, input);
    const { role, startsOn, document, institutionId } = input;
    const office = { role, place: input.place, startsOn, endsOn: undefined, document, institutionId };
    let name: string;
    if (input.who === "new") {
      name = fullName(input);
      await registerPerson(tx, actor, { ...input, ...office });
    } else {
      name = await findWhoComes(tx, actor, input.personId, left?.personId);
      await giveOffice(tx, actor, input.personId, name, office);
    }
    if (left) {
      const subject = { kind: "place", id: input.place, name: placeLabel(place), place: input.place };
      const { name: outgoing, endsOn, reason } = left;
      const details = { role, outgoing, endsOn, incoming: name, startsOn, reason, document };
      await record(tx, actor, "officer.replaced", subject, details);
    }
    return placeHref(place);
  });
}
