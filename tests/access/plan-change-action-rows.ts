import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { planChangeRows, planChanges } from "@/db/schema/plan-reviews";
import { planActivities } from "@/db/schema/plan-rows";
import type { ChangeState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { type ActionRow, all, type Fields } from "./action-row";
import { planApprovers, planFrom, planWriters } from "./plan-step-action-rows";

/** A request to withdraw the only activity of a plan in force. */
async function changeFrom(place: PlacePath, state: ChangeState = "draft") {
  const plan = await planFrom(place, "approved");
  const [id, proposalId] = [randomUUIDv7(), randomUUIDv7()];
  await ownerDatabase()
    .insert(planChanges)
    .values({
      ...{ id, planId: plan.id, place: plan.place, number: 1, reason: "Prueba", state },
      createdBy: plan.personId,
    });
  await ownerDatabase()
    .insert(planChangeRows)
    .values({
      ...{ id: proposalId, changeId: id, place: plan.place, act: "withdraw", rowKind: "activity" },
      ...{ rowId: plan.activityId, rowVersion: 1, before: { title: "Taller" }, reason: "Prueba" },
    });
  return { ...plan, changeId: id, proposalId };
}
type SomeChange = Awaited<ReturnType<typeof changeFrom>>;

const about = (fields: (change: SomeChange) => Fields, state?: ChangeState) =>
  async function form(place: PlacePath): Promise<Fields> {
    return fields(await changeFrom(place, state));
  };

const withdrawn = async (change: SomeChange) => {
  await ownerDatabase()
    .update(planActivities)
    .set({ withdrawnAt: new Date(), withdrawnReason: "Prueba" })
    .where(eq(planActivities.id, change.activityId));
  return change;
};

const writers = { own: planWriters, foreign: all("absent") };
const proposed = { rowVersion: "0", version: "0" };

export const PLAN_CHANGE_ACTION_ROWS: Record<string, ActionRow> = {
  openChangeAction: {
    form: async (place) => ({ planId: (await planFrom(place, "approved")).id, reason: "Prueba" }),
    ...writers,
  },
  proposeProblemAction: {
    form: about(({ changeId }) => ({
      ...{ changeId, ...proposed, area: "aprendizajes", statement: "Se suma poco" },
    })),
    ...writers,
  },
  proposeObjectiveAction: {
    form: about(({ changeId }) => ({
      ...{ changeId, ...proposed, area: "aprendizajes", statement: "Sumar más" },
    })),
    ...writers,
  },
  proposeTargetAction: {
    form: about(({ changeId, objectiveId, schoolYear }) => ({
      ...{ changeId, ...proposed, objectiveId, indicator: "own", name: "Ferias", unit: "ferias" },
      ...{ direction: "up", goal: "3", startsOn: `${schoolYear}-04-01`, dueOn: `${schoolYear}-11-30` },
    })),
    ...writers,
  },
  proposeActivityAction: {
    form: about(({ changeId, objectiveId }) => ({
      ...{ changeId, ...proposed, objectiveId, kind: "workshop", title: "Feria" },
    })),
    ...writers,
  },
  proposeTextAction: {
    form: about(({ changeId, textId }) => ({
      ...{ changeId, rowId: textId, rowVersion: "1", version: "0" },
      ...{ section: "monitoreo", body: "Cada bimestre" },
    })),
    ...writers,
  },
  proposeWithdrawalAction: {
    form: about(({ changeId, targetId }) => ({
      ...{ changeId, rowKind: "target", rowId: targetId, rowVersion: "1", version: "0", why: "Prueba" },
    })),
    ...writers,
  },
  proposeRestoralAction: {
    form: async (place) => {
      const { changeId, activityId } = await withdrawn(await changeFrom(place));
      return { changeId, rowKind: "activity", rowId: activityId, rowVersion: "1", version: "1" };
    },
    ...writers,
  },
  dropProposalAction: {
    form: about(({ proposalId }) => ({ proposalId, version: "1" })),
    ...writers,
  },
  submitChangeAction: { form: about(({ changeId }) => ({ changeId, version: "1" })), ...writers },
  withdrawChangeAction: {
    form: about(({ changeId }) => ({ changeId, version: "1" }), "submitted"),
    ...writers,
  },
  decideChangeAction: {
    form: about(
      ({ changeId, proposalId }) => ({
        ...{ changeId, version: "1", "rows[0].id": proposalId, "rows[0].decision": "approved" },
      }),
      "submitted",
    ),
    ...{ own: planApprovers, foreign: all("absent") },
  },
};
