import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { RagStatus } from "@/components/plans/rag-status";
import { Alert } from "@/components/ui/alert";
import { Columns } from "@/components/ui/columns";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { findDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { EVIDENCE_DRAFT, evidenceProblem } from "@/lib/plans/evidence/labels";
import { canReadEvidence } from "@/lib/plans/evidence/policy";
import { ACTIVITY_KIND_LABELS } from "@/lib/plans/labels";
import { canWritePlan } from "@/lib/plans/policy";
import { followedActivityHref, followUpHref, PROGRESS_DONE } from "@/lib/plans/progress/labels";
import { getFollowedActivity } from "@/lib/plans/progress/queries";
import { ragOf } from "@/lib/plans/progress/rules";
import { isInForce, isShared } from "@/lib/plans/rules";
import { PlanHeader } from "../../_components/plan-header";
import { ActivityFacts } from "./_components/activity-facts";
import { EvidenceSection } from "./_components/evidence-section";
import { RagForms } from "./_components/rag-forms";
import { ReportForm, reportValues } from "./_components/report-form";
import { ReportTimeline } from "./_components/report-timeline";

export const metadata: Metadata = { title: "Actividad del plan" };

type Props = { params: Promise<{ id: string; actividad: string }>; searchParams: SearchParams };

export default async function FollowedActivityPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, actividad } = await params;
  const { plan, activity } =
    (isId(id) && isId(actividad) ? await getFollowedActivity(actor, id, actividad) : null) ?? notFound();
  if (!isShared(plan.state)) notFound();
  const { hecho, archivo, borrador } = await readSearch(searchParams);
  const place = plan.place.path;
  const reads = canReadEvidence(actor, place);
  const tells =
    isInForce(plan.state) && canWritePlan(actor, { kind: plan.kind, place }) && !activity.withdrawnAt;
  const page = followedActivityHref(id, activity.id);
  const day = today();
  const state = activity.progress?.state ?? "planned";
  const { months, progress } = activity;
  const problem = evidenceProblem(archivo);
  const draft = tells && problem ? await findDraft(actor, `${EVIDENCE_DRAFT}:${activity.id}`) : null;
  const form =
    tells && !problem
      ? await startForm(actor, "report-progress", reportValues(activity, day), {
          ...{ key: activity.id, fromDraft: Boolean(borrador) },
        })
      : { values: reportValues(activity, day), draftSavedAt: null };
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/seguimiento"
        trail={[{ href: followUpHref(id), label: "Seguimiento" }, { label: activity.title }]}
        title={activity.title}
        lead={
          <>
            {ACTIVITY_KIND_LABELS[activity.kind]}.{" "}
            <RagStatus state={state} rag={ragOf({ schoolYear: plan.schoolYear, months }, progress, day)} />
          </>
        }
      />
      <DoneNotice done={hecho} sentences={PROGRESS_DONE} />
      {activity.withdrawnAt && (
        <Alert kind="info" announce="none" title="Esta actividad fue retirada del plan">
          {activity.withdrawnReason}
        </Alert>
      )}
      {reads ? (
        <Columns
          main={
            <>
              {tells && (
                <ReportForm {...{ page, form }} activityId={activity.id} schoolYear={plan.schoolYear} />
              )}
              <EvidenceSection
                {...{ activity, page, tells, problem }}
                description={draft?.values.description}
                upload={`/api/planes/${id}/evidencias?actividad=${activity.id}`}
              />
              <ReportTimeline reports={activity.reports} day={day} />
            </>
          }
          aside={
            <>
              <ActivityFacts {...{ activity, reads }} />
              {tells && <RagForms {...{ page, activity }} />}
            </>
          }
        />
      ) : (
        <ActivityFacts {...{ activity, reads }} />
      )}
    </PanelFrame>
  );
}
