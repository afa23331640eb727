import { and, eq } from "drizzle-orm";
import { visitCapacities } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { waitTurn } from "../planning/commands";
import { selectOfficesOn, selectPlaceToVisit } from "../planning/queries";
import { capacityPlace, observes } from "../planning/rules";
import { canPlanVisits } from "../policy";
import type { SetCapacity } from "./schema";

const NO_OBSERVER = "Esa persona ya no tiene un cargo que le permita observar. Vuelva a cargar la página.";

/** Says how many visits of a round somebody takes on in a network. What she already has stays. Answers the place. */
export function setCapacity(actor: Actor, input: SetCapacity, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { personId, perRound, note = null } = input;
    const { path } = (await selectPlaceToVisit(tx, input.place)) ?? refuse("not_found");
    if (path !== capacityPlace(path)) refuse("not_found");
    if (!canPlanVisits(actor, path)) refuse("forbidden");
    await waitTurn(tx, personId, path);
    const offices = (await selectOfficesOn(tx, [personId], today(now))).filter(observes);
    const [held] = offices.length > 0 ? offices : refuse("conflict", NO_OBSERVER);
    const isHers = and(eq(visitCapacities.place, path), eq(visitCapacities.personId, personId));
    const [was] = await tx.select().from(visitCapacities).where(isHers);
    if ((was?.version ?? 0) !== input.version)
      refuse("stale", undefined, {
        theirs: { perRound: was?.perRound, note: was?.note, version: was?.version ?? 0 },
      });
    if (was)
      await tx
        .update(visitCapacities)
        .set({ perRound, note, updatedBy: actor.personId, version: was.version + 1 })
        .where(isHers);
    else
      await tx
        .insert(visitCapacities)
        .values({ place: path, personId, perRound, note, updatedBy: actor.personId });
    await record(
      tx,
      actor,
      "visit.capacity_set",
      { kind: "person", id: personId, name: held?.name, place: path },
      { perRound },
    );
    return path;
  });
}
