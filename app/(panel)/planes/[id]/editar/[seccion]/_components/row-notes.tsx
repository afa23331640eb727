import { Anchor } from "@/components/ui/anchor";
import { Status } from "@/components/ui/status";
import type { PlanEditing } from "@/lib/plans/editing/queries";
import { observationAnchor, revisionHref } from "@/lib/plans/observations/labels";

type Observed = Pick<PlanEditing, "id" | "observations">;

function Observation({ planId, one }: { planId: string; one: PlanEditing["observations"][number] }) {
  return (
    <li className="mt-1">
      <Status kind="due">Observación de {one.author}</Status>
      <span className="block whitespace-pre-line text-base-content">{one.text}</span>
      <Anchor href={`${revisionHref(planId)}#${observationAnchor(one.id)}`}>Ver y responder</Anchor>
    </li>
  );
}

/** What was observed of a section as a whole, and is still to be answered. */
export function SectionObservations({ plan, section }: { plan: Observed; section: string }) {
  const own = plan.observations.filter((one) => one.section === section && one.rowId === null);
  if (own.length === 0) return null;
  return (
    <ul aria-label="Observaciones de la sección" className="mb-6 max-w-140">
      {own.map((one) => (
        <Observation key={one.id} planId={plan.id} one={one} />
      ))}
    </ul>
  );
}

type RowNotesProps = { plan: Observed; rowId: string /** What it lacks. */; gaps?: string[] };

/** What was observed of a row, and what it lacks. */
export function RowNotes({ plan, rowId, gaps = [] }: RowNotesProps) {
  const observed = plan.observations.filter((one) => one.rowId === rowId);
  return (
    <>
      {gaps.length > 0 && (
        <p className="mt-1 text-sm">
          <Status kind="due">Falta: {gaps.join(", ")}</Status>
        </p>
      )}
      {observed.length > 0 && (
        <ul aria-label="Observaciones" className="text-sm font-normal">
          {observed.map((one) => (
            <Observation key={one.id} planId={plan.id} one={one} />
          ))}
        </ul>
      )}
    </>
  );
}
