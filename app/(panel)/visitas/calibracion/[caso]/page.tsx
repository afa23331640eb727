import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormRadios } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import type { FormValues } from "@/lib/forms/form-state";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { canScoreCases } from "@/lib/visits/calibration/policy";
import { agreementWith, type LevelItem, levelItems } from "@/lib/visits/calibration/rules";
import { scoreCaseAction } from "@/lib/visits/calibration/scoring/actions";
import {
  agreementInWords,
  CALIBRATION_PAGE,
  caseHref,
  SCORING_DONE,
} from "@/lib/visits/calibration/scoring/labels";
import { getCaseToScore } from "@/lib/visits/calibration/scoring/queries";
import { CaseStory } from "../_components/case-story";
import { ComparedScores } from "../_components/compared-scores";

export const metadata: Metadata = { title: "Caso de referencia" };

type Case = NonNullable<Awaited<ReturnType<typeof getCaseToScore>>>;

type ScoreFormProps = { found: Case; items: LevelItem[]; values: FormValues };

function ScoreForm({ found, items, values }: ScoreFormProps) {
  return (
    <Form
      action={scoreCaseAction}
      values={values}
      page={caseHref(found.id)}
      draft={found.id}
      autosave="score-case"
      submit="Guardar mis puntajes"
      aside={<Anchor href={CALIBRATION_PAGE}>Dejarlo para después</Anchor>}
    >
      <FormHidden name="caseId" />
      <FormHidden name="version" />
      {items.map(({ key, text, help, scale }) => (
        <FormRadios
          key={key}
          name={`scores.${key}`}
          label={text}
          hint={help || undefined}
          options={scale.options.map(({ key: value, label, descriptor }) => ({
            ...{ value, label, hint: descriptor || undefined },
          }))}
          required
        />
      ))}
    </Form>
  );
}

type Props = { params: Promise<{ caso: string }>; searchParams: SearchParams };

/** A case to read and score once; then, how near she was to what was agreed. */
export default async function CasePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caso } = await params;
  const found = (isId(caso) ? await getCaseToScore(actor, caso) : null) ?? notFound();
  if (!found.content || (!found.given && !canScoreCases(actor, found))) notFound();
  const items = levelItems(found.content, found.itemKeys);
  const { hecho, borrador } = await readSearch(searchParams);
  const { given, agreed } = found;
  const seen = { caseId: found.id, version: String(found.version) };
  const { values, draftSavedAt } = await startForm(actor, "score-case", seen, {
    ...{ key: found.id, fromDraft: Boolean(borrador) },
  });
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[
          { href: "/visitas", label: "Visitas" },
          { href: CALIBRATION_PAGE, label: "Calibración" },
          { label: found.title },
        ]}
        title={found.title}
        lead={`Caso de referencia de «${found.form}».`}
      />
      <DoneNotice done={hecho} sentences={SCORING_DONE} />
      <Section title="El caso">
        <CaseStory {...found} />
      </Section>
      {given && agreed ? (
        <Section title="Qué tan cerca estuvo">
          <p className="mb-4 max-w-140">
            {agreementInWords(agreementWith(found.content, [{ scores: given, agreed }]))}.
          </p>
          <ComparedScores {...{ items, given, agreed }} />
          <p className="mt-5">
            <Anchor href={`${CALIBRATION_PAGE}#${found.formId}`}>Volver a mi calibración</Anchor>
          </p>
        </Section>
      ) : (
        <Section title="Sus puntajes">
          <p className="mb-5 max-w-140">
            Elija el nivel que mejor describe lo que leyó. Se guarda una sola vez: después verá lo acordado y
            por qué.
          </p>
          <DraftOffer savedAt={draftSavedAt} page={caseHref(found.id)} name={`score-case:${found.id}`} />
          <ScoreForm {...{ found, items, values }} />
        </Section>
      )}
    </PanelFrame>
  );
}
