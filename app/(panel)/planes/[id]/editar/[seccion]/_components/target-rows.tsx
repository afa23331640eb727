import { Row, RowList } from "@/components/ui/row-list";
import { shortDay } from "@/lib/dates/dates";
import type { PlanEditing } from "@/lib/plans/editing/queries";
import { targetGaps } from "@/lib/plans/editing/rules";
import { standing } from "@/lib/plans/rules";
import { ByObjective } from "./by-objective";
import { RowOrder, type RowPlace, RowTitle, WithdrawnRows } from "./row-acts";
import { RowNotes } from "./row-notes";

type Target = PlanEditing["targets"][number];

const amount = (value: number, unit: string) => `${value.toLocaleString("es-PE")} ${unit}`;

/** «De 31.5 % a 40 %, hasta el 15 de diciembre de 2026». */
const pathOf = ({ baseline, goal, unit, dueOn }: Target) =>
  `${baseline === null ? "Sin línea de base" : `De ${amount(baseline, unit)}`} a ${amount(goal, unit)}, hasta el ${shortDay(dueOn)}.`;

/** The targets under their objectives: from where to where, and when. */
export function TargetRows({ plan, at, only }: { plan: PlanEditing; at: RowPlace; only?: string }) {
  return (
    <>
      <ByObjective {...{ plan, at, only }} rows={standing(plan.targets)}>
        {(rows) => (
          <RowList>
            {rows.map((row, i) => (
              <Row
                key={row.id}
                title={<RowTitle at={at} row={row} />}
                detail={
                  <>
                    {pathOf(row)}
                    {row.responsible && <span className="block">Responde: {row.responsible}</span>}
                    <RowNotes plan={plan} rowId={row.id} gaps={targetGaps(row, plan.template)} />
                    <RowOrder at={at} row={row} first={i === 0} last={i === rows.length - 1} />
                  </>
                }
              />
            ))}
          </RowList>
        )}
      </ByObjective>
      <WithdrawnRows at={at} rows={plan.targets} />
    </>
  );
}
