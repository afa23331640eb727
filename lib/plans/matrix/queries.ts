import { and, asc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { planUploads } from "@/db/schema/plan-files";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { numberedObjectives } from "../document/rules";
import { type PlanDocument, selectPlanDocument } from "../queries";
import { standing } from "../rules";
import type { MatrixChange, MatrixContext } from "./rules";

/** What the rows of a plan's matrix are read against. One statement. */
export async function selectMatrixContext(tx: Transaction, plan: PlanDocument): Promise<MatrixContext> {
  const reachable = await tx
    .select({ path: places.path, code: places.code })
    .from(places)
    .where(and(eq(places.parent, plan.place.path), isNull(places.closedOn)))
    .orderBy(asc(places.code))
    .limit(1000);
  const { areas } = plan.template;
  return {
    objectives: numberedObjectives({ areas, objectives: standing(plan.objectives) }),
    problems: standing(plan.problems),
    reachable,
  };
}

/** A plan's activities with what they are read against; `null` when it is not there for the actor. */
export const getMatrix = (actor: Actor, planId: string) =>
  asActor(actor, async (tx) => {
    const plan = await selectPlanDocument(tx, planId);
    if (!plan) return null;
    return { plan, activities: standing(plan.activities), context: await selectMatrixContext(tx, plan) };
  });

/** A file that was brought for a plan, with what it would change; `null` when it is not there for the actor. */
export const getMatrixUpload = (actor: Actor, planId: string, uploadId: string) =>
  asActor(actor, async (tx) => {
    const [upload] = await tx
      .select({
        id: planUploads.id,
        fileName: planUploads.fileName,
        rows: planUploads.rows,
        problems: planUploads.problems,
        createdAt: planUploads.createdAt,
        settledAt: planUploads.settledAt,
        applied: planUploads.applied,
        version: planUploads.version,
      })
      .from(planUploads)
      .where(and(eq(planUploads.id, uploadId), eq(planUploads.planId, planId)));
    return upload ? { ...upload, rows: upload.rows as MatrixChange[] } : null;
  });

export type MatrixUpload = NonNullable<Awaited<ReturnType<typeof getMatrixUpload>>>;
