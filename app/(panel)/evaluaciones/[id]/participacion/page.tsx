import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { requireActor } from "@/lib/access/session";
import { assessmentHref } from "@/lib/assessments/labels";
import { getParticipation } from "@/lib/assessments/participation/queries";
import { participationFiltersSchema } from "@/lib/assessments/participation/schema";
import { canReadWhole } from "@/lib/assessments/policy";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeShortLabel } from "@/lib/networks/labels";
import { AssessmentHeader } from "../_components/assessment-header";
import { Differences } from "./_components/differences";
import { MissingList } from "./_components/missing-list";
import { WeightedShares } from "./_components/weighted-shares";

export const metadata: Metadata = { title: "Quiénes faltan en la evaluación" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ParticipationPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const filters = participationFiltersSchema.parse(await readSearch(searchParams));
  const found = (isId(id) ? await getParticipation(actor, id, filters) : null) ?? notFound();
  const { assessment, here, line, below, papers, parts, missing } = found;
  const page = `${assessmentHref(assessment.id)}/participacion`;
  return (
    <PanelFrame actor={actor} current="assessments" at={line[1]?.kind === "ugel" ? line[1].code : "region"}>
      <AssessmentHeader
        {...{ actor, assessment }}
        tab="participation"
        lead="Antes de leer un resultado conviene saber a quiénes representa: quiénes faltan y si los que rindieron se parecen a los programados."
        trail={line.slice(1).map((place) => ({
          href:
            place === here || !canReadWhole(actor, place.path)
              ? undefined
              : withSearch(page, { lugar: place.path }),
          label: placeShortLabel(place),
        }))}
      />
      <MissingList
        {...{ page, filters, missing, papers, here }}
        places={[...line.filter(({ path }) => canReadWhole(actor, path)), ...below]}
      />
      {parts.length > 0 && <Differences {...{ below, parts, area: filters.area ?? null }} />}
      {parts.length > 0 && <WeightedShares {...{ papers, parts, kind: below[0]?.kind ?? "network" }} />}
    </PanelFrame>
  );
}
