import { MonthMatrix } from "@/components/charts/month-matrix";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { activityKinds } from "@/db/values";
import { ACTIVITY_KIND_LABELS } from "@/lib/plans/labels";
import type { RolledUp } from "@/lib/plans/rollup/queries";
import type { Addresses } from "./addresses";

const NONE = { total: 0, done: 0, late: 0 };

/** Activities by kind and month; one of several months counts in each. */
export function Calendar({ rollup: { months, year, day }, to }: { rollup: RolledUp; to: Addresses }) {
  const at = (kind: string, month: number) =>
    months.find((cell) => cell.kind === kind && cell.month === month) ?? NONE;
  const kinds = activityKinds.filter((kind) => months.some((cell) => cell.kind === kind));
  const unplaced = months.filter(({ month }) => month === 0).reduce((sum, { total }) => sum + total, 0);
  return (
    <Section title="Actividades por clase y mes">
      <MonthMatrix
        title="Actividades por clase y mes"
        titleHidden
        description="Cuanto más grande el cuadrado, más actividades; se llena según las que ya se hicieron."
        unit={`Actividades de los planes aprobados de ${year}. La que dura varios meses cuenta en cada uno.`}
        rowHeader="Clase"
        currentMonth={day.startsWith(String(year)) ? Number(day.slice(5, 7)) : undefined}
        rows={kinds.map((kind) => ({
          id: kind,
          label: ACTIVITY_KIND_LABELS[kind],
          cells: Array.from({ length: 12 }, (_, i) => ({
            ...at(kind, i + 1),
            href: to.activities({ clase: kind, mes: i + 1 }),
          })),
        }))}
      />
      {unplaced > 0 && (
        <p className="mt-2">
          <Anchor href={to.activities({ mes: 0 })}>
            {unplaced === 1
              ? "1 actividad no dice"
              : `${unplaced.toLocaleString("es-PE")} actividades no dicen`}{" "}
            en qué mes se hará.
          </Anchor>
        </p>
      )}
    </Section>
  );
}
