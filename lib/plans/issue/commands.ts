import { rm } from "node:fs/promises";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planPapers, planVersions } from "@/db/schema/plans";
import { asActor } from "@/lib/access/as-actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { record } from "@/lib/audit/record";
import { env } from "@/lib/env";
import { keepFile } from "@/lib/files/commands";
import { madePdf } from "@/lib/files/made";
import type { Handler } from "@/lib/jobs/handler";
import { issuePaper, newCode } from "@/lib/papers/commands";
import { planSubject } from "../commands";
import { selectPlanPaper } from "../document/paper/queries";
import { paperFileName } from "../document/paper/rules";
import { printPlan } from "../paper/plan-paper";
import { canApprovePlan } from "../policy";

/** What a version is of, and whether its paper was issued. */
async function selectVersion(tx: Transaction, versionId: string) {
  const [version] = await tx
    .select({ planId: planVersions.planId, number: planVersions.number, code: planPapers.code })
    .from(planVersions)
    .leftJoin(planPapers, eq(planPapers.versionId, planVersions.id))
    .where(eq(planVersions.id, versionId));
  return version ?? null;
}

const DONE = "El documento ya está en la página del plan.";
const NOT_ANY_MORE =
  "Quien aprobó el plan ya no lo aprueba: el documento no se emitió. Quien lo aprueba hoy puede pedirlo en la página del plan.";

/**
 * Issues the PDF of an approved version as whoever approved it: what the version froze, with its code. A version has one
 * paper: run again, it does nothing.
 */
export const issuePlanPaper: Handler<"plans.issue"> = async ({ versionId, personId }, progress) => {
  const actor = await findPersonActor(personId);
  if (!actor) return NOT_ANY_MORE;
  const found = await asActor(actor, async (tx) => {
    const version = await selectVersion(tx, versionId);
    return version && { ...version, print: await selectPlanPaper(tx, version.planId, version.number) };
  });
  if (!found?.print || !canApprovePlan(actor, { ...found.print.plan, place: found.print.plan.place.path }))
    return NOT_ANY_MORE;
  if (found.code) return DONE;
  const { plan, paper } = found.print;
  const [code, issuedAt] = [newCode(), new Date()];
  const bytes = await printPlan(paper, { code, madeAt: issuedAt, demo: env().demo });
  const file = await madePdf(bytes, paperFileName(plan, "pdf", found.number));
  try {
    await asActor(actor, async (tx) => {
      const place = plan.place.path;
      const { sha256 } = file;
      const title = `${paper.title}, versión ${found.number}`;
      await issuePaper(tx, { code, place, kind: "plan", title, sha256, issuedAt });
      const fileId = await keepFile(tx, actor, place, file);
      await tx.insert(planPapers).values({ versionId, place, code, fileId, issuedAt });
      await record(tx, actor, "plan.issued", planSubject(plan), { number: found.number, code, sha256 });
    });
  } finally {
    await rm(file.path, { force: true });
  }
  await progress(1, 1);
  return DONE;
};
