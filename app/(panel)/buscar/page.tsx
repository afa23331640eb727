import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HeldOffices } from "@/components/people/held-offices";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { fullName } from "@/lib/access/find-actor";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeHref, placeLabel, placeShortLabel } from "@/lib/networks/labels";
import { search } from "@/lib/search/queries";
import { searchSchema } from "@/lib/search/schema";

export const metadata: Metadata = { title: "Buscar" };

type ResultsProps = { title: string; rows: { total: number }[]; all?: string; children: ReactNode };

/** What was found of one kind, and the way to the rest. */
function Results({ title, rows, all, children }: ResultsProps) {
  const total = rows[0]?.total ?? 0;
  if (total === 0) return null;
  return (
    <Section
      title={title}
      aside={all && total > rows.length ? <Anchor href={all}>Ver todos ({total})</Anchor> : total}
    >
      <RowList label={title}>{children}</RowList>
    </Section>
  );
}

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { q } = searchSchema.parse(await readSearch(searchParams));
  const found = q ? await search(actor, q) : null;
  const nothing = found && found.networks.length + found.schools.length + found.people.length === 0;
  return (
    <PanelFrame actor={actor} at="region">
      <PageHeader
        title={q ? `Resultados de «${q}»` : "Buscar"}
        lead={
          q ? undefined : "Una red, un colegio o una persona de la región, por su nombre o por su código."
        }
      />
      <FilterBar action="/buscar" label="Buscar en la región" submit="Buscar">
        <TextField name="q" type="search" label="Nombre o código" defaultValue={q} />
      </FilterBar>
      {nothing && (
        <EmptyState title="No se encontró nada">
          Pruebe con menos palabras, con el código de local o con el código modular.
        </EmptyState>
      )}
      {found && (
        <>
          <Results title="Redes" rows={found.networks} all={withSearch("/redes", { q })}>
            {found.networks.map(({ code, name }) => (
              <Row
                key={code}
                href={placeHref({ kind: "network", code })}
                title={placeLabel({ kind: "network", code, name })}
              />
            ))}
          </Results>
          <Results title="Colegios" rows={found.schools} all={withSearch("/colegios", { q })}>
            {found.schools.map(({ siteCode, name, district, place }) => (
              <Row
                key={siteCode}
                href={placeHref({ kind: "school", code: siteCode })}
                title={placeLabel({ kind: "school", code: siteCode, name })}
                detail={[place && placeShortLabel(place), district, `Código de local ${siteCode}`]
                  .filter(Boolean)
                  .join(". ")}
              />
            ))}
          </Results>
          <Results title="Personas" rows={found.people} all={withSearch("/personas", { q })}>
            {found.people.map((person) => (
              <Row
                key={person.id}
                title={fullName(person)}
                detail={<HeldOffices offices={person.offices} />}
              />
            ))}
          </Results>
        </>
      )}
    </PanelFrame>
  );
}
