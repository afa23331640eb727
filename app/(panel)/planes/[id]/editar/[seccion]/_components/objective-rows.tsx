import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { rowCount, sectionOfRows } from "@/lib/plans/editing/labels";
import type { PlanEditing } from "@/lib/plans/editing/queries";
import { editHref } from "@/lib/plans/rows/labels";
import { standing } from "@/lib/plans/rules";
import { RowOrder, type RowPlace, RowTitle, WithdrawnRows } from "./row-acts";
import { RowNotes } from "./row-notes";

type Objective = PlanEditing["objectives"][number];

/** What hangs from an objective, and where more is added under it. */
function Under({ plan, objective }: { plan: PlanEditing; objective: Objective }) {
  const kinds = ["target", "activity"] as const;
  const rows = { target: standing(plan.targets), activity: standing(plan.activities) };
  return (
    <ul className="flex flex-wrap gap-x-6">
      {kinds.map((kind) => {
        const section = sectionOfRows(plan.template, kind);
        const n = rows[kind].filter(({ objectiveId }) => objectiveId === objective.id).length;
        return (
          section && (
            <li key={kind}>
              {rowCount(kind, n)}.{" "}
              <Anchor href={`${editHref(plan.id, section)}/nueva?objetivo=${objective.id}`}>
                {kind === "target" ? "Agregar una meta" : "Agregar una actividad"}
              </Anchor>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The objectives, with the problem that each answers and what hangs from it. */
export function ObjectiveRows({ plan, at }: { plan: PlanEditing; at: RowPlace }) {
  const rows = standing(plan.objectives);
  const { areas, commitments } = plan.template;
  return (
    <>
      <RowList label="Objetivos">
        {rows.map((row, i) => {
          const commitment = commitments.find(({ number }) => number === row.commitment);
          const problem = plan.problems.find(({ id }) => id === row.problemId);
          const about = [
            areas.find(({ key }) => key === row.area)?.label,
            commitment && `CGE ${commitment.number}`,
          ];
          return (
            <Row
              key={row.id}
              title={<RowTitle at={at} row={row} />}
              detail={
                <>
                  {about.filter(Boolean).join(" · ")}
                  {problem && <span className="block">Responde a: {problem.statement}</span>}
                  <Under plan={plan} objective={row} />
                  <RowNotes plan={plan} rowId={row.id} />
                  <RowOrder at={at} row={row} first={i === 0} last={i === rows.length - 1} />
                </>
              }
            />
          );
        })}
      </RowList>
      <WithdrawnRows at={at} rows={plan.objectives} />
    </>
  );
}
