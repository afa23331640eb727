import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { SectionBlocks } from "@/components/plans/document/section-blocks";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { planSections } from "@/lib/plans/document/rules";
import { addObservationAction } from "@/lib/plans/observations/actions";
import { NOT_UNDER_REVIEW, observeHref, revisionHref } from "@/lib/plans/observations/labels";
import { canObserve } from "@/lib/plans/observations/policy";
import { canReviewPlan } from "@/lib/plans/policy";
import { aboutOf, rowsIn } from "@/lib/plans/review/rules";
import { PlanHeader } from "../../_components/plan-header";
import { findReview } from "../_components/find-review";
import { RowFacts, rowsOfBlock } from "../_components/review-rows";

export const metadata: Metadata = { title: "Observar el plan" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ObservePage({ params, searchParams }: Props) {
  const { actor, plan, content } = await findReview(params);
  if (!canReviewPlan(actor, plan)) notFound();
  const { seccion, fila, borrador } = await readSearch(searchParams);
  const section = content.sections.find(({ key }) => key === seccion) ?? content.sections[0] ?? notFound();
  const rowKind = fila ? (rowsIn(content, section.part).get(fila) ?? notFound()) : null;
  const rowId = rowKind && fila ? fila : null;
  const page = observeHref(plan.id, { section: section.key, rowKind, rowId });
  const key = rowId ?? `${plan.id}.${section.key}`;
  const form = await startForm(
    actor,
    "add-observation",
    { planId: plan.id, section: section.key, ...(rowKind && rowId ? { rowKind, rowId } : {}) },
    { key, fromDraft: Boolean(borrador) },
  );
  const drawn = planSections(content).find((one) => one.key === section.key);
  const row = drawn?.blocks.flatMap((block) => rowsOfBlock(block) ?? []).find(({ id }) => id === rowId);
  const back = revisionHref(plan.id, section.key);
  return (
    <PanelFrame actor={actor} at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/revision"
        title="Observar"
        lead={aboutOf(content, { section: section.key, rowId })}
        trail={[
          { href: revisionHref(plan.id), label: "Revisión" },
          { href: back, label: section.title },
          { label: "Observar" },
        ]}
      />
      {canObserve(actor, plan) ? (
        <>
          <DraftOffer savedAt={form.draftSavedAt} page={page} name={`add-observation:${key}`} />
          <Form
            action={addObservationAction}
            values={form.values}
            page={page}
            draft={key}
            submit="Guardar la observación"
            aside={<Anchor href={back}>Volver sin observar</Anchor>}
          >
            <FormHidden name="planId" />
            <FormHidden name="section" />
            <FormHidden name="rowKind" />
            <FormHidden name="rowId" />
            <FormTextArea
              name="text"
              label="Qué hay que corregir"
              hint="Diga qué falta o qué cambiaría, y por qué. Sin nombres de estudiantes."
              rows={6}
              maxLength={4000}
              required
            />
          </Form>
        </>
      ) : (
        <Alert kind="info" announce="none">
          {NOT_UNDER_REVIEW} <Anchor href={back}>Volver a la sección</Anchor>
        </Alert>
      )}
      {row && (
        <Section title="Lo que dice la fila">
          <RowFacts facts={row.facts} />
        </Section>
      )}
      {drawn && !rowId && (
        <Section title="Lo que dice la sección">
          <SectionBlocks section={drawn} opens />
        </Section>
      )}
    </PanelFrame>
  );
}
