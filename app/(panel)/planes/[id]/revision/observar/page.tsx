import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { Section } from "@/components/ui/section";
import { planRowKinds } from "@/db/values";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { type ChangeableKind, contentOf } from "@/lib/plans/changes/rules";
import { wordedFields } from "@/lib/plans/changes/words/rules";
import { rowWords } from "@/lib/plans/editing/labels";
import { addObservationAction } from "@/lib/plans/observations/actions";
import { NOT_UNDER_REVIEW, observeHref, revisionHref } from "@/lib/plans/observations/labels";
import { canObserve } from "@/lib/plans/observations/policy";
import { standsIn } from "@/lib/plans/observations/rules";
import { canReviewPlan } from "@/lib/plans/policy";
import { getPlanToObserve } from "@/lib/plans/review/queries";
import { rowTitle } from "@/lib/plans/rows/rules";
import { PlanHeader } from "../../_components/plan-header";

export const metadata: Metadata = { title: "Observar el plan" };

type Observed = NonNullable<Awaited<ReturnType<typeof getPlanToObserve>>>;

/** What a row says, field by field. */
const readsAs = (
  rowKind: ChangeableKind,
  row: object,
  { template, problems, objectives }: Observed["plan"],
) =>
  wordedFields(
    { act: "add", rowKind, before: null, after: contentOf(rowKind, row) },
    rowWords({ template, problems, objectives, reachable: [] }),
  )
    // Whom it reaches is read in its section, by name.
    .filter(({ field }) => field !== "reaches")
    .map(({ label, after }) => ({ label, value: after }));

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ObservePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { seccion, tipo, fila, borrador } = await readSearch(searchParams);
  const rowKind = planRowKinds.find((kind) => kind === tipo) ?? null;
  if (!isId(id) || (fila && !(rowKind && isId(fila)))) notFound();
  const about = rowKind && fila ? { rowKind, rowId: fila } : null;
  const { plan, row } = (await getPlanToObserve(actor, id, about)) ?? notFound();
  if (!canReviewPlan(actor, plan)) notFound();
  const { sections } = plan.template;
  const section = sections.find(({ key }) => key === seccion) ?? sections[0] ?? notFound();
  if (about && !standsIn(about.rowKind, section.part)) notFound();
  const page = observeHref(plan.id, { section: section.key, ...about });
  const key = about?.rowId ?? `${plan.id}.${section.key}`;
  const form = await startForm(
    actor,
    "add-observation",
    { planId: plan.id, section: section.key, ...about },
    { key, fromDraft: Boolean(borrador) },
  );
  const back = revisionHref(plan.id, section.key);
  const kind = about && about.rowKind !== "text" ? about.rowKind : null;
  const said = row && about && about.rowKind !== "annex" ? readsAs(about.rowKind, row, plan) : [];
  const text = plan.texts.find((one) => one.section === section.key)?.body;
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/revision"
        title="Observar"
        lead={row && kind ? `${section.title}: ${rowTitle(kind, row)}` : section.title}
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
      {said.length > 0 && (
        <Section title="Lo que dice la fila">
          <DataList layout="row" items={said} />
        </Section>
      )}
      {!about && text && (
        <Section title="Lo que dice la sección">
          <p className="max-w-160 whitespace-pre-line break-words">{text}</p>
        </Section>
      )}
    </PanelFrame>
  );
}
