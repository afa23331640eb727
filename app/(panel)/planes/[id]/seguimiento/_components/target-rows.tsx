import { GoalBar } from "@/components/charts/goal-bar";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { ProgressState } from "@/db/values";
import { shortDay } from "@/lib/dates/dates";
import { measuredTargetHref, measureText } from "@/lib/plans/measures/labels";
import type { FollowedTarget } from "@/lib/plans/measures/queries";
import {
  elapsedShare,
  isOnTrack,
  measuredOf,
  type PlaceResult,
  progressToward,
} from "@/lib/plans/measures/rules";
import { MeasuredLine } from "./measured-line";

type TargetRowsProps = {
  plan: { id: string };
  targets: FollowedTarget[];
  results: PlaceResult[];
  activities: { state: ProgressState }[];
  day: string;
};

/** Each target with how much of its way it has gone, and what says so. */
export function TargetRows({ plan, targets, results, activities, day }: TargetRowsProps) {
  if (targets.length === 0) return null;
  const states = activities.map(({ state }) => state);
  return (
    <Section
      title="Metas"
      id="metas"
      aside="De la línea de base a la meta. La marca negra es el plazo que ha pasado."
    >
      <ul className="divide-y divide-base-300">
        {targets.map((target) => {
          const measured = measuredOf(target, { results, activities: states, last: target.last, day });
          const onTrack = isOnTrack(target, measured);
          const { unit, baseline, goal } = target;
          return (
            <li key={target.id} className="grid gap-x-8 gap-y-2 py-4 first:pt-1 sm:grid-cols-2">
              <div className="min-w-0">
                <p>
                  <Anchor href={measuredTargetHref(plan.id, target.id)} className="font-semibold">
                    {target.name}
                  </Anchor>
                </p>
                <p className="text-sm text-muted">
                  Hasta el {shortDay(target.dueOn)}. {target.responsible ?? "Sin responsable"}.
                </p>
                {onTrack !== null && (
                  <p className="mt-0.5 text-sm">
                    <Status kind={onTrack ? "done" : "due"}>
                      {onTrack ? "A buen paso" : "Por debajo del paso"}
                    </Status>
                  </p>
                )}
              </div>
              <div className="min-w-0">
                <GoalBar
                  label={target.name}
                  way={measured && progressToward(target, measured.value)}
                  passed={elapsedShare(target, day)}
                  from={baseline === null ? "Sin línea de base" : `Base: ${measureText(baseline, unit)}`}
                  shown={measured && measureText(measured.value, unit)}
                  to={`Meta: ${measureText(goal, unit)}`}
                />
                <MeasuredLine measured={measured} />
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
