import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormSelect } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { placeShortLabel } from "@/lib/networks/labels";
import { openRoundAction } from "@/lib/visits/rounds/actions";
import { ROUND_FIELD_LABELS, VISIT_SETTINGS_PAGE } from "@/lib/visits/rounds/labels";
import { listRounds } from "@/lib/visits/rounds/queries";
import { roundYearSchema } from "@/lib/visits/rounds/schema";
import { roundLabel } from "@/lib/visits/rules";
import { findKept } from "../../_components/find-kept";
import { RoundFields } from "../../_components/round-fields";
import { settingCrumbs } from "../../_components/setting-crumbs";

export const metadata: Metadata = { title: "Abrir un momento" };

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export default async function OpenRoundPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, kept, region } = await findKept();
  const search = await readSearch(searchParams);
  const year = roundYearSchema.parse(search).anio ?? Number(today().slice(0, 4));
  const place = kept[0] ?? region;
  const taken = (await listRounds(actor, region, year)).filter((round) => round.place === place);
  const next = NUMBERS.find((number) => !taken.some((round) => round.number === number)) ?? 1;
  const page = `${VISIT_SETTINGS_PAGE}/momentos/nuevo?anio=${year}`;
  const { values, draftSavedAt } = await startForm(
    actor,
    "open-round",
    { place, number: String(next) },
    { key: String(year), fromDraft: Boolean(search.borrador) },
  );
  const places = actor.offices
    .filter(
      (office, i, all) => kept.includes(office.place) && all.findIndex((o) => o.place === office.place) === i,
    )
    .map(({ place: value, placeKind: kind, placeCode: code, placeName: name }) => ({
      value,
      label: kind === "region" ? "La región" : placeShortLabel({ kind, code, name }),
    }));
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={settingCrumbs({ label: "Abrir un momento" })}
        title="Abrir un momento"
        lead="Las visitas que se planifiquen en esos días se contarán en él."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`open-round:${year}`} />
      <Form
        action={openRoundAction}
        {...{ values, page }}
        draft={String(year)}
        labels={ROUND_FIELD_LABELS}
        submit="Abrir el momento"
        aside={<Anchor href={`${VISIT_SETTINGS_PAGE}?anio=${year}`}>Volver sin guardar</Anchor>}
      >
        {places.length > 1 ? (
          <FormSelect name="place" label="De dónde es" options={places} required />
        ) : (
          <FormHidden name="place" />
        )}
        <FormSelect
          name="number"
          label={ROUND_FIELD_LABELS.number}
          options={NUMBERS.map((number) => ({ value: String(number), label: roundLabel(number) }))}
          width="sm"
          required
        />
        <RoundFields />
      </Form>
    </PanelFrame>
  );
}
