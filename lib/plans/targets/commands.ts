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
import { targetColumns, targetFaults } from "./rules";
import type { AddTarget, EditTarget, TargetFields } from "./schema";

/** Adds many at once, after those that are there. Answers their ids, in order. */
export function addTargets(actor: Actor, planId: string, rows: TargetFields[]): Promise<string[]> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, planId, "no key update");
    refuseRowFaults(rows.map((row) => targetFaults(row, plan)));
    return insertRows(
      tx,
      actor,
      plan,
      "target",
      rows.map((row) => targetColumns(row, plan)),
    );
  });
}

/** Answers the id of the target. */
export async function addTarget(actor: Actor, { planId, ...fields }: AddTarget): Promise<string> {
  const [id] = await addTargets(actor, planId, [fields]);
  return id as string;
}

export function editTarget(actor: Actor, input: EditTarget): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, input.planId);
    const found = await lockRow(tx, "target", input);
    refuseFaults(targetFaults(input, plan));
    await changeRow(tx, actor, plan, "target", found, targetColumns(input, plan), input.version);
    return plan.id;
  });
}
