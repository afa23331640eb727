import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import { plans } from "@/db/schema/plans";
import { env } from "@/lib/env";
import { planStepMessage } from "@/lib/mail/messages";
import { planStateHref, planTitle } from "@/lib/plans/labels";
import { STEP_NEWS } from "@/lib/plans/steps/labels";
import { findAddressee } from "./addressee";
import type { Handler } from "./handler";
import { tell } from "./tell";

/** Tells somebody by mail that a plan was sent, given back or approved. Whoever has no account any more is not told. */
export const mailPlanStep: Handler<"mail.plan_step"> = async (
  { planId, personId, step },
  progress,
  _lastTry,
  jobId,
) => {
  const db = ownerDatabase();
  await progress(0, 1);
  const [plan] = await db
    .select({
      ...{ id: plans.id, kind: plans.kind, schoolYear: plans.schoolYear },
      place: { kind: places.kind, code: places.code, name: places.name },
    })
    .from(plans)
    .innerJoin(places, eq(places.path, plans.place))
    .where(eq(plans.id, planId));
  const person = await findAddressee(personId);
  if (!plan || !person) return "Quien esperaba la noticia ya no tiene cuenta: no se envió nada.";
  const link = new URL(planStateHref(planId), env().publicUrl).href;
  const told = await tell(
    { personId, email: person.email },
    planStepMessage({ name: person.name, plan: planTitle(plan), news: STEP_NEWS[step], link }),
    { jobId, isInSummary: true },
  );
  await progress(1, 1);
  return told;
};
