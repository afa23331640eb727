import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Observations } from "@/components/plans/observations";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { type StartedForm, startForm } from "@/lib/forms/start-form";
import { canReadRecords } from "@/lib/networks/policy";
import { answerObservationAction, reopenObservationAction } from "@/lib/plans/observations/actions";
import { respondHref, revisionHref } from "@/lib/plans/observations/labels";
import { observationSteps } from "@/lib/plans/observations/policy";
import { isPending } from "@/lib/plans/observations/rules";
import { getPlanStanding } from "@/lib/plans/review/queries";
import { aboutOf } from "@/lib/plans/review/rules";
import { editHref } from "@/lib/plans/rows/labels";
import { PlanHeader } from "../../_components/plan-header";

export const metadata: Metadata = { title: "Observaciones del plan" };

const FORMS = {
  answer: {
    ...{ name: "answer-observation", action: answerObservationAction, submit: "Responder" },
    label: "Qué hizo el equipo",
    hint: "Diga qué se cambió en el plan, o por qué queda como está.",
  },
  reopen: {
    ...{ name: "reopen-observation", action: reopenObservationAction, submit: "Pedir otra vez" },
    label: "Qué falta corregir",
    hint: "Diga qué sigue faltando después de lo que hizo el equipo.",
  },
};

type SayProps = { as: keyof typeof FORMS; started: StartedForm; id: string; page: string; back: string };

function Say({ as, started, id, page, back }: SayProps) {
  const { name, action, submit, label, hint } = FORMS[as];
  return (
    <Section title={label}>
      <DraftOffer savedAt={started.draftSavedAt} page={page} name={`${name}:${id}`} />
      <Form
        {...{ action, submit, page }}
        values={started.values}
        draft={id}
        aside={<Anchor href={back}>Volver sin responder</Anchor>}
      >
        <FormHidden name="observationId" />
        <FormHidden name="version" />
        <FormTextArea name="text" label={label} hint={hint} rows={5} maxLength={4000} required />
      </Form>
    </Section>
  );
}

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** One observation with the form to go on with it; without one in the address, those that are pending. */
export default async function RespondPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id: planId } = await params;
  const { plan, observations } = (isId(planId) ? await getPlanStanding(actor, planId) : null) ?? notFound();
  if (!canReadRecords(actor, plan.place.path)) notFound();
  const { sections } = plan.template;
  const { observacion, borrador } = await readSearch(searchParams);
  const found = observations.find(({ id }) => id === observacion);
  if (observacion && !found) notFound();
  const back = revisionHref(plan.id);
  const steps = found ? observationSteps(actor, plan, found) : [];
  const as = (["answer", "reopen"] as const).find((step) => steps.includes(step));
  const page = found ? respondHref(plan.id, found.id) : `${back}/responder`;
  const started =
    found && as
      ? await startForm(
          actor,
          FORMS[as].name,
          { observationId: found.id, version: String(found.version) },
          { key: found.id, fromDraft: Boolean(borrador) },
        )
      : null;
  const shown = found ? [found] : observations.filter(({ state }) => isPending(state));
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/revision"
        title={found ? "Observación" : "Observaciones pendientes"}
        lead={found ? aboutOf(sections, found) : "Lo que falta responder o dar por resuelto."}
        trail={[{ href: back, label: "Revisión" }, { label: found ? "Observación" : "Pendientes" }]}
      />
      {shown.length > 0 ? (
        <Observations
          observations={shown}
          planId={plan.id}
          page={back}
          steps={(one) => (found ? [] : observationSteps(actor, plan, one))}
          about={found ? undefined : (one) => aboutOf(sections, one)}
        />
      ) : (
        <EmptyState title="No hay observaciones pendientes">
          Lo que se observó del plan ya se resolvió, o nadie lo observó.
        </EmptyState>
      )}
      {found && as === "answer" && (
        <p className="mt-4">
          <Anchor href={editHref(plan.id, found.section)}>Ir a la sección para corregirla</Anchor>
        </p>
      )}
      {found && as && started && <Say {...{ as, started, page, back }} id={found.id} />}
    </PanelFrame>
  );
}
