import { randomUUIDv7 } from "node:crypto";
import type { Transaction } from "@/db/client";
import { planVersions } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { contentHash } from "@/lib/papers/queries";
import { refuse } from "@/lib/refusal";
import { planContent } from "../content/rules";
import { selectPlanFacts } from "../facts/queries";
import { selectPlanDocument } from "../queries";

type Approval = { planId: string; reason: string | null; now: Date };

/** Keeps a locked plan as it reads now, for good, and asks for its paper. Answers the number of the version. */
export async function freezeVersion(tx: Transaction, actor: Actor, { planId, reason, now }: Approval) {
  const plan = (await selectPlanDocument(tx, planId)) ?? refuse("not_found");
  const content = planContent(plan, await selectPlanFacts(tx, plan.place.path, now));
  const sha256 = contentHash(content);
  const id = randomUUIDv7();
  const number = Math.max(0, ...plan.versions.map((version) => version.number)) + 1;
  await tx.insert(planVersions).values({
    ...{ id, planId, place: plan.place.path, number, sha256, reason, content },
    ...{ approvedBy: actor.personId, approvedAt: now },
  });
  await enqueue(tx, actor.personId, "plans.issue", plan.place.path, {
    versionId: id,
    personId: actor.personId,
  });
  return { number, sha256 };
}
