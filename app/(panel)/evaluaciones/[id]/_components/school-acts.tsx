import { ButtonLink } from "@/components/ui/button";
import type { AssessmentState, PlaceKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { canLoadResults, canReviewResults } from "@/lib/assessments/policy";
import { returnsHref } from "@/lib/assessments/returns/labels";
import { sheetHref } from "@/lib/assessments/sheet/labels";
import { withSearch } from "@/lib/forms/search-params";

type SchoolActsProps = {
  actor: Actor;
  assessment: { id: string; state: AssessmentState };
  place: { path: string; kind: PlaceKind };
};

/** What may be done with a school's results while the assessment receives them. */
export function SchoolActs({ actor, assessment: { id, state }, place: { path, kind } }: SchoolActsProps) {
  if (kind !== "school" || state !== "open") return null;
  return (
    <>
      {canReviewResults(actor, path) && (
        <ButtonLink href={withSearch(`${returnsHref(id)}/nueva`, { lugar: path })}>
          Devolver estos resultados
        </ButtonLink>
      )}
      {canLoadResults(actor, path) && (
        <ButtonLink href={sheetHref(id, { lugar: path })}>Hoja del colegio</ButtonLink>
      )}
    </>
  );
}
