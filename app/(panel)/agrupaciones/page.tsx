import { Plus } from "lucide";
import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { TableTools } from "@/components/ui/table-tools";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { GROUPING_KIND_LABELS } from "@/lib/networks/groupings/labels";
import { listGroupings } from "@/lib/networks/groupings/queries";
import { groupingFiltersSchema } from "@/lib/networks/groupings/schema";
import { placeLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Agrupaciones" };

type Grouping = Awaited<ReturnType<typeof listGroupings>>[number];

const COLUMNS: Column<Grouping>[] = [
  {
    key: "nombre",
    header: "Agrupación",
    rowHeader: true,
    cell: ({ id, name }) => <Anchor href={`/agrupaciones/${id}`}>{name}</Anchor>,
  },
  { key: "tipo", header: "Tipo", cell: ({ kind }) => GROUPING_KIND_LABELS[kind] },
  {
    key: "lugar",
    header: "La lleva",
    cell: ({ keeperKind: kind, keeperCode: code, keeperName: name }) => placeLabel({ kind, code, name }),
  },
  { key: "desde", header: "Desde", cell: ({ startsOn }) => shortDay(startsOn) },
  { key: "hasta", header: "Hasta", cell: ({ endsOn }) => (endsOn ? shortDay(endsOn) : "–") },
  { key: "miembros", header: "Miembros hoy", align: "right", cell: ({ members }) => members },
];

export default async function GroupingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = groupingFiltersSchema.parse(await readSearch(searchParams));
  const rows = await listGroupings(actor, filters);
  return (
    <PanelFrame actor={actor} current="networks" at="region">
      <PageHeader
        title="Agrupaciones"
        lead="Conjuntos de UGEL, redes y colegios que cruzan el territorio: mancomunidades educativas, programas y otros."
        actions={
          placesWhere(actor, "place.manage").length > 0 && (
            <ButtonLink href="/agrupaciones/nueva" icon={Plus}>
              Nueva agrupación
            </ButtonLink>
          )
        }
      />
      <FilterBar action="/agrupaciones" label="Filtrar agrupaciones">
        <SelectField
          name="tipo"
          label="Tipo"
          placeholder="Todos"
          defaultValue={filters.tipo}
          options={Object.entries(GROUPING_KIND_LABELS).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="estado"
          label="Estado"
          defaultValue={filters.estado}
          options={[
            { value: "vigentes", label: "Vigentes" },
            { value: "terminadas", label: "Terminadas" },
          ]}
        />
      </FilterBar>
      <TableTools count={rows.length === 1 ? "1 agrupación" : `${rows.length} agrupaciones`} />
      <DataTable
        caption="Por nombre."
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No hay agrupaciones así">
            La región y las UGEL las crean. Toda la región puede verlas.
          </EmptyState>
        }
      />
    </PanelFrame>
  );
}
