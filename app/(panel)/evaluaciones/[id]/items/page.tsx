import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/access/session";
import { getItemResults } from "@/lib/assessments/items/difficulty/queries";
import { compareItems } from "@/lib/assessments/items/difficulty/rules";
import { itemsHref } from "@/lib/assessments/items/labels";
import { itemFiltersSchema } from "@/lib/assessments/items/schema";
import { STATE_NOTES } from "@/lib/assessments/labels";
import { canReadTotals } from "@/lib/assessments/policy";
import { LEAST } from "@/lib/assessments/totals/rules";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeShortLabel } from "@/lib/networks/labels";
import { AssessmentHeader } from "../_components/assessment-header";
import { Anchors } from "./_components/anchors";
import { Competences } from "./_components/competences";
import { ItemFilters } from "./_components/item-filters";
import { ItemList } from "./_components/item-list";
import { SectionTable } from "./_components/section-table";

export const metadata: Metadata = { title: "Preguntas de la evaluación" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ItemsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const filters = itemFiltersSchema.parse(await readSearch(searchParams));
  const found = (isId(id) ? await getItemResults(actor, id, filters) : null) ?? notFound();
  const { assessment, paper, here, line, own, whole, anchored, sections } = found;
  if (!canReadTotals(actor, here.path)) notFound();
  const page = itemsHref(assessment.id);
  const isWhole = here.path === assessment.place;
  const items = paper && own.taken >= LEAST ? compareItems(paper.items, own, whole) : [];
  return (
    <PanelFrame actor={actor} current="assessments" at={line[1]?.kind === "ugel" ? line[1].code : "region"}>
      <AssessmentHeader
        {...{ actor, assessment }}
        tab="items"
        lead={STATE_NOTES[assessment.state]}
        trail={line.slice(1).map((place) => ({
          href: place === here ? undefined : withSearch(page, filters, { lugar: place.path }),
          label: placeShortLabel(place),
        }))}
      />
      <ItemFilters page={page} filters={filters} results={found} />
      {!paper || own.taken === 0 ? (
        <EmptyState title="Aquí no se sabe cómo fue cada pregunta">
          Se sabe cuando los archivos de resultados traen una columna por pregunta, con 1 y 0 o con la letra
          que marcó cada estudiante.
        </EmptyState>
      ) : own.taken < LEAST ? (
        <EmptyState title={`Rindieron menos de ${LEAST} estudiantes`}>
          Con tan pocos, lo que se dijera de cada pregunta podría decir algo de alguno de ellos.
        </EmptyState>
      ) : (
        <>
          <Competences {...{ items, isWhole }} taken={own.taken} />
          <ItemList
            {...{ items, isWhole, own, whole }}
            order={filters.orden ?? "numero"}
            href={(orden) => withSearch(page, filters, { orden })}
            file={(formato) => withSearch(`/api${page}`, { ...filters, formato })}
          />
          <SectionTable items={paper.items} sections={sections} />
          <Anchors {...{ anchored, own }} items={paper.items} />
        </>
      )}
    </PanelFrame>
  );
}
