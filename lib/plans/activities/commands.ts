import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import {
  changeRow,
  insertRows,
  lockPlanToWrite,
  lockRow,
  refuseFaults,
  refuseRowFaults,
} from "../rows/commands";
import { activityColumns, activityFaults } from "./rules";
import type { ActivityFields, AddActivity, EditActivity } from "./schema";

/** Adds many at once, after those that are there. Answers their ids, in order. */
export function addActivities(actor: Actor, planId: string, rows: ActivityFields[]): Promise<string[]> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, planId, "no key update");
    refuseRowFaults(rows.map((row) => activityFaults(row, plan)));
    return insertRows(
      tx,
      actor,
      plan,
      "activity",
      rows.map((row) => activityColumns(row, plan)),
    );
  });
}

/** Answers the id of the activity. */
export async function addActivity(actor: Actor, { planId, ...fields }: AddActivity): Promise<string> {
  const [id] = await addActivities(actor, planId, [fields]);
  return id as string;
}

export function editActivity(actor: Actor, input: EditActivity): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, input.planId);
    const found = await lockRow(tx, "activity", input);
    refuseFaults(activityFaults(input, plan));
    await changeRow(tx, actor, plan, "activity", found, activityColumns(input, plan), input.version);
    return plan.id;
  });
}
