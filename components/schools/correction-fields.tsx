import { type Column, DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { CORRECTABLE_LABELS, datumLabel } from "@/lib/networks/corrections/labels";
import type { ComparedField } from "@/lib/networks/corrections/rules";

const COLUMNS: Column<ComparedField>[] = [
  { key: "field", header: "Dato", rowHeader: true, cell: ({ field }) => CORRECTABLE_LABELS[field] },
  { key: "before", header: "Cuando se pidió", cell: ({ before }) => datumLabel(before) },
  { key: "after", header: "Lo que se pide", cell: ({ after }) => <b>{datumLabel(after)}</b> },
  {
    key: "now",
    header: "Registrado hoy",
    cell: ({ now, overtaken }) =>
      overtaken ? (
        <>
          {datumLabel(now)}
          <span className="block text-sm">
            <Status kind="due">Cambió después</Status>
          </span>
        </>
      ) : (
        datumLabel(now)
      ),
  },
];

/** A correction field by field: as it was, as it should be, and as it is today while it waits. */
export function CorrectionFields({ fields, waits }: { fields: ComparedField[]; waits: boolean }) {
  return (
    <DataTable
      caption="Solo los datos que cambian."
      columns={waits ? COLUMNS : COLUMNS.slice(0, 3)}
      rows={fields}
      rowKey={({ field }) => field}
    />
  );
}
