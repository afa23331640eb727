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
import { objectiveColumns, objectiveFaults } from "./rules";
import type { AddObjective, EditObjective, ObjectiveFields } from "./schema";

/** Adds many at once, after those that are there. Answers their ids, in order. */
export function addObjectives(actor: Actor, planId: string, rows: ObjectiveFields[]): Promise<string[]> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, planId, "no key update");
    refuseRowFaults(rows.map((row) => objectiveFaults(row, plan)));
    return insertRows(tx, actor, plan, "objective", rows.map(objectiveColumns));
  });
}

/** Answers the id of the objective. */
export async function addObjective(actor: Actor, { planId, ...fields }: AddObjective): Promise<string> {
  const [id] = await addObjectives(actor, planId, [fields]);
  return id as string;
}

export function editObjective(actor: Actor, input: EditObjective): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, input.planId);
    const found = await lockRow(tx, "objective", input);
    refuseFaults(objectiveFaults(input, plan));
    await changeRow(tx, actor, plan, "objective", found, objectiveColumns(input), input.version);
    return plan.id;
  });
}
