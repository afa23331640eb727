import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { soles } from "@/lib/plans/rollup/labels";
import type { RolledUp } from "@/lib/plans/rollup/queries";

const SHOWN = 30;

/** The budget of the activities by where it comes from, as each plan wrote it. */
export function BudgetTable({ sources }: Pick<RolledUp, "sources">) {
  const shown = sources.slice(0, SHOWN);
  const rest = sources.slice(SHOWN);
  const sum = (rows: typeof sources) => rows.reduce((total, { budget }) => total + budget, 0);
  const rows = [
    ...shown.map(({ key, source, activities, budget }) => ({
      ...{ id: key ?? "", source: source ?? "Sin fuente escrita", activities, budget },
    })),
    ...(rest.length > 0
      ? [
          {
            ...{ id: "otras", source: `Otras ${rest.length} fuentes`, budget: sum(rest) },
            activities: rest.reduce((total, { activities }) => total + activities, 0),
          },
        ]
      : []),
  ];
  return (
    <Section title="Presupuesto por fuente">
      <DataTable
        caption="De las actividades con presupuesto de los planes aprobados, por nombre de la fuente. En soles."
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className="text-muted">Ninguna actividad tiene presupuesto.</p>}
        columns={[
          { key: "fuente", header: "Fuente", rowHeader: true, cell: ({ source }) => source },
          {
            key: "actividades",
            header: "Actividades",
            align: "right",
            cell: ({ activities }) => activities.toLocaleString("es-PE"),
          },
          { key: "monto", header: "Presupuesto", align: "right", cell: ({ budget }) => soles(budget) },
        ]}
        total={{ fuente: "En total", monto: soles(sum(sources)) }}
      />
    </Section>
  );
}
