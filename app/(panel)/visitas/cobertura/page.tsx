import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PageHeader } from "@/components/ui/page-header";
import { VisitsTabs } from "@/components/visits/visits-tabs";
import { requireActor } from "@/lib/access/session";
import { longDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeLabel, placeShortLabel } from "@/lib/networks/labels";
import { COVERAGE_PAGE } from "@/lib/visits/coverage/labels";
import { getCoverage } from "@/lib/visits/coverage/queries";
import { coverageFiltersSchema } from "@/lib/visits/coverage/schema";
import { isWithin } from "@/lib/visits/scope/rules";
import { CoverageFilterBar } from "./_components/coverage-filter-bar";
import { CoverageStats } from "./_components/coverage-stats";
import { CoverageTable } from "./_components/coverage-table";
import { Loads } from "./_components/loads";
import { UnvisitedSchools } from "./_components/unvisited-schools";

export const metadata: Metadata = { title: "Cobertura de visitas" };

export default async function CoveragePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = coverageFiltersSchema.parse(await readSearch(searchParams));
  const coverage = (await getCoverage(actor, filters)) ?? notFound();
  const { place, line, tops, year, day } = coverage;
  const isRead = (path: string) => isWithin(path, tops);
  const to = (lugar: string) => withSearch(COVERAGE_PAGE, { ...filters, pagina: undefined, lugar });
  const above = line.filter(({ kind }) => kind !== "region" || isRead(line[0]?.path ?? ""));
  return (
    <PanelFrame
      actor={actor}
      current="visits"
      at={[...line, place].find((one) => one?.kind === "ugel")?.code ?? (place ? "region" : undefined)}
    >
      <PageHeader
        breadcrumbs={[
          { href: "/visitas", label: "Visitas" },
          place
            ? { href: withSearch(COVERAGE_PAGE, { anio: filters.anio }), label: "Cobertura" }
            : { label: "Cobertura" },
          ...above.map((one) => ({
            href: isRead(one.path) ? to(one.path) : undefined,
            label: placeShortLabel(one),
          })),
          ...(place ? [{ label: placeShortLabel(place) }] : []),
        ]}
        title={`Cobertura de visitas ${year}${place ? `, ${placeLabel(place)}` : ""}`}
        lead={`A quién se visitó y a quién falta. Al ${longDay(day)}. Sale del plan de visitas: nada de lo que se observó.`}
      />
      <VisitsTabs actor={actor} current="/visitas/cobertura" />
      <CoverageFilterBar {...{ filters, coverage }} />
      {place?.kind !== "school" && <CoverageStats {...{ filters, coverage }} />}
      <CoverageTable {...{ filters, coverage }} />
      {place?.kind !== "school" && <UnvisitedSchools {...{ actor, filters, coverage }} />}
      {coverage.loads && <Loads coverage={coverage} />}
    </PanelFrame>
  );
}
