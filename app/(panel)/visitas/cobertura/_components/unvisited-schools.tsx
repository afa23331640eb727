import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import type { Actor } from "@/lib/access/actor";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { placeHref } from "@/lib/networks/labels";
import { COVERAGE_PAGE, whenLooked } from "@/lib/visits/coverage/labels";
import { type Coverage, UNVISITED_PER_PAGE, type UnvisitedSchool } from "@/lib/visits/coverage/queries";
import type { CoverageFilters } from "@/lib/visits/coverage/schema";
import { NEW_VISIT_PAGE } from "@/lib/visits/list/labels";
import { canPlanVisits } from "@/lib/visits/policy";

type UnvisitedSchoolsProps = { actor: Actor; filters: CoverageFilters; coverage: Coverage };

const lastText = ({ lastOn }: UnvisitedSchool) =>
  lastOn ? `Última visita: ${shortDay(lastOn)}.` : "Nadie lo visitó todavía.";

/** The schools that nobody visited in the round, or never; whoever plans there starts from here. */
export function UnvisitedSchools({ actor, filters, coverage }: UnvisitedSchoolsProps) {
  const { unvisited, whole, rounds, focus } = coverage;
  const isNever = filters.lista === "nunca";
  const visited = focus
    ? (whole.inRounds[rounds.findIndex(({ number }) => number === focus)] ?? 0)
    : whole.thisYear;
  const missing = whole.schools - visited;
  const total = isNever ? whole.never : missing;
  const when = whenLooked(coverage);
  const kept = { ...filters, pagina: undefined };
  const list = (lista?: string) => `${withSearch(COVERAGE_PAGE, { ...kept, lista })}#sin-visita`;
  const file = (formato: string) =>
    withSearch("/api/visitas/cobertura", { ...kept, que: "colegios", formato });
  const planAt = (path: string) => withSearch(NEW_VISIT_PAGE, { lugar: path });
  return (
    <div id="sin-visita" className="mt-9 sm:mt-11">
      <Section title={isNever ? "Colegios que nadie visitó nunca" : `Colegios sin visita ${when}`}>
        <TableTools
          count={`${total.toLocaleString("es-PE")} ${total === 1 ? "colegio" : "colegios"}`}
          sorts={[
            { href: list(), label: `Sin visita ${when}`, current: !isNever },
            { href: list("nunca"), label: "Nunca visitados", current: isNever },
          ]}
          exports={[
            { href: file("xlsx"), label: "Excel" },
            { href: file("csv"), label: "CSV" },
          ]}
        />
        {total === 0 ? (
          <EmptyState title={isNever ? "Todos recibieron alguna visita" : `Todos fueron visitados ${when}`}>
            Cuando falte visitar un colegio, aparecerá aquí.
          </EmptyState>
        ) : (
          <RowList label="Por código">
            {unvisited.map((school) => (
              <Row
                key={school.path}
                title={`IE ${school.name}`}
                href={placeHref({ kind: "school", code: school.code })}
                aside={school.network && `REI ${school.network}`}
                detail={lastText(school)}
                end={
                  canPlanVisits(actor, school.path) && (
                    <Anchor href={planAt(school.path)} className="inline-flex min-h-11 items-center">
                      Planificar<span className="sr-only"> una visita a {school.name}</span>
                    </Anchor>
                  )
                }
              />
            ))}
          </RowList>
        )}
        <Pagination
          page={filters.pagina}
          size={UNVISITED_PER_PAGE}
          total={total}
          noun="colegios"
          href={(pagina) => `${withSearch(COVERAGE_PAGE, filters, { pagina })}#sin-visita`}
        />
      </Section>
    </div>
  );
}
