import { Section } from "@/components/ui/section";
import type { Effect, LedgerActivity } from "@/lib/plans/effect/queries";
import { AimActivities } from "./aim-activities";

type OutOfSightProps = {
  planId: string;
  unassessed: LedgerActivity[];
  objectives: Effect["objectives"];
};

/** What the assessments say nothing about, and what nobody has finished anything for. */
export function OutOfSight({ planId, unassessed, objectives }: OutOfSightProps) {
  const unserved = objectives.filter(({ activities }) => !activities.some(({ state }) => state === "done"));
  return (
    <>
      {unassessed.length > 0 && (
        <Section
          title="No apuntan a nada que se evalúe"
          aside={unassessed.length === 1 ? "1 actividad" : `${unassessed.length} actividades`}
        >
          <p className="max-w-140">
            Ninguna prueba mide lo que buscan estas actividades. Que no haya una cifra no quiere decir que no
            sirvan: mírelas en sus evidencias y en las metas propias del plan.
          </p>
          <AimActivities planId={planId} activities={unassessed} />
        </Section>
      )}
      {unserved.length > 0 && (
        <Section
          title="Objetivos sin ninguna actividad hecha"
          aside={unserved.length === 1 ? "1 objetivo" : `${unserved.length} objetivos`}
        >
          <ul className="max-w-140 list-disc space-y-1.5 pl-5">
            {unserved.map(({ id, statement, activities }) => (
              <li key={id}>
                {statement}{" "}
                <span className="text-sm text-muted">
                  {activities.length === 0
                    ? "No tiene actividades."
                    : `${activities.length === 1 ? "Su única actividad no está hecha" : `Ninguna de sus ${activities.length} actividades está hecha`}.`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
