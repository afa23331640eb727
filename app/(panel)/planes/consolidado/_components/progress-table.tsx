import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { planHref } from "@/lib/plans/labels";
import { soles } from "@/lib/plans/rollup/labels";
import type { RolledUp } from "@/lib/plans/rollup/queries";
import type { RolledRow } from "@/lib/plans/rollup/rules";
import type { activityProgress } from "@/lib/plans/rollup/schema";
import type { Addresses } from "./addresses";

type Progress = (typeof activityProgress)[number];

const COUNTED: { key: Progress; header: string }[] = [
  { key: "done", header: "Hechas" },
  { key: "under_way", header: "En curso" },
  { key: "planned", header: "Programadas" },
  { key: "postponed", header: "Postergadas" },
  { key: "cancelled", header: "Canceladas" },
  { key: "late", header: "Atrasadas" },
];

const figure = (n: number) => n.toLocaleString("es-PE");

type ProgressTableProps = { rollup: RolledUp; to: Addresses; ugel: string | undefined };

/** How the activities go, by UGEL or place by place; each figure opens its activities or, of one plan, the plan. */
export function ProgressTable({ rollup: { rows }, to, ugel }: ProgressTableProps) {
  const opens = ({ place, planId }: RolledRow, avance?: Progress) =>
    ugel ? (planId ? planHref(planId) : undefined) : to.activities({ ugel: place.code, avance });
  const linked = (row: RolledRow, text: string, avance?: Progress) => {
    const href = opens(row, avance);
    return href ? <Anchor href={href}>{text}</Anchor> : text;
  };
  const whole = rows.reduce((sum, { progress }) => sum + progress.budget, 0);
  const sum = (key: Progress | "total") => rows.reduce((total, { progress }) => total + progress[key], 0);
  const columns: Column<RolledRow>[] = [
    {
      key: "lugar",
      header: ugel ? "Plan de" : "UGEL y sus redes",
      rowHeader: true,
      cell: ({ place, planId }) => (
        <Anchor
          href={ugel ? (planId ? planHref(planId) : placeHref(place)) : to.rollup({ ugel: place.code })}
        >
          {placeLabel(place)}
        </Anchor>
      ),
    },
    {
      key: "total",
      header: "Actividades",
      align: "right",
      cell: (row) => (row.progress.total > 0 ? linked(row, figure(row.progress.total)) : "–"),
    },
    ...COUNTED.map(
      ({ key, header }): Column<RolledRow> => ({
        ...{ key, header, align: "right" },
        cell: (row) =>
          row.progress[key] > 0
            ? linked(row, figure(row.progress[key]), key)
            : row.progress.total > 0
              ? "0"
              : "–",
      }),
    ),
    {
      key: "presupuesto",
      header: "Presupuesto",
      align: "right",
      cell: ({ progress }) => (progress.total > 0 ? soles(progress.budget) : "–"),
    },
  ];
  return (
    <Section
      title="Cómo van las actividades"
      aside={<Anchor href={to.activities()}>{`Ver las ${figure(sum("total"))} actividades`}</Anchor>}
    >
      <DataTable
        caption="De los planes aprobados, por código. Las atrasadas son las que ya pasaron su último mes o su nueva fecha, o que alguien marcó así; también cuentan en su estado."
        columns={columns}
        rows={rows}
        rowKey={({ place }) => place.path}
        total={{
          lugar: "En total",
          total: figure(sum("total")),
          ...Object.fromEntries(COUNTED.map(({ key }) => [key, figure(sum(key))])),
          presupuesto: soles(whole),
        }}
      />
    </Section>
  );
}
