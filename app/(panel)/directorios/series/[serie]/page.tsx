import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { hour, kindAtPlace } from "@/lib/meetings/labels";
import { closeSeriesAction } from "@/lib/meetings/series/actions";
import { patternText, seriesHref } from "@/lib/meetings/series/labels";
import { patternOf } from "@/lib/meetings/series/rules";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";
import { findSeries } from "../_components/find-series";
import { SeriesDays } from "../_components/series-days";

export const metadata: Metadata = { title: "Serie de reuniones" };

const DONE = {
  creada: "La serie quedó puesta. Prepare cada reunión desde su día.",
  guardada: "Los cambios quedaron guardados. Las reuniones que ya tenía siguen como estaban.",
  dia: "El cambio de ese día quedó guardado.",
  cerrada: "La serie quedó cerrada. Sus reuniones se conservan.",
};

type Props = { params: Promise<{ serie: string }>; searchParams: SearchParams };

export default async function SeriesPage({ params, searchParams }: Props) {
  const { actor, series, prepares } = await findSeries(params);
  const { hecho } = await readSearch(searchParams);
  const href = seriesHref(series.id);
  const { startsAt, endsAt, endsOn, closedAt, place } = series;
  return (
    <PanelFrame actor={actor} current="meetings">
      <PageHeader
        breadcrumbs={[
          { href: placeHref(place), label: placeShortLabel(place) },
          { href: "/directorios", label: "Directorios" },
          { label: series.name },
        ]}
        tag={closedAt ? <Tag kind="later">Serie cerrada</Tag> : undefined}
        title={series.name}
        lead={`${kindAtPlace(series.kind, place)}. ${patternText(patternOf(series.rule))}, de ${hour(startsAt)} a ${hour(endsAt)}${endsOn ? `, hasta el ${shortDay(endsOn)}` : ""}.`}
        actions={prepares && !closedAt && <ButtonLink href={`${href}/editar`}>Cambiar la serie</ButtonLink>}
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <Section title="Sus próximos días">
        {series.days.length > 0 ? (
          <SeriesDays series={series} prepares={prepares} />
        ) : (
          <EmptyState title="No le quedan días">
            La serie ya terminó. Cambie hasta cuándo sigue, o ponga otra.
          </EmptyState>
        )}
      </Section>
      {prepares && !closedAt && (
        <Section title="Cerrar la serie">
          <p className="mb-4 max-w-140">
            Ya no habrá reuniones nuevas que salgan de ella. Las que tiene, preparadas o realizadas, se
            conservan.
          </p>
          <ActionForm
            action={closeSeriesAction}
            fields={{ seriesId: series.id, version: String(series.version) }}
            page={href}
          >
            <Button variant="danger">Cerrar la serie</Button>
          </ActionForm>
        </Section>
      )}
    </PanelFrame>
  );
}
