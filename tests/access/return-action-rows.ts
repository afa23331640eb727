import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { resultLoads } from "@/db/schema/result-loads";
import type { LoadState, ReturnState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { assessmentOf, loadedSection, returnAt, serviceBelow } from "../factories/returns";
import { type ActionRow, all, type Fields, type Outcomes } from "./action-row";
import { loadAt } from "./assessment-action-rows";

const REVIEWERS: Partial<Outcomes> = {
  ...{ admin: "yes", regional_director: "yes", regional_specialist: "yes" },
  ...{ ugel_director: "yes", area_head: "yes", local_specialist: "yes" },
};
/** Who writes at the place locks what is there; only who reviews settles it. */
const reviewers = all("absent", {
  ...REVIEWERS,
  ...{ coordinator: "no", secretary: "no", school_head: "no" },
});
const writers = all("absent", {
  ...REVIEWERS,
  ...{ coordinator: "yes", secretary: "yes", school_head: "yes" },
});

const about = (state: ReturnState, more: Fields = {}) =>
  async function fields(place: PlacePath): Promise<Fields> {
    const { id } = await returnAt(place, state);
    return { returnId: id, version: "1", ...more };
  };

const loadIn = (state: LoadState, more: Fields = {}) =>
  async function fields(place: PlacePath): Promise<Fields> {
    const loadId = await loadAt(place);
    await ownerDatabase().update(resultLoads).set({ state }).where(eq(resultLoads.id, loadId));
    return { loadId, version: "1", ...more };
  };

/** Who defines closes and reopens; whoever else writes at the place locks the load and is refused. */
const lockers = all("absent", {
  ...{ admin: "yes", regional_director: "yes" },
  ...{ regional_specialist: "no", ugel_director: "no", area_head: "no", local_specialist: "no" },
  ...{ coordinator: "no", secretary: "no", school_head: "no" },
});

export const RETURN_ACTION_ROWS: Record<string, ActionRow> = {
  createReturnAction: {
    form: async (place) => {
      const { node, id } = await serviceBelow(place);
      const loadId = await loadAt(place);
      const assessmentId = await assessmentOf(loadId);
      await loadedSection(assessmentId, loadId, node, id);
      return { assessmentId, place: node, part: `${id}:4:A`, reason: "Prueba", dueOn: today() };
    },
    own: all("no", REVIEWERS),
    // Beside it, the school is known and may not be returned; of another region nothing is known.
    foreign: all("no", { admin: "absent", regional_director: "absent", observer: "absent" }),
  },
  replyReturnAction: { form: about("open", { text: "Hola" }), own: writers, foreign: all("absent") },
  resolveReturnAction: { form: about("answered"), own: reviewers, foreign: all("absent") },
  reopenReturnAction: {
    form: about("answered", { missing: "Falta uno" }),
    own: reviewers,
    foreign: all("absent"),
  },
  withdrawReturnAction: {
    form: about("open", { why: "Estaba bien" }),
    own: reviewers,
    foreign: all("absent"),
  },
  acceptLoadAction: { form: loadIn("loaded"), own: reviewers, foreign: all("absent") },
  unacceptLoadAction: {
    form: loadIn("accepted", { reason: "Un error" }),
    own: reviewers,
    foreign: all("absent"),
  },
  lockResultsAction: { form: loadIn("accepted"), own: lockers, foreign: all("absent") },
  unlockResultsAction: {
    form: loadIn("locked", { reason: "Un error" }),
    own: lockers,
    foreign: all("absent"),
  },
};
