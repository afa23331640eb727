import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TableTools } from "@/components/ui/table-tools";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { listSchools, PAGE_SIZE } from "@/lib/networks/schools/directory/queries";
import { schoolFiltersSchema } from "@/lib/networks/schools/directory/schema";
import { SCHOOL_COLUMNS } from "./_components/school-columns";
import { SchoolFilters } from "./_components/school-filters";

export const metadata: Metadata = { title: "Colegios" };

export default async function SchoolsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = schoolFiltersSchema.parse(await readSearch(searchParams));
  const { rows, total, territory, districts } = await listSchools(actor, filters);
  const search = { ...filters, pagina: undefined };
  const file = (formato: string) => withSearch("/api/colegios", search, { formato });
  return (
    <PanelFrame actor={actor} current="schools" at={filters.ugel ?? "region"}>
      <PageHeader
        title="Colegios"
        lead="Los colegios públicos de la región. Búsquelos por su nombre, su código de local o un código modular."
      />
      <SchoolFilters {...{ filters, territory, districts }} />
      <TableTools
        count={`${total.toLocaleString("es-PE")} ${total === 1 ? "colegio" : "colegios"}`}
        exports={[
          { href: file("xlsx"), label: "Excel" },
          { href: file("csv"), label: "CSV" },
        ]}
      />
      <DataTable
        caption="Por código de local. Los estudiantes son los de sus servicios activos, según el padrón."
        columns={SCHOOL_COLUMNS}
        rows={rows}
        rowKey={(row) => row.siteCode}
        empty={
          <EmptyState title="Ningún colegio coincide">
            Pruebe con menos palabras o quite algún filtro, o{" "}
            <Anchor href="/colegios">vea todos los colegios</Anchor>.
          </EmptyState>
        }
      />
      <Pagination
        page={filters.pagina}
        size={PAGE_SIZE}
        total={total}
        href={(pagina) => withSearch("/colegios", search, { pagina })}
        noun="colegios"
      />
    </PanelFrame>
  );
}
