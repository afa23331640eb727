import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { CheckFindings } from "@/components/plans/check-findings";
import { Observations } from "@/components/plans/observations";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { isBlocking } from "@/lib/plans/check/rules";
import { OBSERVATION_DONE, revisionHref } from "@/lib/plans/observations/labels";
import { observationSteps } from "@/lib/plans/observations/policy";
import { isPending } from "@/lib/plans/observations/rules";
import { canWritePlan } from "@/lib/plans/policy";
import { pendingText, settledText } from "@/lib/plans/review/labels";
import { aboutOf, countObservations } from "@/lib/plans/review/rules";
import { editHref } from "@/lib/plans/rows/labels";
import { isInForce, isShared, isWritable } from "@/lib/plans/rules";
import { NEXT_ACT } from "@/lib/plans/steps/labels";
import { stepsOpenTo } from "@/lib/plans/steps/policy";
import { holdsBack } from "@/lib/plans/steps/rules";
import { PlanHeader } from "../_components/plan-header";
import { StepActs } from "../_components/step-acts";
import { findReview } from "./_components/find-review";

export const metadata: Metadata = { title: "Revisión del plan" };

const DECISIONS = ["submit", "resubmit", "observe", "approve"];

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ReviewPage({ params, searchParams }: Props) {
  const { actor, plan, content, findings, observations } = await findReview(params);
  const { hecho } = await readSearch(searchParams);
  const page = revisionHref(plan.id);
  const writes = isWritable(plan.state) && canWritePlan(actor, plan);
  const counts = { ...countObservations(observations), blocking: findings.filter(isBlocking).length };
  const decisions = stepsOpenTo(actor, plan).filter((step) => DECISIONS.includes(step));
  const shown = {
    ...{ planId: plan.id, page },
    steps: (one: (typeof observations)[number]) => observationSteps(actor, plan, one),
    about: (one: (typeof observations)[number]) => aboutOf(content.sections, one),
  };
  const pending = observations.filter(({ state }) => isPending(state));
  const settled = observations.filter(({ state }) => !isPending(state));
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader {...{ actor, plan }} current="/revision" lead={NEXT_ACT[plan.state][plan.kind]} />
      <DoneNotice done={hecho} sentences={OBSERVATION_DONE} />
      {pending.length > 0 && (
        <Section title="Lo observado" aside={pendingText(counts)}>
          <Observations observations={pending} {...shown} />
        </Section>
      )}
      {!isShared(plan.state) && (
        <Section title="Lo que le falta al plan" aside="Se mira solo, con lo que pide la región">
          <CheckFindings
            findings={findings}
            href={({ section }) => (writes ? editHref : revisionHref)(plan.id, section ?? undefined)}
          />
        </Section>
      )}
      <Section title="Sección por sección">
        <RowList label="Secciones del plan">
          {content.sections.map(({ key, title }) => {
            const here = countObservations(observations, key);
            return (
              <Row
                key={key}
                title={title}
                href={revisionHref(plan.id, key)}
                status={here.open + here.answered > 0 && <Status kind="due">{pendingText(here)}</Status>}
                detail={settledText(here) || undefined}
              />
            );
          })}
        </RowList>
      </Section>
      {settled.length > 0 && (
        <Section title="Lo que ya se resolvió" aside={settledText(counts)}>
          <Observations observations={settled} {...shown} label="Observaciones resueltas o retiradas" />
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={writes ? "Enviar" : "Decidir"}>
          <StepActs
            {...{ plan, page }}
            steps={decisions.map((step) => ({ step, waits: holdsBack(step, counts) }))}
          />
        </Section>
      )}
      {isInForce(plan.state) && observations.length === 0 && (
        <p className="mt-8 text-muted">El plan se aprobó sin observaciones.</p>
      )}
    </PanelFrame>
  );
}
