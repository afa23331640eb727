import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormSelect, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HoursFields, PlaceFields } from "@/components/meetings/setting-fields";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { draftMeetingAction } from "@/lib/meetings/drafting/actions";
import { hour, kindAtPlace, MEETING_FIELDS, MEETING_KIND_LABELS } from "@/lib/meetings/labels";
import { canPrepareMeeting, placesToMeet } from "@/lib/meetings/policy";
import { meetingKindsAt } from "@/lib/meetings/rules";
import { getBeginnings } from "@/lib/meetings/series/queries";
import { placeLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Preparar una reunión" };

const PAGE = "/directorios/nuevo";
const BREADCRUMBS = [{ href: "/directorios", label: "Directorios" }, { label: "Preparar" }];
const USUAL = { startsAt: "09:00", endsAt: "11:00", mode: "in_person" };

export default async function NewMeetingPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (placesToMeet(actor).length === 0) notFound();
  const { serie, dia, lugar, borrador } = await readSearch(searchParams);
  const { series, places } = await getBeginnings(actor, serie && isId(serie) ? serie : null);
  if (serie && !(series && canPrepareMeeting(actor, series))) notFound();
  const asked = series?.path ?? lugar ?? (places.length === 1 ? places[0]?.path : undefined);
  const place = places.find(({ path }) => path === asked);
  if (!place)
    return (
      <PanelFrame actor={actor} current="meetings">
        <PageHeader breadcrumbs={BREADCRUMBS} title="Preparar una reunión" lead="¿De qué lugar es?" />
        <RowList>
          {places.map((one) => (
            <Row
              key={one.path}
              href={withSearch(PAGE, { lugar: one.path })}
              title={placeLabel(one)}
              detail={meetingKindsAt(one.path)
                .map((kind) => MEETING_KIND_LABELS[kind])
                .join(" o ")}
            />
          ))}
        </RowList>
      </PanelFrame>
    );
  const kinds = meetingKindsAt(place.path);
  const fresh = {
    ...{ ...USUAL, place: place.path, kind: series?.kind ?? kinds[0] ?? "", heldOn: dia ?? "" },
    ...(series && {
      ...{ seriesId: series.id, startsAt: hour(series.startsAt), endsAt: hour(series.endsAt) },
      ...{ mode: series.mode, venue: series.venue ?? "", link: series.link ?? "" },
    }),
  };
  const page = withSearch(PAGE, { serie, dia, lugar });
  const { values, draftSavedAt } = await startForm(actor, "draft-meeting", fresh, {
    key: place.path,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="meetings">
      <PageHeader
        breadcrumbs={BREADCRUMBS}
        title={series ? `Preparar: ${series.name}` : "Preparar una reunión"}
        lead="Se convoca a quienes tienen el cargo ese día y la agenda se arma con lo registrado. Nadie recibe nada hasta que se envíe la convocatoria."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`draft-meeting:${place.path}`} />
      <Form
        action={draftMeetingAction}
        values={values}
        page={page}
        draft={place.path}
        submit="Preparar la reunión"
        aside={<Anchor href="/directorios">Cancelar</Anchor>}
      >
        <FormHidden name="place" />
        {series ? (
          <>
            <FormHidden name="seriesId" />
            <FormHidden name="kind" />
          </>
        ) : (
          <FormSelect
            name="kind"
            label="Qué reunión es"
            options={kinds.map((kind) => ({ value: kind, label: kindAtPlace(kind, place) }))}
            required
          />
        )}
        <FormDate name="heldOn" label={MEETING_FIELDS.heldOn} min={today()} required />
        <HoursFields />
        <PlaceFields />
        <FormText
          name="title"
          label={MEETING_FIELDS.title}
          hint="Si lo deja vacío, se llamará por su clase y su mes."
          maxLength={120}
        />
      </Form>
    </PanelFrame>
  );
}
