import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { planVersions } from "@/db/schema/plans";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { planContent } from "@/lib/plans/content/rules";
import { selectPlanFacts } from "@/lib/plans/facts/queries";
import { selectPlanDocument } from "@/lib/plans/queries";
import { actAs } from "./people";

type SomePlan = { id: string; place: PlacePath };

/** Freezes a plan as it reads now, approved by a person. Answers the version's id. */
export async function freezePlan({ id: planId, place }: SomePlan, number: number, approvedBy: string) {
  const reader = await actAs("observer", place);
  const content = await asActor(reader, async (tx) => {
    const document = await selectPlanDocument(tx, planId);
    if (!document) throw new Error("no plan");
    return planContent(document, await selectPlanFacts(tx, place));
  });
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(planVersions)
    .values({ id, planId, place, number, content, sha256: "0".repeat(64), approvedBy });
  return id;
}
