import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormSelect, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HoursFields } from "@/components/meetings/setting-fields";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { hour } from "@/lib/meetings/labels";
import { visitHref, visitWhen } from "@/lib/visits/labels";
import { changeVisitAction } from "@/lib/visits/planning/actions";
import { observerOption, VISIT_FIELDS } from "@/lib/visits/planning/labels";
import { getVisitToChange } from "@/lib/visits/planning/starting/queries";
import { canPlanVisits } from "@/lib/visits/policy";
import { nextVisitState } from "@/lib/visits/rules";
import { VisitHeader } from "../_components/visit-header";

export const metadata: Metadata = { title: "Cambiar los datos de la visita" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Those who may observe, and whoever does now even when she no longer may. */
function withNow(options: { value: string; label: string }[], personId: string | null, name: string | null) {
  const isThere = options.some(({ value }) => value === personId);
  return personId && !isThere
    ? [{ value: personId, label: name ?? "Quien está ahora" }, ...options]
    : options;
}

export default async function ChangeVisitPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { borrador } = await readSearch(searchParams);
  const { visit, observers, settings } = (isId(id) ? await getVisitToChange(actor, id) : null) ?? notFound();
  if (!canPlanVisits(actor, visit.place.path) || !nextVisitState(visit.state, "change")) notFound();
  const page = `${visitHref(id)}/editar`;
  const saved = {
    ...{ visitId: id, version: String(visit.version), focus: visit.focus ?? "" },
    ...{ observerId: visit.observerId, companionId: visit.companionId ?? "" },
    ...{ startsAt: hour(visit.startsAt), endsAt: hour(visit.endsAt) },
  };
  const { values, draftSavedAt } = await startForm(actor, "change-visit", saved, {
    key: id,
    fromDraft: Boolean(borrador),
  });
  const options = observers
    .filter(({ personId }) => personId !== visit.observedId)
    .map((observer) => observerOption(observer, settings.capacityPerRound));
  return (
    <PanelFrame actor={actor} current="visits" at={visit.ugel.code}>
      <VisitHeader
        visit={visit}
        trail={[{ label: "Cambiar los datos" }]}
        title="Cambiar los datos"
        lead={
          <>
            {visitWhen(visit)}. A quién se visita y la ficha no cambian: si hace falta,{" "}
            <Anchor href={`${visitHref(id)}/cancelar`}>cancele esta visita</Anchor> y planifique otra.
          </>
        }
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`change-visit:${id}`} />
      <Form
        action={changeVisitAction}
        values={values}
        page={page}
        draft={id}
        labels={VISIT_FIELDS}
        words={Object.fromEntries(options.map(({ value, label }) => [value, label]))}
        submit="Guardar y avisar"
        aside={<Anchor href={visitHref(id)}>Volver sin cambiar</Anchor>}
      >
        <FormHidden name="visitId" />
        <FormHidden name="version" />
        <FormSelect
          name="observerId"
          label={VISIT_FIELDS.observerId ?? ""}
          options={withNow(options, visit.observerId, visit.observer)}
          required
        />
        <FormSelect
          name="companionId"
          label={VISIT_FIELDS.companionId ?? ""}
          hint="Hace falta si quien observa todavía no está calibrado con la ficha."
          placeholder="Nadie"
          options={withNow(options, visit.companionId, visit.companion)}
        />
        <HoursFields />
        <FormText
          name="focus"
          label={VISIT_FIELDS.focus ?? ""}
          hint="Lo que acordaron mirar. Lo verá quien será observado."
          maxLength={300}
        />
      </Form>
    </PanelFrame>
  );
}
