import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HeldOffices } from "@/components/people/held-offices";
import { PeopleFilters } from "@/components/people/people-filters";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { listPeople, PAGE_SIZE, type PersonRow } from "@/lib/people/queries";
import { peopleFiltersSchema } from "@/lib/people/schema";

export const metadata: Metadata = { title: "Personas" };

const columnsFor = (past: boolean): Column<PersonRow>[] => [
  {
    key: "name",
    header: "Persona",
    rowHeader: true,
    cell: ({ familyNames, givenNames }) => `${familyNames}, ${givenNames}`,
  },
  { key: "offices", header: "Cargos", cell: ({ offices }) => <HeldOffices {...{ offices, past }} /> },
  {
    key: "email",
    header: "Correo",
    cell: ({ email }) => (email ? <a href={`mailto:${email}`}>{email}</a> : "–"),
  },
];

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = { ...peopleFiltersSchema.parse(await readSearch(searchParams)), cuenta: undefined };
  const { rows, total, ugels } = await listPeople(actor, filters);
  const columns = columnsFor(filters.situacion === "anterior");
  return (
    <PanelFrame actor={actor} current="people" at={filters.ugel ?? "region"}>
      <PageHeader
        title="Personas"
        lead="Quiénes tienen un cargo en la región, en una UGEL o en una red. El correo se muestra a quien administra ese lugar."
      />
      <PeopleFilters action="/personas" filters={filters} ugels={ugels} />
      <DataTable
        caption={`${total.toLocaleString("es-PE")} ${total === 1 ? "persona" : "personas"}, por apellidos.`}
        columns={rows.some((row) => row.email) ? columns : columns.slice(0, 2)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Nadie coincide">
            Pruebe con menos palabras, o <Anchor href="/personas">vea a todas las personas</Anchor>.
          </EmptyState>
        }
      />
      <Pagination
        page={filters.pagina}
        size={PAGE_SIZE}
        total={total}
        href={(pagina) => withSearch("/personas", filters, { pagina })}
      />
    </PanelFrame>
  );
}
