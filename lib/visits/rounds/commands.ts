import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { monitoringRounds } from "@/db/schema/visit-forms";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { selectKeptPlace } from "../forms/queries";
import { canDefineVisits } from "../policy";
import { roundTitle } from "./labels";
import type { Round } from "./queries";
import type { ChangeRound, OpenRound } from "./schema";

const roundSubject = (round: Pick<Round, "id" | "number" | "name" | "place">) => ({
  ...{ kind: "round", id: round.id, name: roundTitle(round), place: round.place },
});

/** Opens a round of a region, or of a UGEL that keeps its own. Answers its id. */
export function openRound(actor: Actor, input: OpenRound): Promise<string> {
  return asActor(actor, async (tx) => {
    const { place, startsOn, endsOn } = input;
    if (!(await selectKeptPlace(tx, place))) refuse("not_found");
    if (!canDefineVisits(actor, place)) refuse("forbidden");
    const round = { id: randomUUIDv7(), ...input, year: Number(startsOn.slice(0, 4)) };
    await tx.insert(monitoringRounds).values(round);
    await record(tx, actor, "visit.round_opened", roundSubject(round), { startsOn, endsOn });
    return round.id;
  });
}

/** Moves a round or gives it another name. Visits planned in it stay in it. */
export function changeRound(actor: Actor, { roundId, version, ...change }: ChangeRound) {
  return asActor(actor, async (tx) => {
    const which = eq(monitoringRounds.id, roundId);
    const [round] = await tx.select().from(monitoringRounds).where(which).for("update");
    if (!round) return refuse("not_found");
    if (!canDefineVisits(actor, round.place)) refuse("forbidden");
    const { name, startsOn, endsOn } = round;
    if (round.version !== version)
      refuse("stale", undefined, { theirs: { name, startsOn, endsOn, version: round.version } });
    if (Number(change.startsOn.slice(0, 4)) !== round.year)
      refuse("invalid", undefined, {
        fields: { startsOn: `Este momento es de ${round.year}. Para otro año, abra uno nuevo.` },
      });
    await tx
      .update(monitoringRounds)
      .set({ ...change, version: round.version + 1 })
      .where(which);
    const before = { name, startsOn, endsOn };
    await record(tx, actor, "visit.round_changed", roundSubject({ ...round, ...change }), { before });
  });
}
