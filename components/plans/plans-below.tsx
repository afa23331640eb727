import { StitchRows } from "@/components/charts/stitch-rows";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { type PlanState, planStates } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { isAtOrBelow } from "@/lib/access/place";
import { withSearch } from "@/lib/forms/search-params";
import { canReadRecords } from "@/lib/networks/policy";
import { ugelHue } from "@/lib/networks/rules";
import type { PlanBelow } from "@/lib/plans/hub/queries";
import { LISTED_STATE_LABELS } from "@/lib/plans/list/labels";
import { isShared } from "@/lib/plans/rules";

type PlansBelowProps = {
  actor: Actor;
  place: string;
  year: number;
  plans: PlanBelow[];
  /** Each UGEL with how many plans it should have: its own and its networks'. */
  ugels: { path: string; code: string; expected: number }[];
};

/** The plans of a region or a UGEL: how many are approved and, for whoever reads them all, in what state each is. */
export function PlansBelow({ actor, place, year, plans, ugels }: PlansBelowProps) {
  const only = ugels.length === 1 ? ugels[0]?.code : undefined;
  const href = (changes: Record<string, string>) => withSearch("/planes", { ugel: only, ...changes });
  const readsAll = canReadRecords(actor, place);
  const expected = ugels.reduce((sum, ugel) => sum + ugel.expected, 0);
  const inState = (state: PlanState | "none") =>
    state === "none" ? expected - plans.length : plans.filter((plan) => plan.state === state).length;
  const states = (["none", ...planStates] as const).filter((state) => inState(state) > 0);
  return (
    <Section
      title={`Planes ${year}`}
      aside={<Anchor href={withSearch("/planes/consolidado", { ugel: only })}>Ver el consolidado</Anchor>}
    >
      <StitchRows
        title={`Planes aprobados de ${year}`}
        titleHidden
        unit="Un cuadrado es un plan; lleno, si está aprobado."
        rowHeader="UGEL"
        filledLabel="Aprobado"
        emptyLabel="Todavía no"
        rows={ugels.map(({ path, code, expected: total }) => ({
          ...{ id: path, label: `UGEL ${code}`, hue: ugelHue(code), total },
          href: withSearch("/planes", { ugel: code }),
          filled: plans.filter((plan) => isAtOrBelow(plan.place, path) && isShared(plan.state)).length,
        }))}
      />
      {readsAll && (
        <ul aria-label="Por estado" className="mt-3 flex flex-wrap gap-x-6 text-sm">
          {states.map((state) => (
            <li key={state}>
              <Anchor href={href({ estado: state })} className="inline-flex min-h-11 items-center">
                {LISTED_STATE_LABELS[state]}: {inState(state).toLocaleString("es-PE")}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
