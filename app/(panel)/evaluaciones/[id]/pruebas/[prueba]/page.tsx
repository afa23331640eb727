import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { assessmentHref, paperLabel } from "@/lib/assessments/labels";
import { setScaleAction } from "@/lib/assessments/scale/actions";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { findAssessmentToDefine } from "../../_components/find-assessment";
import { ScoreHint } from "../_components/score-hint";
import { ScaleFields } from "./_components/scale-fields";

export const metadata: Metadata = { title: "Escala de la prueba" };

const text = (value: number | null) => (value === null ? "" : String(value));

type Props = { params: Promise<{ id: string; prueba: string }>; searchParams: SearchParams };

export default async function ScalePage({ params, searchParams }: Props) {
  const { actor, assessment, papers } = await findAssessmentToDefine(params);
  const { prueba } = await params;
  const paper = papers.find(({ id }) => id === prueba) ?? notFound();
  if (assessment.state !== "draft") notFound();
  const back = `${assessmentHref(assessment.id)}/editar`;
  const page = `${assessmentHref(assessment.id)}/pruebas/${paper.id}`;
  const saved = {
    assessmentId: assessment.id,
    paperId: paper.id,
    version: String(assessment.version),
    min: text(paper.minMeasure),
    max: text(paper.maxMeasure),
    levels: paper.levels.map(({ name, code, cut }) => ({ name, code, cut: text(cut) })),
  };
  const { values, draftSavedAt } = await startForm(actor, "set-scale", saved, {
    key: paper.id,
    fromDraft: Boolean((await readSearch(searchParams)).borrador),
  });
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <PageHeader
        breadcrumbs={[
          { href: "/evaluaciones", label: "Evaluaciones" },
          { href: back, label: assessment.title },
          { label: "Escala" },
        ]}
        title={paperLabel(paper)}
        lead="Con qué niveles se dice cómo le fue a cada estudiante. Un corte es la medida desde la que se alcanza el nivel."
      />
      <ScoreHint paper={paper} href={`${page}/items`} />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`set-scale:${paper.id}`} />
      <Form
        action={setScaleAction}
        values={values}
        page={page}
        draft={paper.id}
        submit="Guardar la escala"
        aside={<Anchor href={back}>Cancelar</Anchor>}
      >
        <ScaleFields />
      </Form>
    </PanelFrame>
  );
}
