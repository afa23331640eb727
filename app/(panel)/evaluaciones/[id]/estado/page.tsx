import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { type Step, Steps } from "@/components/ui/steps";
import { type AssessmentState, assessmentStates } from "@/db/values";
import { moveAssessmentAction } from "@/lib/assessments/actions";
import { takeEnrolmentAction } from "@/lib/assessments/enrolments/actions";
import { getEnrolment } from "@/lib/assessments/enrolments/queries";
import { assessmentHref, STATE_LABELS, STATE_NOTES, STEP_DONE, STEP_LABELS } from "@/lib/assessments/labels";
import { stepsFrom } from "@/lib/assessments/rules";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { canImport } from "@/lib/imports/policy";
import { AssessmentHeader } from "../_components/assessment-header";
import { findAssessmentToDefine } from "../_components/find-assessment";

export const metadata: Metadata = { title: "Estado de la evaluación" };

const DONE = {
  ...STEP_DONE,
  matricula: "La matrícula quedó tomada. Las cifras de participación se cuentan otra vez en unos segundos.",
};

const stepsOf = (state: AssessmentState): Step[] =>
  assessmentStates.map((one) => ({
    label: STATE_LABELS[one],
    state:
      one === state
        ? "current"
        : assessmentStates.indexOf(one) < assessmentStates.indexOf(state)
          ? "done"
          : "todo",
  }));

const figure = (n: number) => n.toLocaleString("es-PE");

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function StatePage({ params, searchParams }: Props) {
  const { actor, assessment } = await findAssessmentToDefine(params);
  const enrolment = await getEnrolment(actor, assessment.schoolYear);
  const { hecho } = await readSearch(searchParams);
  const page = `${assessmentHref(assessment.id)}/estado`;
  const fields = { assessmentId: assessment.id, version: String(assessment.version) };
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <AssessmentHeader {...{ actor, assessment }} tab="state" lead={STATE_NOTES[assessment.state]} />
      <DoneNotice done={hecho} sentences={DONE} />
      <Steps label="Cómo avanza una evaluación" steps={stepsOf(assessment.state)} />
      <Section title="Qué puede hacer ahora">
        {stepsFrom(assessment.state).map((step, i) => (
          <div key={step} className="border-b border-base-300 py-4 first:pt-0 last:border-b-0">
            <p className="mb-3 max-w-140">{STEP_LABELS[step].explain}</p>
            <ActionForm action={moveAssessmentAction} fields={{ ...fields, step }} page={page}>
              <Button variant={STEP_LABELS[step].danger ? "danger" : i === 0 ? "primary" : "outline"}>
                {STEP_LABELS[step].verb}
              </Button>
            </ActionForm>
          </div>
        ))}
      </Section>
      <Section title="Estudiantes programados" aside={`Año escolar ${assessment.schoolYear}`}>
        {enrolment ? (
          <DataList
            layout="row"
            items={[
              { label: "Primaria", value: `${figure(enrolment.primary)} estudiantes` },
              { label: "Secundaria", value: `${figure(enrolment.secondary)} estudiantes` },
              { label: "Servicios educativos", value: figure(enrolment.services) },
              {
                label: "De dónde salen",
                value: `${enrolment.source}, ${shortDay(enrolment.sourceDate ?? assessment.startsOn)}`,
              },
            ]}
          />
        ) : (
          <EmptyState title="Todavía no se sabe cuántos son">
            Sin la matrícula se verá cuántos estudiantes rindieron, pero no qué parte del total son.
          </EmptyState>
        )}
        <p className="mt-4 mb-3 max-w-140">
          El padrón dice cuántos estudiantes tiene cada servicio educativo, sin separar los grados. Tomarlos
          reemplaza los que hubiera de este año escolar, también en las otras evaluaciones del año. La
          matrícula que se trajo grado por grado se queda como está.
        </p>
        <ActionForm action={takeEnrolmentAction} fields={{ assessmentId: assessment.id }} page={page}>
          <Button>Tomar la matrícula del padrón</Button>
        </ActionForm>
        {canImport(actor, "enrolment", assessment.place) && (
          <p className="mt-4">
            <Anchor href="/administracion/importaciones">Traer la matrícula por grado</Anchor>
          </p>
        )}
      </Section>
    </PanelFrame>
  );
}
