import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { correctAssessmentAction } from "@/lib/assessments/actions";
import { assessmentHref, STATE_NOTES } from "@/lib/assessments/labels";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { DEFINITION_CHOICES } from "../../_components/definition-choices";
import { DefinitionFields } from "../../_components/definition-fields";
import { AssessmentHeader } from "../_components/assessment-header";
import { findAssessmentToDefine } from "../_components/find-assessment";
import { PaperList } from "./_components/paper-list";

export const metadata: Metadata = { title: "Qué se evalúa" };

const DONE = {
  creada: "La evaluación quedó guardada. Revise la escala de cada prueba y ábrala cuando esté lista.",
  corregida: "Los cambios quedaron guardados.",
  escala: "La escala de la prueba quedó guardada.",
};
const LABELS = { title: "Nombre", schoolYear: "Año escolar", startsOn: "Primer día", endsOn: "Último día" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function EditAssessmentPage({ params, searchParams }: Props) {
  const { actor, assessment, papers } = await findAssessmentToDefine(params);
  const { hecho, borrador } = await readSearch(searchParams);
  const page = `${assessmentHref(assessment.id)}/editar`;
  const isDraft = assessment.state === "draft";
  const saved = {
    assessmentId: assessment.id,
    version: String(assessment.version),
    title: assessment.title,
    schoolYear: String(assessment.schoolYear),
    round: assessment.round,
    startsOn: assessment.startsOn,
    endsOn: assessment.endsOn,
    scale: "four",
    papers: papers.map(({ stage, grade, area }) => ({ who: `${stage}-${grade ?? 0}`, area })),
  };
  const { values, draftSavedAt } = await startForm(actor, "correct-assessment", saved, {
    key: assessment.id,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <AssessmentHeader {...{ actor, assessment }} tab="definition" lead={STATE_NOTES[assessment.state]} />
      <DoneNotice done={hecho} sentences={DONE} />
      <PaperList papers={papers} href={assessmentHref(assessment.id)} isDraft={isDraft} />
      <Section title="Datos y pruebas">
        {isDraft ? (
          <>
            <DraftOffer savedAt={draftSavedAt} page={page} name={`correct-assessment:${assessment.id}`} />
            <Form
              action={correctAssessmentAction}
              values={values}
              page={page}
              draft={assessment.id}
              labels={LABELS}
              submit="Guardar los cambios"
            >
              <DefinitionFields
                hidden={["assessmentId", "version"]}
                choices={DEFINITION_CHOICES}
                isNew={false}
              />
            </Form>
          </>
        ) : (
          <Alert kind="info" announce="none">
            Lo que se evalúa solo cambia mientras la evaluación está en preparación.{" "}
            <Anchor href={`${assessmentHref(assessment.id)}/estado`}>Ver el estado</Anchor>
          </Alert>
        )}
      </Section>
    </PanelFrame>
  );
}
