import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateField } from "@/components/ui/date-field";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { describeDetails, EVENT_LABELS } from "@/lib/audit/labels";
import { type AuditRow, listAudit, PAGE_SIZE } from "@/lib/audit/queries";
import { auditFiltersSchema } from "@/lib/audit/schema";
import { dayAndTime } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";

export const metadata: Metadata = { title: "Registro de cambios" };

const PAGE = "/administracion/auditoria";

const COLUMNS: Column<AuditRow>[] = [
  {
    key: "event",
    header: "Qué pasó",
    rowHeader: true,
    cell: ({ event, details }) => (
      <>
        {EVENT_LABELS[event] ?? event}
        {describeDetails(details) && (
          <span className="block text-sm font-normal text-muted">{describeDetails(details)}</span>
        )}
      </>
    ),
  },
  { key: "subject", header: "Sobre", cell: ({ subjectName }) => subjectName ?? "–" },
  { key: "person", header: "Quién", cell: ({ personName }) => personName ?? "El sistema" },
  { key: "at", header: "Cuándo", cell: ({ at }) => dayAndTime(at) },
];

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (placesWhere(actor, "audit.read").length === 0) notFound();
  const filters = auditFiltersSchema.parse(await readSearch(searchParams));
  const { rows, total } = await listAudit(actor, filters);
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Registro de cambios" }]}
        title="Registro de cambios"
        lead="Lo que ocurrió en los lugares a su cargo. Nadie puede cambiarlo ni borrarlo."
      />
      <FilterBar action={PAGE} label="Buscar en el registro" submit="Buscar" clearHref={PAGE}>
        <TextField name="q" type="search" label="Persona o asunto" defaultValue={filters.q} />
        <SelectField
          name="suceso"
          label="Qué pasó"
          placeholder="Todo"
          defaultValue={filters.suceso}
          options={Object.entries(EVENT_LABELS).map(([value, label]) => ({ value, label }))}
        />
        <DateField name="desde" label="Desde" defaultValue={filters.desde} />
        <DateField name="hasta" label="Hasta" defaultValue={filters.hasta} />
      </FilterBar>
      <DataTable
        caption={`${total.toLocaleString("es-PE")} ${total === 1 ? "suceso" : "sucesos"}, del más reciente al más antiguo. Hora de Lima.`}
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => String(row.id)}
        empty={
          <EmptyState title="Nada coincide">
            Amplíe las fechas, o <Anchor href={PAGE}>vea todo el registro</Anchor>.
          </EmptyState>
        }
      />
      <Pagination
        page={filters.pagina}
        size={PAGE_SIZE}
        total={total}
        href={(pagina) => withSearch(PAGE, filters, { pagina })}
      />
    </PanelFrame>
  );
}
