import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import { sectionOfRows } from "@/lib/plans/editing/labels";
import type { PlanEditing } from "@/lib/plans/editing/queries";
import { editHref } from "@/lib/plans/rows/labels";
import { standing } from "@/lib/plans/rules";
import { RowOrder, type RowPlace, RowTitle, WithdrawnRows } from "./row-acts";
import { RowNotes } from "./row-notes";

/** «Lectura, primaria: Infiere e interpreta». */
function aimOf({ subject, stage, competence }: PlanEditing["problems"][number]): string | null {
  const area = subject && stage ? `${AREA_LABELS[subject]}, ${STAGE_LABELS[stage].toLowerCase()}` : null;
  return [area, competence].filter(Boolean).join(": ") || null;
}

/** The problems of the diagnosis in order of priority, each with its causes. */
export function ProblemRows({ plan, at }: { plan: PlanEditing; at: RowPlace }) {
  const rows = standing(plan.problems);
  const objectives = sectionOfRows(plan.template, "objective");
  const areaOf = (key: string) => plan.template.areas.find((area) => area.key === key)?.label;
  return (
    <>
      {rows.length > 0 && (
        <p className="mb-3 text-sm text-muted">En orden de prioridad: el primero es el más importante.</p>
      )}
      <RowList label="Problemas en orden de prioridad">
        {rows.map((row, i) => (
          <Row
            key={row.id}
            title={<RowTitle at={at} row={row} />}
            detail={
              <>
                {[areaOf(row.area), aimOf(row)].filter(Boolean).join(" · ")}
                {row.causes && (
                  <span className="block max-w-prose whitespace-pre-line">Causas: {row.causes}</span>
                )}
                {objectives && (
                  <span className="block py-1">
                    <Anchor href={`${editHref(plan.id, objectives)}/nueva?problema=${row.id}`}>
                      Agregar un objetivo que le responda
                    </Anchor>
                  </span>
                )}
                <RowNotes plan={plan} rowId={row.id} />
                <RowOrder at={at} row={row} first={i === 0} last={i === rows.length - 1} />
              </>
            }
          />
        ))}
      </RowList>
      <WithdrawnRows at={at} rows={plan.problems} />
    </>
  );
}
