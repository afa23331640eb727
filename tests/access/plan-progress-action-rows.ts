import { evidenceAt, followedAt, markedAt } from "../factories/followed-plans";
import { type ActionRow, all } from "./action-row";

/**
 * Whoever writes the plan tells how it goes. The plan is locked, and the database locks only what may be changed: for
 * whoever does not write at its place it is as if it were not there.
 */
const own = all("absent", {
  ...{ ugel_director: "yes", area_head: "yes", coordinator: "yes", secretary: "yes" },
  ...{ admin: "no", regional_director: "no", regional_specialist: "no", local_specialist: "no" },
});
const foreign = all("absent");

export const PLAN_PROGRESS_ACTION_ROWS: Record<string, ActionRow> = {
  reportProgressAction: {
    form: async (place) => {
      const { activityId } = await followedAt(place);
      return { activityId, version: "0", state: "under_way" };
    },
    own,
    foreign,
  },
  setRagAction: {
    form: async (place) => {
      const { activityId } = await followedAt(place);
      return { activityId, version: "0", rag: "amber", note: "Falta confirmar el local" };
    },
    own,
    foreign,
  },
  clearRagAction: {
    form: async (place) => ({ activityId: await markedAt(place), version: "1" }),
    own,
    foreign,
  },
  withdrawEvidenceAction: {
    form: async (place) => ({ evidenceId: await evidenceAt(place), reason: "Es de otra actividad" }),
    own,
    foreign,
  },
  recordMeasureAction: {
    form: async (place) => {
      const { targetId, year } = await followedAt(place);
      return { targetId, value: "12.5", measuredOn: `${year}-06-30`, source: "Registro de la coordinación" };
    },
    own,
    foreign,
  },
};
