import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/access/session";
import { longDay, today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { canReadEvidence } from "@/lib/plans/evidence/policy";
import { canWritePlan } from "@/lib/plans/policy";
import { getFollowUp } from "@/lib/plans/progress/queries";
import { standingOn } from "@/lib/plans/progress/rules";
import { followFiltersSchema } from "@/lib/plans/progress/schema";
import { isInForce, isShared } from "@/lib/plans/rules";
import { PlanHeader } from "../_components/plan-header";
import { ActivityList } from "./_components/activity-list";
import { HowStands } from "./_components/how-stands";
import { LookAt } from "./_components/look-at";
import { PlanYear } from "./_components/plan-year";
import { TargetRows } from "./_components/target-rows";

export const metadata: Metadata = { title: "Seguimiento del plan" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function FollowUpPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const found = (isId(id) ? await getFollowUp(actor, id) : null) ?? notFound();
  const { plan, targets, results } = found;
  if (!isShared(plan.state)) notFound();
  const filters = followFiltersSchema.parse(await readSearch(searchParams));
  const day = today();
  const { schoolYear, place } = plan;
  const activities = standingOn(found.activities, { schoolYear, day });
  const tells = isInForce(plan.state) && canWritePlan(actor, { kind: plan.kind, place: place.path });
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/seguimiento"
        lead={`Qué se hizo, qué toca y qué está atrasado al ${longDay(day)}.`}
      />
      {activities.length === 0 ? (
        <EmptyState title="Este plan no tiene actividades">
          Cuando las tenga, aquí se verá cómo va cada una.
        </EmptyState>
      ) : (
        <>
          <LookAt {...{ plan, activities, tells }} />
          <PlanYear {...{ plan, activities, day }} />
        </>
      )}
      <TargetRows {...{ plan, targets, results, activities, day }} />
      {activities.length > 0 && (
        <ActivityList {...{ plan, activities, filters }} readsEvidence={canReadEvidence(actor, place.path)} />
      )}
      <HowStands />
    </PanelFrame>
  );
}
