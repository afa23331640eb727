import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { canDefineVisits } from "@/lib/visits/policy";
import { changeRoundAction } from "@/lib/visits/rounds/actions";
import { ROUND_FIELD_LABELS, roundHref, roundTitle, VISIT_SETTINGS_PAGE } from "@/lib/visits/rounds/labels";
import { getRound } from "@/lib/visits/rounds/queries";
import { findKept } from "../../_components/find-kept";
import { RoundFields } from "../../_components/round-fields";
import { settingCrumbs } from "../../_components/setting-crumbs";

export const metadata: Metadata = { title: "Cambiar un momento" };

type Props = { params: Promise<{ momento: string }>; searchParams: SearchParams };

export default async function ChangeRoundPage({ params, searchParams }: Props) {
  const { actor } = await findKept();
  const { momento } = await params;
  const { borrador } = await readSearch(searchParams);
  const round = (isId(momento) ? await getRound(actor, momento) : null) ?? notFound();
  if (!canDefineVisits(actor, round.place)) notFound();
  const page = roundHref(round.id);
  const { id: roundId, name, startsOn, endsOn } = round;
  const saved = { roundId, version: String(round.version), name, startsOn, endsOn };
  const { values, draftSavedAt } = await startForm(actor, "change-round", saved, {
    ...{ key: round.id, fromDraft: Boolean(borrador) },
  });
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={settingCrumbs({ label: roundTitle(round) })}
        title={`${roundTitle(round)}, ${round.year}`}
        lead="Las visitas ya planificadas en este momento siguen en él, aunque cambien sus días."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`change-round:${round.id}`} />
      <Form
        action={changeRoundAction}
        {...{ values, page }}
        draft={round.id}
        labels={ROUND_FIELD_LABELS}
        submit="Guardar"
        aside={<Anchor href={`${VISIT_SETTINGS_PAGE}?anio=${round.year}`}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="roundId" />
        <FormHidden name="version" />
        <RoundFields />
      </Form>
    </PanelFrame>
  );
}
