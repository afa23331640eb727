import { type Column, DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Status, type StatusKind } from "@/components/ui/status";
import { Tabs } from "@/components/ui/tabs";
import type { RowChange } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import { FIELD_LABELS, ROW_CHANGE_LABELS, SUBJECT_LABELS } from "@/lib/imports/labels";
import { PAGE_SIZE } from "@/lib/imports/queries";
import type { ImportFilters } from "@/lib/imports/schema";

type Values = Record<string, unknown> | null;
type PlannedRow = {
  number: number;
  change: RowChange;
  subject: string;
  code: string;
  name: string;
  before: Values;
  after: Values;
};
type RowTableProps = { rows: PlannedRow[]; total: number; filters: ImportFilters; page: string };

const KINDS: Record<RowChange, StatusKind> = { add: "done", change: "info", remove: "due" };
const shown = (value: unknown) =>
  value === null || value === undefined || value === "" ? "(vacío)" : String(value);

/** «Estudiantes: 604 → 610», field by field. */
function differences(before: Values, after: Values) {
  if (!before || !after) return [];
  return Object.entries(FIELD_LABELS).flatMap(([name, label]) =>
    (before[name] ?? null) === (after[name] ?? null)
      ? []
      : [`${label}: ${shown(before[name])} → ${shown(after[name])}`],
  );
}

const COLUMNS: Column<PlannedRow>[] = [
  {
    key: "name",
    header: "Qué",
    rowHeader: true,
    cell: ({ subject, code, name }) => (
      <>
        {name}
        <span className="block text-sm font-normal text-muted">
          {SUBJECT_LABELS[subject]} {code}
        </span>
      </>
    ),
  },
  {
    key: "change",
    header: "Cambio",
    bare: true,
    cell: ({ change }) => <Status kind={KINDS[change]}>{ROW_CHANGE_LABELS[change]}</Status>,
  },
  {
    key: "fields",
    header: "Dato por dato",
    cell: ({ before, after }) => {
      const lines = differences(before, after);
      return lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        "–"
      );
    },
  },
];

/** Each thing that is new, changes or disappears. */
export function RowTable({ rows, total, filters, page }: RowTableProps) {
  const tab = (ver: RowChange | undefined, label: string) => ({
    href: withSearch(page, { ver }),
    label,
    current: filters.ver === ver,
  });
  return (
    <Section title="Uno por uno">
      <Tabs
        label="Qué cambios ver"
        tabs={[
          tab(undefined, "Todos"),
          tab("add", "Nuevos"),
          tab("change", "Con cambios"),
          tab("remove", "Dejan de estar activos"),
        ]}
      />
      <DataTable
        caption={`${total.toLocaleString("es-PE")} en total. Primero los colegios, luego sus servicios, por código.`}
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => String(row.number)}
        empty={<p>No hay ninguno.</p>}
      />
      <Pagination
        page={filters.pagina}
        size={PAGE_SIZE}
        total={total}
        href={(pagina) => withSearch(page, { ver: filters.ver, pagina })}
      />
    </Section>
  );
}
