import { StitchRows } from "@/components/charts/stitch-rows";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { planStates } from "@/db/values";
import { placeShortLabel } from "@/lib/networks/labels";
import { ugelHue } from "@/lib/networks/rules";
import { planHref } from "@/lib/plans/labels";
import { LISTED_STATE_LABELS } from "@/lib/plans/list/labels";
import type { RolledUp } from "@/lib/plans/rollup/queries";
import type { Addresses } from "./addresses";

type StatesProps = { rollup: RolledUp; to: Addresses };

/** How many plans there should be and are: by UGEL those approved, and those of one's own places by state. */
export function States({ rollup: { expected, counts, rows }, to }: StatesProps) {
  return (
    <Section
      title="Planes aprobados"
      aside={<Anchor href={to.plans()}>{`Ver los ${expected.toLocaleString("es-PE")} planes`}</Anchor>}
    >
      <StitchRows
        title="Planes aprobados por código"
        titleHidden
        unit="Un punto es un plan; lleno, si está aprobado."
        rowHeader="Lugar"
        filledLabel="Aprobado"
        emptyLabel="Todavía no"
        rows={rows.map(({ place, planId, approved, expected: total }) => ({
          ...{ id: place.path, label: placeShortLabel(place), filled: approved, total },
          ...(place.kind === "ugel" && { hue: ugelHue(place.code) }),
          href: planId
            ? planHref(planId)
            : place.kind === "ugel"
              ? to.plans({ ugel: place.code })
              : undefined,
        }))}
      />
      {counts.expected > 1 && (
        <ul
          aria-label="Por estado, en los lugares a su cargo"
          className="mt-5 flex flex-wrap gap-x-6 text-sm"
        >
          {(["none", ...planStates] as const).flatMap((state) => {
            const total = counts.byState.get(state)?.length ?? 0;
            return total > 0
              ? [
                  <li key={state}>
                    <Anchor href={to.plans({ estado: state })} className="inline-flex min-h-11 items-center">
                      {LISTED_STATE_LABELS[state]}: {total.toLocaleString("es-PE")}
                    </Anchor>
                  </li>,
                ]
              : [];
          })}
        </ul>
      )}
    </Section>
  );
}
