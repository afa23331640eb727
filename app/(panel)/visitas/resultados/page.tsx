import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { VisitsTabs } from "@/components/visits/visits-tabs";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeLabel, placeShortLabel } from "@/lib/networks/labels";
import { VISIT_RESULTS_PAGE } from "@/lib/visits/results/labels";
import { getVisitResults } from "@/lib/visits/results/queries";
import { resultFiltersSchema } from "@/lib/visits/results/schema";
import { Falls } from "./_components/falls";
import { HowMany } from "./_components/how-many";
import { ItemLevels } from "./_components/item-levels";
import { PartLevels } from "./_components/part-levels";
import { ResultFilterBar } from "./_components/result-filter-bar";

export const metadata: Metadata = { title: "Resultados de las visitas" };

export default async function VisitResultsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = resultFiltersSchema.parse(await readSearch(searchParams));
  const results = (await getVisitResults(actor, filters)) ?? notFound();
  const { place, line, form, year, blocks, level } = results;
  return (
    <PanelFrame
      actor={actor}
      current="visits"
      at={[...line, place].find(({ kind }) => kind === "ugel")?.code ?? "region"}
    >
      <PageHeader
        breadcrumbs={[
          { href: "/visitas", label: "Visitas" },
          { href: VISIT_RESULTS_PAGE, label: "Resultados" },
          { label: placeShortLabel(place) },
        ]}
        title={`Resultados de las visitas${year ? ` ${year}` : ""}, ${placeLabel(place)}`}
        lead="Lo que dicen juntas las visitas de cinco personas o más. No hay nombres ni detalle de ninguna visita."
      />
      <VisitsTabs actor={actor} current="/visitas/resultados" />
      {place.kind === "school" ? (
        <EmptyState title="De un colegio no se muestran sumas">
          Casi nunca se observa a cinco personas de un mismo colegio con una ficha en un momento, y con menos
          se sabría qué obtuvo cada una. Los resultados se suman desde la REI. Lo que se vio en sus visitas
          está en <Anchor href="/visitas">Mis visitas</Anchor>.
        </EmptyState>
      ) : (
        <>
          <ResultFilterBar {...{ results }} />
          {form && year ? (
            <>
              <HowMany {...{ results }} />
              <Falls {...{ results }} />
              {level.length > 0 && (
                <ItemLevels title="Nivel de la ficha" items={level} noun="personas" {...{ results }} />
              )}
              {blocks.map((block) => (
                <ItemLevels
                  key={block.key}
                  title={block.title}
                  items={block.items}
                  noun="personas"
                  {...{ results }}
                />
              ))}
              <ItemLevels
                title="Compromisos"
                items={results.items.slice(-1)}
                noun="compromisos"
                {...{ results }}
              />
              <PartLevels {...{ results }} />
            </>
          ) : (
            <EmptyState
              title="Todavía no se recibió ninguna visita de este lugar"
              action={
                <Anchor href={withSearch("/visitas/cobertura", { lugar: place.path })}>
                  Ver la cobertura
                </Anchor>
              }
            >
              Los resultados aparecen cuando se haya observado a cinco personas con una misma ficha en un
              momento.
            </EmptyState>
          )}
        </>
      )}
    </PanelFrame>
  );
}
