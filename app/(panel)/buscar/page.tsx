import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import {
  hitGroups,
  NOTHING_HINT,
  NOTHING_TITLE,
  PROBLEM_TEXTS,
  SEARCH_PAGE,
  totalText,
} from "@/lib/search/labels";
import { HITS_PER_PAGE, search } from "@/lib/search/queries";
import { problemOf } from "@/lib/search/rules";
import { searchSchema } from "@/lib/search/schema";

export const metadata: Metadata = { title: "Buscar" };

const LEAD =
  "Redes, colegios, personas, planes, reuniones, acuerdos y visitas, por su nombre o por su código.";

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { q, en, pagina } = searchSchema.parse(await readSearch(searchParams));
  const problem = q ? problemOf(q) : null;
  const asked = q !== "" && problem === null;
  const groups = asked ? hitGroups(await search(actor, q, { only: en, page: en && pagina }), q, today()) : [];
  return (
    <PanelFrame actor={actor} at="region">
      <PageHeader
        title={asked ? `Resultados de «${q.trim()}»` : "Buscar"}
        lead={groups.length > 0 && !en ? totalText(groups) : asked ? undefined : LEAD}
      />
      {problem && <Alert kind="due">{PROBLEM_TEXTS[problem]}</Alert>}
      <FilterBar
        action={SEARCH_PAGE}
        label="Buscar en la región"
        submit="Buscar"
        active={en && [{ label: "Solo de una clase", href: withSearch(SEARCH_PAGE, { q }) }]}
      >
        <TextField name="q" type="search" label="Nombre o código" defaultValue={q} maxLength={1000} />
      </FilterBar>
      {asked && groups.length === 0 && <EmptyState title={NOTHING_TITLE}>{NOTHING_HINT}</EmptyState>}
      {groups.map(({ kind, title, total, rows, all }) => (
        <Section
          key={kind}
          title={title}
          aside={
            all && !en ? (
              <Anchor href={all}>
                Ver todo<span className="sr-only"> lo encontrado en {title}</span> (
                {total.toLocaleString("es-PE")})
              </Anchor>
            ) : (
              total.toLocaleString("es-PE")
            )
          }
        >
          {rows.length > 0 && (
            <RowList label={title}>
              {rows.map((row) => (
                <Row key={row.href} {...row} />
              ))}
            </RowList>
          )}
          {en && (
            <Pagination
              page={pagina}
              size={HITS_PER_PAGE}
              total={total}
              noun="resultados"
              href={(page) => withSearch(SEARCH_PAGE, { q, en, pagina: page })}
            />
          )}
        </Section>
      ))}
    </PanelFrame>
  );
}
