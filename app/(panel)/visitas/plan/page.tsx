import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { TableTools } from "@/components/ui/table-tools";
import { VisitsTabs } from "@/components/visits/visits-tabs";
import { scopesOf } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { capacityHref } from "@/lib/visits/capacity/labels";
import {
  LISTED_VISIT_LABELS,
  NEW_VISIT_PAGE,
  PLAN_PAGE,
  VISIT_CALENDAR_PAGE,
} from "@/lib/visits/list/labels";
import { VISITS_PER_PAGE } from "@/lib/visits/list/queries";
import { type PlanFilters as Filters, planFiltersSchema } from "@/lib/visits/list/schema";
import { getPlan, plansSomewhere } from "@/lib/visits/plan/queries";
import { roundLabel } from "@/lib/visits/rules";
import { reasonText } from "@/lib/visits/suggestions/labels";
import { ObserverTable } from "./_components/observer-table";
import { PlanFilters } from "./_components/plan-filters";
import { PlanTable } from "./_components/plan-table";
import { RequestRows } from "./_components/request-rows";
import { SuggestionRows } from "./_components/suggestion-rows";

export const metadata: Metadata = { title: "Plan de visitas" };

/** Of the schools that ask for a visit, those that a plan shows at once. */
const SHOWN = 8;
const MOST_SHOWN = 100;

const counted = (n: number) => `${n.toLocaleString("es-PE")} ${n === 1 ? "visita" : "visitas"}`;

export default async function VisitPlanPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (scopesOf(actor).read.length === 0) notFound();
  const search = await readSearch(searchParams);
  const filters = planFiltersSchema.parse(search);
  const plan = await getPlan(actor, filters);
  const { rows, sums, day, place, year, round, observers, suggestions, plans, usual } = plan;
  const kept = { ...filters, pagina: undefined };
  const all = search.sugerencias === "todas";
  const roundText = round === null ? `año ${year}` : roundLabel(round);
  const isNetwork = place?.kind === "network";
  const coverage =
    isNetwork && suggestions?.flatMap(({ reasons }) => reasons).find(({ kind }) => kind === "coverage");
  const sumHref = (estado: Filters["estado"]) => withSearch(PLAN_PAGE, kept, { estado });
  return (
    <PanelFrame actor={actor} current="visits" at={filters.ugel ?? filters.red?.slice(0, 2)}>
      <PageHeader
        title={`Plan de visitas, ${roundText}`}
        lead={
          <>
            {place ? `${placeLabel(place)}. ` : ""}Quién observa a quién, dónde y cuándo.{" "}
            <Anchor href={withSearch(VISIT_CALENDAR_PAGE, { ugel: filters.ugel, red: filters.red })}>
              Ver el calendario
            </Anchor>
          </>
        }
        actions={
          plansSomewhere(actor) && (
            <ButtonLink href={withSearch(NEW_VISIT_PAGE, { red: place?.path })} variant="primary">
              Planificar una visita
            </ButtonLink>
          )
        }
      />
      <VisitsTabs actor={actor} current="/visitas/plan" />
      <PlanFilters {...plan} filters={filters} />
      <StatRow>
        <Stat
          value={sums.done}
          of={sums.done + sums.planned}
          label={<Anchor href={sumHref("done")}>visitas realizadas</Anchor>}
          source={round === null ? `En ${year}` : `Del ${roundText} de ${year}`}
        />
        <Stat
          value={sums.late}
          label={<Anchor href={sumHref("late")}>con la fecha pasada</Anchor>}
          source="Planificadas que no se recibieron"
        />
        <Stat
          value={sums.conflict}
          label={<Anchor href={sumHref("conflict")}>{LISTED_VISIT_LABELS.conflict.toLowerCase()}</Anchor>}
          source="Feriados y cambios de cargo o de red"
        />
      </StatRow>
      {plans && sums.requests.length > 0 && (
        <Section title="Piden una visita" aside={sums.requests.length}>
          <RequestRows requests={sums.requests} mayPlan={plans} />
        </Section>
      )}
      {suggestions && (
        <Section
          title="A quién visitar"
          aside={
            suggestions.length > SHOWN &&
            !all && (
              <Anchor href={withSearch(PLAN_PAGE, kept, { sugerencias: "todas" })}>
                Ver los {suggestions.length}
              </Anchor>
            )
          }
        >
          {suggestions.length === 0 ? (
            <EmptyState title="Ningún colegio espera una visita por ahora">
              Aparecen aquí los que no se visitaron en el momento, los que piden ayuda y los que tienen
              compromisos por vencer.
            </EmptyState>
          ) : (
            <>
              <p className="mb-2 max-w-140 text-sm text-muted">
                {coverage && `${reasonText(coverage)}. `}Es un orden de atención, por las razones que se dicen
                en cada uno. No compara cómo les fue.
              </p>
              <SuggestionRows
                suggestions={suggestions.slice(0, all ? MOST_SHOWN : SHOWN)}
                ofOneNetwork={isNetwork}
              />
            </>
          )}
        </Section>
      )}
      <Section title="Visitas">
        <TableTools
          count={counted(sums.total)}
          exports={[
            { href: withSearch("/api/visitas/plan", { ...kept, formato: "xlsx" }), label: "Excel" },
            { href: withSearch("/api/visitas/plan", kept), label: "CSV" },
          ]}
        />
        <PlanTable
          rows={rows}
          day={day}
          empty={
            <EmptyState title="Ninguna visita coincide">
              {filters.estado || filters.dia || filters.quien ? (
                <>
                  Pruebe con menos filtros, o <Anchor href={PLAN_PAGE}>vea todo el plan</Anchor>.
                </>
              ) : (
                "Todavía no se planificó ninguna. Empiece por un colegio de «A quién visitar»."
              )}
            </EmptyState>
          }
        />
        <Pagination
          page={filters.pagina}
          size={VISITS_PER_PAGE}
          total={sums.total}
          noun="visitas"
          href={(pagina) => withSearch(PLAN_PAGE, kept, { pagina })}
        />
      </Section>
      {observers && round !== null && (
        <Section
          title="Quiénes observan"
          aside={
            plans &&
            isNetwork && (
              <Anchor href={capacityHref(place.path)}>Cambiar cuántas puede hacer cada quien</Anchor>
            )
          }
        >
          <ObserverTable observers={observers} usual={usual} kept={kept} round={roundText} />
        </Section>
      )}
    </PanelFrame>
  );
}
