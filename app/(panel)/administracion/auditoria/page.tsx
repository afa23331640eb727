import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { placeChoices } from "@/components/people/place-choices";
import { Anchor } from "@/components/ui/anchor";
import { DataTable } from "@/components/ui/data-table";
import { DateField } from "@/components/ui/date-field";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { TableTools } from "@/components/ui/table-tools";
import { TextField } from "@/components/ui/text-field";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { eventChoices } from "@/lib/audit/labels";
import { listAudit, MOST_EXPORTED, PAGE_SIZE } from "@/lib/audit/queries";
import { auditFiltersSchema } from "@/lib/audit/schema";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { COLUMNS } from "./_components/columns";

export const metadata: Metadata = { title: "Registro de cambios" };

const PAGE = "/administracion/auditoria";
const figure = (n: number) => n.toLocaleString("es-PE");

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (placesWhere(actor, "audit.read").length === 0) notFound();
  const filters = auditFiltersSchema.parse(await readSearch(searchParams));
  const { rows, total, places } = await listAudit(actor, filters);
  const { pagina, ...kept } = filters;
  const file = (formato: string) => withSearch("/api/auditoria", { ...kept, formato });
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Registro de cambios" }]}
        title="Registro de cambios"
        lead="Lo que ocurrió en los lugares a su cargo. Nadie puede cambiarlo ni borrarlo."
      />
      <FilterBar action={PAGE} label="Buscar en el registro" submit="Buscar">
        <TextField name="q" type="search" label="Asunto o detalle" defaultValue={filters.q} />
        <TextField name="persona" type="search" label="Quién lo hizo" defaultValue={filters.persona} />
        <SelectField
          name="lugar"
          label="Dónde"
          placeholder="Todos sus lugares"
          defaultValue={filters.lugar}
          options={placeChoices(places)}
        />
        <SelectField
          name="suceso"
          label="Qué pasó"
          placeholder="Todo"
          defaultValue={filters.suceso}
          options={eventChoices()}
        />
        <DateField name="desde" label="Desde" defaultValue={filters.desde} />
        <DateField name="hasta" label="Hasta" defaultValue={filters.hasta} />
      </FilterBar>
      <TableTools
        count={`${figure(total)} ${total === 1 ? "suceso" : "sucesos"}`}
        exports={
          total > 0
            ? [
                { href: file("xlsx"), label: "Excel" },
                { href: file("csv"), label: "CSV" },
              ]
            : []
        }
      >
        {Object.values(kept).some(Boolean) && (
          <Anchor href={PAGE} className="inline-flex min-h-11 items-center print:hidden">
            Ver todo el registro
          </Anchor>
        )}
      </TableTools>
      <DataTable
        caption={
          <>
            Del más reciente al más antiguo. Hora de Lima.
            {total > MOST_EXPORTED &&
              ` Los archivos llevan los ${figure(MOST_EXPORTED)} más recientes; para los demás, ponga fechas.`}
          </>
        }
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
        page={pagina}
        size={PAGE_SIZE}
        total={total}
        noun="sucesos"
        href={(page) => withSearch(PAGE, kept, { pagina: page })}
      />
    </PanelFrame>
  );
}
