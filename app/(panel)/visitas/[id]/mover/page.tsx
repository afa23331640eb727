import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HoursFields } from "@/components/meetings/setting-fields";
import { Anchor } from "@/components/ui/anchor";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { hour } from "@/lib/meetings/labels";
import { visitHref } from "@/lib/visits/labels";
import { moveVisitAction } from "@/lib/visits/planning/actions";
import { canPlanVisits } from "@/lib/visits/policy";
import { nextVisitState } from "@/lib/visits/rules";
import { findVisit } from "../_components/find-visit";
import { VisitHeader } from "../_components/visit-header";

export const metadata: Metadata = { title: "Cambiar de día la visita" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function MoveVisitPage({ params, searchParams }: Props) {
  const { actor, visit } = await findVisit(params);
  const { borrador } = await readSearch(searchParams);
  const { id } = visit;
  if (!canPlanVisits(actor, visit.place.path) || !nextVisitState(visit.state, "move")) notFound();
  const page = `${visitHref(id)}/mover`;
  const saved = {
    ...{ visitId: id, version: String(visit.version), scheduledOn: visit.scheduledOn },
    ...{ startsAt: hour(visit.startsAt), endsAt: hour(visit.endsAt) },
  };
  const { values, draftSavedAt } = await startForm(actor, "move-visit", saved, {
    key: id,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="visits" at={visit.ugel.code}>
      <VisitHeader visit={visit} trail={[{ label: "Cambiar de día" }]} title="Cambiar de día" />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`move-visit:${id}`} />
      <Form
        action={moveVisitAction}
        values={values}
        page={page}
        draft={id}
        submit="Cambiar y avisar"
        aside={<Anchor href={visitHref(id)}>Volver sin cambiar</Anchor>}
      >
        <FormHidden name="visitId" />
        <FormHidden name="version" />
        <FormDate name="scheduledOn" label="Nuevo día" min={today()} required />
        <HoursFields />
        <FormText name="reason" label="Por qué se cambia" hint="Va en el correo." maxLength={300} required />
      </Form>
    </PanelFrame>
  );
}
