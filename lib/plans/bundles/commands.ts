import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { places } from "@/db/schema/places";
import { planBundles } from "@/db/schema/plan-files";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { enqueue } from "@/lib/jobs/enqueue";
import { refuse } from "@/lib/refusal";
import { bundleTitle, NO_PLANS } from "./labels";
import { canBundlePlans } from "./policy";
import { listBundles, selectPlansToBundle } from "./queries";
import type { RequestBundle } from "./schema";

/** The same that is still being made, asked again: a double click makes one. */
async function findUnderWay(actor: Actor, { place, kind, schoolYear }: RequestBundle) {
  const isOver = (state: string) => state === "done" || state === "failed";
  return (await listBundles(actor)).find(
    (one) =>
      one.place.path === place &&
      one.kind === kind &&
      one.schoolYear === schoolYear &&
      !isOver(one.job.state),
  );
}

/** Asks for the plans of a place as PDF in one ZIP, which the worker makes. Answers the id of the job. */
export async function requestBundle(actor: Actor, input: RequestBundle): Promise<string> {
  const underWay = await findUnderWay(actor, input);
  if (underWay) return underWay.job.id;
  return asActor(actor, async (tx) => {
    const { place: path, kind, schoolYear } = input;
    const [place] = await tx
      .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
      .from(places)
      .where(and(eq(places.path, path), isNull(places.closedOn)));
    if (!place) return refuse("not_found");
    if (!canBundlePlans(actor, path)) refuse("forbidden");
    if ((await selectPlansToBundle(tx, input)).length === 0)
      refuse("conflict", NO_PLANS, { fields: { schoolYear: NO_PLANS } });
    const id = randomUUIDv7();
    const jobId = await enqueue(tx, actor.personId, "plans.bundle", path, {
      bundleId: id,
      personId: actor.personId,
    });
    await tx
      .insert(planBundles)
      .values({ id, place: path, kind, schoolYear, requestedBy: actor.personId, jobId });
    const name = bundleTitle({ kind, schoolYear, place });
    await record(tx, actor, "plans.bundled", { kind: "plan_bundle", id, name, place: path });
    return jobId;
  });
}
