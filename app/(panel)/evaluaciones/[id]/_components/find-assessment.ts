import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { canDefineAssessment } from "@/lib/assessments/policy";
import { getAssessment } from "@/lib/assessments/queries";
import { isId } from "@/lib/forms/ids";

/** The assessment of the address, for someone who may define it. */
export async function findAssessmentToDefine(params: Promise<{ id: string }>) {
  const actor = await requireActor();
  const { id } = await params;
  const found = (isId(id) ? await getAssessment(actor, id) : null) ?? notFound();
  if (!canDefineAssessment(actor, found.assessment.place)) notFound();
  return { actor, ...found };
}
