import { StitchRows } from "@/components/charts/stitch-rows";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { planStates } from "@/db/values";
import { placeShortLabel } from "@/lib/networks/labels";
import { ugelHue } from "@/lib/networks/rules";
import { LISTED_STATE_LABELS } from "@/lib/plans/list/labels";
import type { RolledUp } from "@/lib/plans/rollup/queries";
import type { Addresses } from "./addresses";

type StatesProps = { rollup: RolledUp; to: Addresses; ugel: string | undefined };

/** How many plans there should be and are: by UGEL those approved, and those of one's own places by state. */
export function States({ rollup: { expected, approved, counts, rows }, to, ugel }: StatesProps) {
  return (
    <Section
      title="Planes aprobados"
      aside={<Anchor href={to.plans()}>{`Ver los ${expected.toLocaleString("es-PE")} planes`}</Anchor>}
    >
      <StitchRows
        title="Planes aprobados por UGEL"
        titleHidden
        unit="Un cuadrado es un plan; lleno, si está aprobado."
        rowHeader="UGEL"
        filledLabel="Aprobado"
        emptyLabel="Todavía no"
        rows={
          ugel
            ? [{ id: ugel, label: `UGEL ${ugel}`, hue: ugelHue(ugel), filled: approved, total: expected }]
            : rows.map((row) => ({
                ...{ id: row.place.path, label: placeShortLabel(row.place), hue: ugelHue(row.place.code) },
                ...{ filled: row.approved, total: row.expected, href: to.plans({ ugel: row.place.code }) },
              }))
        }
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
