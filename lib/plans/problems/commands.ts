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
import { problemColumns, problemFaults } from "./rules";
import type { AddProblem, EditProblem, ProblemFields } from "./schema";

/** Adds many at once, after those that are there. Answers their ids, in order. */
export function addProblems(actor: Actor, planId: string, rows: ProblemFields[]): Promise<string[]> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, planId, "no key update");
    refuseRowFaults(rows.map((row) => problemFaults(row, plan)));
    return insertRows(tx, actor, plan, "problem", rows.map(problemColumns));
  });
}

/** Answers the id of the problem. */
export async function addProblem(actor: Actor, { planId, ...fields }: AddProblem): Promise<string> {
  const [id] = await addProblems(actor, planId, [fields]);
  return id as string;
}

export function editProblem(actor: Actor, input: EditProblem): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, input.planId);
    const found = await lockRow(tx, "problem", input);
    refuseFaults(problemFaults(input, plan));
    await changeRow(tx, actor, plan, "problem", found, problemColumns(input), input.version);
    return plan.id;
  });
}
