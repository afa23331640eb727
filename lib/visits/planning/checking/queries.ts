import type { Transaction } from "@/db/client";
import type { PlacePath } from "@/lib/access/place";
import { selectStandings } from "../../calibration/queries";
import { mayScoreAlone } from "../../calibration/rules";
import { roundLabel } from "../../rules";
import { selectVisitSettings } from "../../settings/queries";
import { selectLoad, selectOfficesOn, selectRoundOf } from "../queries";
import { capacityPlace, planProblems } from "../rules";

type Plan = {
  place: { path: PlacePath; institutionId: string | null };
  formId: string;
  observerId: string;
  companionId: string | null;
  observedId: string | null;
  scheduledOn: string;
  /** The visit itself, when it was already planned: it does not count against its observer, who keeps what she has. */
  held?: { visitId: string; observerId: string; roundId: string | null };
};

/** What is wrong with a plan as its day, its people and its place stand, with its round and the offices of those it names. */
export async function checkPlan(tx: Transaction, plan: Plan) {
  const { place, observerId, companionId, observedId, scheduledOn } = plan;
  const named = [observerId, companionId, observedId].filter((id) => id !== null);
  const offices = await selectOfficesOn(tx, named, scheduledOn);
  const round = await selectRoundOf(tx, place.path, scheduledOn);
  const { ownSchool, capacityPerRound } = await selectVisitSettings(tx, place.path);
  const network = capacityPlace(place.path);
  const keeps = plan.held?.observerId === observerId && plan.held.roundId === round?.id;
  const load =
    round && !keeps
      ? await selectLoad(tx, { observerId, network, roundId: round.id, but: plan.held?.visitId })
      : null;
  const scorers = [observerId, companionId].filter((id) => id !== null);
  const standings = await selectStandings(tx, scorers, plan.formId, scheduledOn);
  const problems = planProblems({
    ...{ place, observerId, companionId, observedId, offices, ownSchool },
    load:
      round && load
        ? { round: roundLabel(round.number), taken: load.taken, capacity: load.own ?? capacityPerRound }
        : null,
    mayScoreAlone: (personId) => {
      const standing = standings.get(personId);
      return standing !== undefined && mayScoreAlone(standing);
    },
  });
  return { problems, offices, round };
}
