import { ProgressBar } from "@/components/charts/progress-bar";
import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { Section } from "@/components/ui/section";
import { PACE_LABELS } from "@/lib/plans/rollup/labels";
import type { RolledUp } from "@/lib/plans/rollup/queries";
import { targetPaces } from "@/lib/plans/rollup/schema";
import type { Addresses } from "./addresses";

type Props = { rollup: RolledUp; to: Addresses };

/** Of the targets, how many go as fast as their period. */
export function Targets({ rollup: { paces, targets }, to }: Props) {
  const known = targets.length - paces["sin-dato"];
  return (
    <Section
      title="Metas"
      aside={<Anchor href={to.targets()}>{`Ver las ${targets.length.toLocaleString("es-PE")} metas`}</Anchor>}
    >
      {targets.length === 0 ? (
        <p className="text-muted">Los planes aprobados todavía no tienen metas.</p>
      ) : (
        <>
          {known > 0 && (
            <ProgressBar
              label="En camino"
              value={paces["en-camino"]}
              total={known}
              noun="metas que se pueden medir"
            />
          )}
          <div className="mt-3">
            <DataList
              layout="figure"
              items={targetPaces.map((pace) => ({
                label: PACE_LABELS[pace],
                value: (
                  <Anchor href={to.targets({ ritmo: pace })}>{paces[pace].toLocaleString("es-PE")}</Anchor>
                ),
              }))}
            />
          </div>
          <p className="mt-2 text-sm text-muted">
            Una meta está en camino si, el día en que se midió, había avanzado al menos tanto como había
            pasado de su plazo. Sin medición o sin punto de partida no se puede decir.
          </p>
        </>
      )}
    </Section>
  );
}

/** Of the areas that every plan must have an objective in, how many plans do. */
export const Areas = ({ areas }: Pick<RolledUp, "areas">) => (
  <Section title="Ámbitos obligatorios">
    {areas.length === 0 ? (
      <p className="text-muted">Todavía no hay planes aprobados.</p>
    ) : (
      <div className="space-y-4">
        {areas.map(({ key, label, covered, plans }) => (
          <ProgressBar key={key} label={label} value={covered} total={plans} noun="planes con objetivo" />
        ))}
      </div>
    )}
  </Section>
);
