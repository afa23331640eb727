import { MonthRow } from "@/components/plans/month-row";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { PlanEditing } from "@/lib/plans/editing/queries";
import { activityGaps } from "@/lib/plans/editing/rules";
import { ACTIVITY_KIND_LABELS } from "@/lib/plans/labels";
import { standing } from "@/lib/plans/rules";
import { ByObjective } from "./by-objective";
import { RowOrder, type RowPlace, RowTitle, WithdrawnRows } from "./row-acts";
import { RowNotes } from "./row-notes";

type Activity = PlanEditing["activities"][number];

const soles = (value: number) =>
  `S/ ${value.toLocaleString("es-PE", { minimumFractionDigits: Number.isInteger(value) ? 0 : 2 })}`;

const columnsOf = (plan: PlanEditing, at: RowPlace, rows: Activity[]): Column<Activity>[] => [
  {
    key: "title",
    header: "Actividad",
    rowHeader: true,
    cell: (row) => (
      <>
        <RowTitle at={at} row={row} />
        <span className="block text-sm font-normal text-muted">{ACTIVITY_KIND_LABELS[row.kind]}</span>
        <RowNotes plan={plan} rowId={row.id} gaps={activityGaps(row, plan.template)} />
      </>
    ),
  },
  { key: "responsible", header: "Responsable", cell: (row) => row.responsible ?? "Sin responsable" },
  { key: "months", header: "Meses", bare: true, cell: (row) => <MonthRow months={row.months} /> },
  {
    key: "budget",
    header: "Presupuesto",
    align: "right",
    cell: (row) =>
      row.budget === null ? "–" : <span className="whitespace-nowrap">{soles(row.budget)}</span>,
  },
  {
    key: "order",
    header: "Orden",
    bare: true,
    cell: (row) => <RowOrder at={at} row={row} first={row === rows[0]} last={row === rows.at(-1)} />,
  },
];

/** The matrix: the activities under their objectives, with their months. */
export function ActivityRows({ plan, at, only }: { plan: PlanEditing; at: RowPlace; only?: string }) {
  return (
    <>
      <ByObjective {...{ plan, at, only }} rows={standing(plan.activities)}>
        {(rows) => (
          <DataTable
            caption="En el orden en que se leen en el plan."
            columns={columnsOf(plan, at, rows)}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </ByObjective>
      <WithdrawnRows at={at} rows={plan.activities} />
    </>
  );
}
