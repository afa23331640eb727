import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReturnRows } from "@/components/assessments/return-rows";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Refresh } from "@/components/frame/refresh";
import { Alert } from "@/components/ui/alert";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { growthHref } from "@/lib/assessments/growth/labels";
import { assessmentHref, STATE_NOTES } from "@/lib/assessments/labels";
import { canReadTotals } from "@/lib/assessments/policy";
import { resultFiltersSchema } from "@/lib/assessments/schema";
import { getResults } from "@/lib/assessments/totals/queries";
import { today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeShortLabel } from "@/lib/networks/labels";
import { Achievement } from "./_components/achievement";
import { AssessmentHeader } from "./_components/assessment-header";
import { Participation } from "./_components/participation";
import { PlacesBelow } from "./_components/places-below";
import { ResultFilters } from "./_components/result-filters";
import { SchoolActs } from "./_components/school-acts";
import { Sections } from "./_components/sections";

export const metadata: Metadata = { title: "Resultados de la evaluación" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ResultsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const filters = resultFiltersSchema.parse(await readSearch(searchParams));
  const results = (isId(id) ? await getResults(actor, id, filters) : null) ?? notFound();
  const { assessment, here, line, totals } = results;
  if (!canReadTotals(actor, here.path)) notFound();
  const page = assessmentHref(assessment.id);
  // A school without secondary is not told that nobody took it there.
  const asked = new Set(totals.flatMap(({ place, stage }) => (place === here.path ? [stage] : [])));
  const papers = results.papers.filter(
    ({ area, stage }) => asked.has(stage) && (!filters.area || area === filters.area),
  );
  const of = { area: filters.area ?? null, grade: filters.grado ?? null };
  const below = results.below.filter(({ path }) => totals.some(({ place }) => place === path));
  return (
    <PanelFrame actor={actor} current="assessments" at={line[1]?.kind === "ugel" ? line[1].code : "region"}>
      <AssessmentHeader
        {...{ actor, assessment }}
        tab="results"
        lead={STATE_NOTES[assessment.state]}
        trail={line.slice(1).map((place) => ({
          href: place === here ? undefined : withSearch(page, { ...filters, lugar: place.path }),
          label: placeShortLabel(place),
        }))}
        actions={<SchoolActs {...{ actor, assessment, place: here }} />}
      />
      {here.returns && here.returns.length > 0 && (
        <Section title="Devoluciones pendientes" aside={here.returns.length}>
          <ReturnRows assessmentId={assessment.id} returns={here.returns} today={today()} />
        </Section>
      )}
      {assessment.loading && (
        <>
          <Alert kind="info">
            Se están cargando resultados. Las cifras cambian todas a la vez, cuando terminan de cargarse.
          </Alert>
          <Refresh seconds={5} />
        </>
      )}
      <ResultFilters page={page} filters={filters} results={results} />
      <Participation place={here.path} enrolled={results.enrolled} {...{ totals, asked, of }} />
      <Achievement
        place={here.path}
        grade={filters.grado}
        earlier={results.earlier}
        bands={filters.modalidad || filters.turno ? [] : results.bands}
        growth={withSearch(growthHref(assessment.id), { ...filters, turno: undefined })}
        {...{ papers, totals }}
      />
      <Sections sections={results.sections} papers={papers} grade={filters.grado} />
      <PlacesBelow
        places={below}
        href={(lugar) => withSearch(page, filters, { lugar })}
        file={(formato) => withSearch(`/api${page}`, { ...filters, formato })}
        {...{ totals, asked, of }}
      />
    </PanelFrame>
  );
}
