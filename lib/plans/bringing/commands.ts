import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planTexts } from "@/db/schema/plan-rows";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { activityColumns } from "../activities/rules";
import { planSubject } from "../commands";
import { planContent } from "../content/rules";
import { NO_FACTS } from "../facts/rules";
import { objectiveColumns } from "../objectives/rules";
import { problemColumns } from "../problems/rules";
import { insertRows, lockPlanToWrite } from "../rows/commands";
import { ROW_TABLES } from "../rows/queries";
import { targetColumns } from "../targets/rules";
import { NO_EARLIER, NOT_EMPTY } from "./labels";
import { selectEarlierPlan } from "./queries";
import { broughtFrom } from "./rules";
import type { BringFromLastYear } from "./schema";

async function refuseUnlessEmpty(tx: Transaction, planId: string) {
  for (const table of [planTexts, ...Object.values(ROW_TABLES)]) {
    if ((await tx.$count(table, eq(table.planId, planId))) > 0) refuse("conflict", NOT_EMPTY);
  }
}

/** The new ids of rows by those that they had. */
const mapped = (rows: { id: string }[], ids: string[]) =>
  new Map(rows.map(({ id }, i) => [id, ids[i] ?? ""]));

/** Starts an empty plan with what the place's earlier plan said, the parts that are chosen. Answers the plan's id. */
export function bringFromLastYear(actor: Actor, { planId, parts }: BringFromLastYear): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, planId, "no key update");
    await refuseUnlessEmpty(tx, planId);
    const earlier = (await selectEarlierPlan(tx, plan)) ?? refuse("not_found", NO_EARLIER);
    const brought = broughtFrom(planContent(earlier, NO_FACTS), plan, parts);
    if (brought.texts.length > 0) {
      const common = { planId, place: plan.place.path, updatedBy: actor.personId };
      await tx
        .insert(planTexts)
        .values(brought.texts.map((text) => ({ ...text, ...common, id: randomUUIDv7() })));
    }
    const problems = mapped(
      brought.problems,
      await insertRows(tx, actor, plan, "problem", brought.problems.map(problemColumns)),
    );
    const problemId = (id: string | null) => (id ? (problems.get(id) ?? null) : null);
    const objectives = mapped(
      brought.objectives,
      await insertRows(
        tx,
        actor,
        plan,
        "objective",
        brought.objectives.map((row) => objectiveColumns({ ...row, problemId: problemId(row.problemId) })),
      ),
    );
    const objectiveId = (id: string) => objectives.get(id) ?? refuse("not_found");
    await insertRows(
      tx,
      actor,
      plan,
      "target",
      brought.targets.map((row) =>
        targetColumns({ ...row, objectiveId: objectiveId(row.objectiveId) }, plan),
      ),
    );
    await insertRows(
      tx,
      actor,
      plan,
      "activity",
      brought.activities.map((row) =>
        activityColumns(
          { ...row, objectiveId: objectiveId(row.objectiveId), problemId: problemId(row.problemId) },
          plan,
        ),
      ),
    );
    await record(tx, actor, "plan.brought", planSubject(plan), {
      from: earlier.id,
      year: earlier.schoolYear,
    });
    return planId;
  });
}
