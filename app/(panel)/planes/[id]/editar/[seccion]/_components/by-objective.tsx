import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { ROW_WORDS, rowCount } from "@/lib/plans/editing/labels";
import type { PlanEditing } from "@/lib/plans/editing/queries";
import { editHref } from "@/lib/plans/rows/labels";
import { standing } from "@/lib/plans/rules";
import type { RowPlace } from "./row-acts";

type ByObjectiveProps<R> = {
  plan: PlanEditing;
  at: RowPlace;
  rows: R[];
  /** The objective that is looked at alone, when there is too much for one page. */
  only: string | undefined;
  children: (rows: R[]) => ReactNode;
};

const MOST = 100;

/** Rows under their objectives; when there are very many, one objective at a time. */
export function ByObjective<R extends { objectiveId: string }>(props: ByObjectiveProps<R>) {
  const { plan, at, rows, only, children } = props;
  const page = editHref(plan.id, at.section);
  const objectives = standing(plan.objectives);
  const alone = objectives.find(({ id }) => id === only) ?? (rows.length > MOST ? objectives[0] : undefined);
  return (
    <>
      {alone && objectives.length > 1 && (
        <nav aria-label="Objetivos" className="mb-6">
          <ul>
            {objectives.map(({ id, statement }) => (
              <li key={id} className="flex min-h-11 items-center">
                {id === alone.id ? (
                  <strong aria-current="true">{statement}</strong>
                ) : (
                  <Anchor href={`${page}?objetivo=${id}`}>{statement}</Anchor>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {(alone ? [alone] : objectives).map((objective) => {
        const own = rows.filter(({ objectiveId }) => objectiveId === objective.id);
        return (
          <Section key={objective.id} title={objective.statement} aside={rowCount(at.kind, own.length)}>
            {own.length > 0 && children(own.slice(0, MOST))}
            <p className="mt-3">
              <Anchor href={`${page}/nueva?objetivo=${objective.id}`}>
                {ROW_WORDS[at.kind].add} a este objetivo
              </Anchor>
            </p>
          </Section>
        );
      })}
    </>
  );
}
