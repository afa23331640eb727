import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { NETWORK_COLUMNS } from "@/components/networks/network-columns";
import { Anchor } from "@/components/ui/anchor";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { TableTools } from "@/components/ui/table-tools";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { NETWORK_KIND_LABELS } from "@/lib/networks/labels";
import { listNetworks, PAGE_SIZE } from "@/lib/networks/queries";
import { networkFiltersSchema } from "@/lib/networks/schema";

export const metadata: Metadata = { title: "Redes" };

export default async function NetworksPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const search = await readSearch(searchParams);
  const filters = networkFiltersSchema.parse(search);
  const { rows, total, ugels } = await listNetworks(actor, filters);
  const { orden, sentido } = filters;
  const href = (changes: Record<string, string | number | undefined>) =>
    withSearch("/redes", { ...filters, pagina: undefined }, changes);
  const file = (formato: string) => withSearch("/api/redes", { ...filters, pagina: undefined, formato });
  const active = [
    filters.q && { label: `«${filters.q}»`, href: href({ q: "" }) },
    filters.ugel && { label: `UGEL ${filters.ugel}`, href: href({ ugel: "" }) },
    filters.tipo && { label: NETWORK_KIND_LABELS[filters.tipo], href: href({ tipo: "" }) },
  ].filter((filter) => typeof filter === "object");
  return (
    <PanelFrame actor={actor} current="networks" at={filters.ugel ?? "region"}>
      <PageHeader title="Redes" lead="Las redes educativas institucionales de la región, con sus cargos." />
      <DoneNotice
        done={search.hecho}
        sentences={{ cerrada: "La red quedó cerrada. Se puede ver a la fecha." }}
      />
      <FilterBar action="/redes" label="Buscar redes" active={active} clearHref="/redes" submit="Buscar">
        <TextField name="q" type="search" label="Código o nombre" defaultValue={filters.q} />
        <SelectField
          name="ugel"
          label="UGEL"
          placeholder="Todas"
          defaultValue={filters.ugel}
          options={ugels.map(({ code }) => ({ value: code, label: `UGEL ${code}` }))}
        />
        <SelectField
          name="tipo"
          label="Tipo"
          placeholder="Todos"
          defaultValue={filters.tipo}
          options={Object.entries(NETWORK_KIND_LABELS).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      <TableTools
        count={`${total} ${total === 1 ? "red" : "redes"}`}
        exports={[
          { href: file("xlsx"), label: "Excel" },
          { href: file("csv"), label: "CSV" },
        ]}
      />
      <DataTable
        caption={`Por ${orden === "nombre" ? "nombre" : "código"}.`}
        columns={NETWORK_COLUMNS}
        rows={rows}
        rowKey={(row) => row.code}
        sort={{ key: orden, dir: sentido }}
        sortHref={(key) => href({ orden: key, sentido: key === orden && sentido === "asc" ? "desc" : "asc" })}
        empty={
          <EmptyState title="Ninguna red coincide">
            Pruebe con menos palabras, o <Anchor href="/redes">vea todas las redes</Anchor>.
          </EmptyState>
        }
      />
      <Pagination page={filters.pagina} size={PAGE_SIZE} total={total} href={(pagina) => href({ pagina })} />
    </PanelFrame>
  );
}
