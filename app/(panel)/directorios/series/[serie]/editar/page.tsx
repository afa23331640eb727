import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { hour, MEETING_FIELDS, MEETING_MODE_LABELS } from "@/lib/meetings/labels";
import { editSeriesAction } from "@/lib/meetings/series/actions";
import {
  EVERY_LABELS,
  ORDINAL_LABELS,
  SERIES_FIELDS,
  seriesHref,
  WEEKDAY_LABELS,
} from "@/lib/meetings/series/labels";
import { patternOf } from "@/lib/meetings/series/rules";
import { findSeries } from "../../_components/find-series";
import { SeriesFields } from "../../_components/series-fields";

export const metadata: Metadata = { title: "Cambiar la serie" };

type Props = { params: Promise<{ serie: string }>; searchParams: SearchParams };

export default async function EditSeriesPage({ params, searchParams }: Props) {
  const { actor, series, prepares } = await findSeries(params);
  if (!prepares || series.closedAt) notFound();
  const { borrador } = await readSearch(searchParams);
  const href = seriesHref(series.id);
  const page = `${href}/editar`;
  const { name, startsOn, endsOn, mode, venue, link } = series;
  const pattern = Object.entries(patternOf(series.rule) ?? {});
  const saved = {
    ...{ seriesId: series.id, version: String(series.version), name, startsOn, endsOn: endsOn ?? "", mode },
    ...{ startsAt: hour(series.startsAt), endsAt: hour(series.endsAt), venue: venue ?? "", link: link ?? "" },
    ...Object.fromEntries(pattern.map(([field, value]) => [field, String(value)])),
  };
  const { values, draftSavedAt } = await startForm(actor, "edit-series", saved, {
    key: series.id,
    fromDraft: Boolean(borrador),
  });
  const { startsAt, endsAt } = MEETING_FIELDS;
  return (
    <PanelFrame actor={actor} current="meetings">
      <PageHeader
        breadcrumbs={[
          { href: "/directorios", label: "Directorios" },
          { href, label: series.name },
          { label: "Cambiar" },
        ]}
        title="Cambiar la serie"
        lead="Vale para lo que se prepare desde ahora. Las reuniones que ya tiene siguen como están."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`edit-series:${series.id}`} />
      <Form
        action={editSeriesAction}
        values={values}
        page={page}
        draft={series.id}
        labels={{
          ...SERIES_FIELDS,
          startsAt,
          endsAt,
          venue: MEETING_FIELDS.venue,
          link: MEETING_FIELDS.link,
        }}
        words={{ ...EVERY_LABELS, ...ORDINAL_LABELS, ...WEEKDAY_LABELS, ...MEETING_MODE_LABELS }}
        submit="Guardar los cambios"
        aside={<Anchor href={href}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="seriesId" />
        <FormHidden name="version" />
        <SeriesFields />
      </Form>
    </PanelFrame>
  );
}
