import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { requireActor } from "@/lib/access/session";
import { growthHref } from "@/lib/assessments/growth/labels";
import { getGrowth } from "@/lib/assessments/growth/queries";
import { pairPapers } from "@/lib/assessments/growth/rules";
import { growthFiltersSchema } from "@/lib/assessments/growth/schema";
import { canReadTotals } from "@/lib/assessments/policy";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeShortLabel } from "@/lib/networks/labels";
import { AssessmentHeader } from "../_components/assessment-header";
import { GrowthBelow } from "./_components/growth-below";
import { GrowthFilterBar } from "./_components/growth-filter-bar";
import { HowCounted } from "./_components/how-counted";
import { LevelMoves } from "./_components/level-moves";
import { Matched } from "./_components/matched";
import { MeanChanges } from "./_components/mean-changes";
import { NothingToCompare } from "./_components/nothing-to-compare";

export const metadata: Metadata = { title: "Avance de los mismos estudiantes" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function GrowthPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const filters = growthFiltersSchema.parse(await readSearch(searchParams));
  const found = (isId(id) ? await getGrowth(actor, id, filters) : null) ?? notFound();
  const { assessment, here, line, from, growth } = found;
  if (!canReadTotals(actor, here.path)) notFound();
  const page = growthHref(assessment.id);
  const asked = new Set(growth.flatMap(({ place, stage }) => (place === here.path ? [stage] : [])));
  const pairs = pairPapers(found.papers, found.earlierPapers, {
    area: filters.area,
    grade: filters.grado,
  }).filter(({ key }) => asked.has(key.stage));
  return (
    <PanelFrame actor={actor} current="assessments" at={line[1]?.kind === "ugel" ? line[1].code : "region"}>
      <AssessmentHeader
        {...{ actor, assessment }}
        tab="growth"
        lead={
          from
            ? `Qué cambió en los mismos estudiantes desde «${from.title}». Cada cifra dice de cuántos es.`
            : "Qué cambió en los mismos estudiantes desde una evaluación anterior."
        }
        trail={line.slice(1).map((place) => ({
          href: place === here ? undefined : withSearch(page, { ...filters, lugar: place.path }),
          label: placeShortLabel(place),
        }))}
      />
      {from ? (
        <>
          <GrowthFilterBar page={page} filters={filters} found={found} />
          <Matched {...{ pairs, growth, from }} place={here.path} to={assessment} />
          <MeanChanges {...{ pairs, growth }} place={here.path} />
          <LevelMoves {...{ pairs, growth, from }} place={here.path} to={assessment} />
          <GrowthBelow
            places={found.below}
            href={(lugar) => withSearch(page, filters, { lugar })}
            file={(formato) => withSearch(`/api${page}`, { ...filters, formato })}
            {...{ pairs, growth }}
          />
          <HowCounted {...{ from }} to={assessment} />
        </>
      ) : (
        <NothingToCompare assessment={assessment} />
      )}
    </PanelFrame>
  );
}
