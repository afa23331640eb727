import { DiagnosisData } from "@/components/plans/diagnosis-data";
import { RefreshDiagnosis } from "@/components/plans/refresh-diagnosis";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import type { PlanEditing } from "@/lib/plans/editing/queries";
import { weakWithoutProblem } from "@/lib/plans/editing/rules";
import { editHref } from "@/lib/plans/rows/labels";

/** What the data say of the place, and the weak areas that no problem names yet. */
export function DiagnosisBlock({ plan, section }: { plan: PlanEditing; section: string }) {
  const { diagnosis, diagnosedAt, place, state, id, version } = plan;
  const page = editHref(id, section);
  const weak = weakWithoutProblem(plan);
  return (
    <Section title="Lo que dicen los datos" id="datos">
      <DiagnosisData {...{ diagnosis, diagnosedAt }} place={place.path} />
      {state === "draft" && (
        <div className="mt-5">
          <RefreshDiagnosis {...{ version, page }} planId={id} />
        </div>
      )}
      {weak.length > 0 && (
        <ul className="mt-5" aria-label="Áreas más bajas sin un problema que las nombre">
          {weak.map(({ subject, stage }) => (
            <li key={`${subject}:${stage}`} className="min-h-11 content-center">
              <Anchor href={`${page}/nueva?area=${subject}&nivel=${stage}`}>
                Agregar un problema de {AREA_LABELS[subject]}, {STAGE_LABELS[stage].toLowerCase()}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
