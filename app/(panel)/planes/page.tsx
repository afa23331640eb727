import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { BeginPlan } from "@/components/plans/begin-plan";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { BUNDLES_PAGE } from "@/lib/plans/bundles/labels";
import { officesToBundle } from "@/lib/plans/bundles/policy";
import { listPlans, PLANS_PER_PAGE } from "@/lib/plans/list/queries";
import { planFiltersSchema } from "@/lib/plans/list/schema";
import { PlanCounts } from "./_components/plan-counts";
import { PlanFilters } from "./_components/plan-filters";
import { PlanTable } from "./_components/plan-table";

export const metadata: Metadata = { title: "Planes" };

export default async function PlansPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = planFiltersSchema.parse(await readSearch(searchParams));
  const { rows, total, counts, campaigns, toBegin, year, years, ugels } = await listPlans(actor, filters);
  const kept = { ...filters, pagina: undefined };
  const href = (changes: Record<string, string | number | undefined>) => withSearch("/planes", kept, changes);
  const file = (formato: string) => withSearch("/api/planes", { ...kept, formato });
  const dueOf = (kind: string) => campaigns.find((campaign) => campaign.kind === kind)?.dueOn;
  return (
    <PanelFrame actor={actor} current="plans" at={filters.ugel}>
      <PageHeader
        title={`Planes ${year}`}
        lead={
          <>
            El PAT-REI de cada red y el plan de trabajo de cada UGEL: en qué estado está y cómo avanza.{" "}
            <Anchor href={withSearch("/planes/consolidado", { anio: filters.anio, ugel: filters.ugel })}>
              Ver el consolidado
            </Anchor>
            {officesToBundle(actor).length > 0 && (
              <>
                {" · "}
                <Anchor href={BUNDLES_PAGE}>Descargar los planes en un solo archivo</Anchor>
              </>
            )}
          </>
        }
      />
      {toBegin.length > 0 && (
        <Section title="Por empezar">
          <RowList>
            {toBegin.map(({ place, kind }) => {
              const due = dueOf(kind);
              return (
                <Row
                  key={place.path}
                  href={placeHref(place)}
                  title={placeLabel(place)}
                  detail={due && `Se envía hasta el ${shortDay(due)}.`}
                  end={<BeginPlan place={place.path} schoolYear={year} page="/planes" />}
                />
              );
            })}
          </RowList>
        </Section>
      )}
      <PlanCounts counts={counts} campaigns={campaigns} href={href} />
      <Section title="Los planes">
        <PlanFilters filters={filters} year={year} years={years} ugels={ugels} />
        <TableTools
          count={`${total} ${total === 1 ? "plan" : "planes"}`}
          exports={[
            { href: file("xlsx"), label: "Excel" },
            { href: file("csv"), label: "CSV" },
          ]}
        />
        <PlanTable
          caption="Por código: primero los lugares a su cargo, con plan o sin él; después los planes aprobados de otros lugares de la región."
          rows={rows}
          empty={
            <EmptyState title="Ningún plan coincide">
              Pruebe con menos filtros, o <Anchor href="/planes">vea todos los planes</Anchor>.
            </EmptyState>
          }
        />
        <Pagination
          page={filters.pagina}
          size={PLANS_PER_PAGE}
          total={total}
          noun="planes"
          href={(pagina) => href({ pagina })}
        />
      </Section>
    </PanelFrame>
  );
}
