import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { assessmentHref, STAGE_LABELS, STATE_LABELS } from "@/lib/assessments/labels";
import type { PlaceAssessment, StageTaken } from "@/lib/assessments/place/queries";
import { LEAST, percentOne, told } from "@/lib/assessments/totals/rules";
import { withSearch } from "@/lib/forms/search-params";

type PlaceAssessmentsProps = { place: string; assessments: PlaceAssessment[] };

const figure = (n: number | string) => n.toLocaleString("es-PE");

/** «Primaria: 46.1 % (1,652 de 3,583)». */
function stageText({ stage, assessed, programmed }: StageTaken): string {
  const share = assessed > 0 && assessed < LEAST ? null : percentOne(assessed, programmed);
  const counts = `${figure(told(assessed))}${programmed === null ? "" : ` de ${figure(programmed)}`}`;
  return `${STAGE_LABELS[stage]}: ${share ? `${share} (${counts})` : counts}`;
}

/** The newest assessments of a place, with how many of its students took part; nothing where there are none. */
export function PlaceAssessments({ place, assessments }: PlaceAssessmentsProps) {
  if (assessments.length === 0) return null;
  return (
    <Section id="evaluaciones" title="Evaluaciones" aside="Cuántos rindieron">
      <RowList label="Evaluaciones">
        {assessments.map(({ id, title, state, stages }) => (
          <Row
            key={id}
            href={withSearch(assessmentHref(id), { lugar: place })}
            title={title}
            detail={`${stages.map(stageText).join(". ")}.`}
            status={STATE_LABELS[state]}
          />
        ))}
      </RowList>
    </Section>
  );
}
