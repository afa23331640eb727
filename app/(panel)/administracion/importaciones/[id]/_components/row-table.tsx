import { type Column, DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Status, type StatusKind } from "@/components/ui/status";
import { Tabs } from "@/components/ui/tabs";
import type { ImportKind, RowChange } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import {
  CHANGE_LABELS,
  FIELD_LABELS,
  ORDER_LABELS,
  SHOWN_WHEN_NEW,
  SUBJECT_LABELS,
  TAB_LABELS,
  valueInWords,
} from "@/lib/imports/labels";
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
type RowTableProps = {
  kind: ImportKind;
  rows: PlannedRow[];
  total: number;
  filters: ImportFilters;
  page: string;
};

const KINDS: Record<RowChange, StatusKind> = { add: "done", change: "info", remove: "due" };

/** «Estudiantes: 604 → 610», field by field; of what is new, what it brings; of what ends, what it was. */
function differences({ change, subject, before, after }: PlannedRow): string[] {
  if (change !== "change") {
    const values = after ?? before ?? {};
    return (SHOWN_WHEN_NEW[subject] ?? []).flatMap((name) =>
      values[name] === null || values[name] === undefined
        ? []
        : [`${FIELD_LABELS[name]}: ${valueInWords(name, values[name])}`],
    );
  }
  return Object.entries(FIELD_LABELS).flatMap(([name, label]) =>
    (before?.[name] ?? null) === (after?.[name] ?? null)
      ? []
      : [`${label}: ${valueInWords(name, before?.[name])} → ${valueInWords(name, after?.[name])}`],
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
    cell: ({ change, subject }) => <Status kind={KINDS[change]}>{CHANGE_LABELS[subject]?.[change]}</Status>,
  },
  {
    key: "fields",
    header: "Dato por dato",
    cell: (row) => {
      const lines = differences(row);
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
export function RowTable({ kind, rows, total, filters, page }: RowTableProps) {
  const labels = TAB_LABELS[kind];
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
          tab("add", labels.add),
          tab("change", labels.change),
          tab("remove", labels.remove),
        ]}
      />
      <DataTable
        caption={`${total.toLocaleString("es-PE")} en total. ${ORDER_LABELS[kind]}`}
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
