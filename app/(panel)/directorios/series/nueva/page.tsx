import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormSelect } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { listPlacesToMeet } from "@/lib/meetings/drafting/queries";
import { kindAtPlace, MEETING_KIND_LABELS } from "@/lib/meetings/labels";
import { placesToMeet } from "@/lib/meetings/policy";
import { meetingKindsAt } from "@/lib/meetings/rules";
import { createSeriesAction } from "@/lib/meetings/series/actions";
import { usualPattern } from "@/lib/meetings/series/rules";
import { placeLabel } from "@/lib/networks/labels";
import { SeriesFields } from "../_components/series-fields";

export const metadata: Metadata = { title: "Poner una serie de reuniones" };

const PAGE = "/directorios/series/nueva";
const BREADCRUMBS = [{ href: "/directorios", label: "Directorios" }, { label: "Poner una serie" }];

export default async function NewSeriesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (placesToMeet(actor).length === 0) notFound();
  const { lugar, borrador } = await readSearch(searchParams);
  const places = await listPlacesToMeet(actor);
  const asked = lugar ?? (places.length === 1 ? places[0]?.path : undefined);
  const place = places.find(({ path }) => path === asked);
  if (!place)
    return (
      <PanelFrame actor={actor} current="meetings">
        <PageHeader breadcrumbs={BREADCRUMBS} title="Poner una serie de reuniones" lead="¿De qué lugar es?" />
        <RowList>
          {places.map((one) => (
            <Row key={one.path} href={withSearch(PAGE, { lugar: one.path })} title={placeLabel(one)} />
          ))}
        </RowList>
      </PanelFrame>
    );
  const [kind = "committee", ...others] = meetingKindsAt(place.path);
  const { every, ...pattern } = usualPattern(kind);
  const fresh = {
    ...{ place: place.path, kind, name: `${MEETING_KIND_LABELS[kind]} mensual`, every, startsOn: today() },
    ...{ startsAt: "09:00", endsAt: "11:00", mode: "in_person" },
    ...Object.fromEntries(Object.entries(pattern).map(([name, value]) => [name, String(value)])),
  };
  const page = withSearch(PAGE, { lugar });
  const { values, draftSavedAt } = await startForm(actor, "create-series", fresh, {
    key: place.path,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="meetings">
      <PageHeader
        breadcrumbs={BREADCRUMBS}
        title="Poner una serie de reuniones"
        lead="Se dice una vez. Cada reunión se prepara después desde su día; los feriados de la región se dejan fuera."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`create-series:${place.path}`} />
      <Form
        action={createSeriesAction}
        values={values}
        page={page}
        draft={place.path}
        submit="Poner la serie"
        aside={<Anchor href="/directorios">Cancelar</Anchor>}
      >
        <FormHidden name="place" />
        <FormSelect
          name="kind"
          label="Qué reunión es"
          options={[kind, ...others].map((one) => ({ value: one, label: kindAtPlace(one, place) }))}
          required
        />
        <SeriesFields />
      </Form>
    </PanelFrame>
  );
}
