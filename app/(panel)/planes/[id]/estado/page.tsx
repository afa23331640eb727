import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { Steps } from "@/components/ui/steps";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { canReadRecords } from "@/lib/networks/policy";
import { planStateHref } from "@/lib/plans/labels";
import { revisionHref } from "@/lib/plans/observations/labels";
import { getPlanStanding } from "@/lib/plans/review/queries";
import { countObservations } from "@/lib/plans/review/rules";
import { CHANGE_PENDING, NEXT_ACT, PHASE_LABELS, phaseDates, STEP_DONE } from "@/lib/plans/steps/labels";
import { stepsOpenTo } from "@/lib/plans/steps/policy";
import { holdsBack, phasesOf } from "@/lib/plans/steps/rules";
import { PlanHeader } from "../_components/plan-header";
import { StepActs } from "../_components/step-acts";

export const metadata: Metadata = { title: "Estado del plan" };

/** Taken where the plan is looked at, section by section. */
const IN_REVISION = ["submit", "resubmit", "observe", "approve"];

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function PlanStatePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const standing = (isId(id) ? await getPlanStanding(actor, id) : null) ?? notFound();
  const { plan, observations, hasChangePending } = standing;
  if (!canReadRecords(actor, plan.place.path)) notFound();
  const { hecho, borrador } = await readSearch(searchParams);
  const page = planStateHref(plan.id);
  const steps = stepsOpenTo(actor, plan);
  const here = steps.filter((step) => !IN_REVISION.includes(step));
  const counts = { ...countObservations(observations), blocking: 0 };
  const evaluation = here.includes("evaluate")
    ? await startForm(
        actor,
        "evaluate-plan",
        { planId: plan.id, version: String(plan.version), evaluation: plan.evaluation ?? "" },
        { key: plan.id, fromDraft: Boolean(borrador) },
      )
    : undefined;
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader {...{ actor, plan }} current="/estado" lead={NEXT_ACT[plan.state][plan.kind]} />
      <DoneNotice done={hecho} sentences={STEP_DONE} />
      <Section title="Cómo va">
        <Steps
          label="Cómo avanza el plan"
          direction="down"
          steps={phasesOf(plan, plan.campaign, today()).map((one) => ({
            label: PHASE_LABELS[one.phase],
            state: one.state,
            detail: phaseDates(one) || undefined,
          }))}
        />
      </Section>
      {steps.length > 0 && (
        <Section title="Qué puede hacer ahora">
          {steps.some((step) => IN_REVISION.includes(step)) && (
            <p className="max-w-140">
              {plan.state === "draft" || plan.state === "observed"
                ? "El plan se envía desde su revisión, que dice antes qué le falta."
                : "El plan se observa y se decide en su revisión, sección por sección."}{" "}
              <Anchor href={revisionHref(plan.id)}>Ir a la revisión</Anchor>
            </p>
          )}
          {evaluation && (
            <DraftOffer savedAt={evaluation.draftSavedAt} page={page} name={`evaluate-plan:${plan.id}`} />
          )}
          <StepActs
            {...{ plan, page, evaluation }}
            steps={here.map((step) => ({
              step,
              waits: step === "evaluate" && hasChangePending ? CHANGE_PENDING : holdsBack(step, counts),
            }))}
          />
        </Section>
      )}
      {plan.evaluation && (
        <Section title="Evaluación del plan">
          <p className="max-w-160 whitespace-pre-line break-words">{plan.evaluation}</p>
        </Section>
      )}
    </PanelFrame>
  );
}
