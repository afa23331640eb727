import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormCheckbox, FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Fieldset } from "@/components/ui/fieldset";
import { PageHeader } from "@/components/ui/page-header";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { VISIT_SETTINGS_PAGE } from "@/lib/visits/rounds/labels";
import { defineVisitSettingsAction } from "@/lib/visits/settings/actions";
import { VISIT_SETTING_LABELS, visitSettingsValues } from "@/lib/visits/settings/labels";
import { canSetVisits } from "@/lib/visits/settings/policy";
import { getVisitSettings } from "@/lib/visits/settings/queries";
import { findKept } from "../_components/find-kept";
import { settingCrumbs } from "../_components/setting-crumbs";

export const metadata: Metadata = { title: "Reglas de las visitas" };

type NumberField = Exclude<keyof typeof VISIT_SETTING_LABELS, "ownSchool">;

const NumberText = ({ name, hint }: { name: NumberField; hint?: string }) => (
  <FormText
    name={name}
    label={VISIT_SETTING_LABELS[name]}
    hint={hint}
    inputMode="decimal"
    width="xs"
    maxLength={5}
    required
  />
);

export default async function EditVisitSettingsPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, region } = await findKept();
  if (!canSetVisits(actor, region)) notFound();
  const { borrador } = await readSearch(searchParams);
  const settings = await getVisitSettings(actor, region);
  const page = `${VISIT_SETTINGS_PAGE}/ajustes`;
  const saved = { region, version: String(settings.version), ...visitSettingsValues(settings.content) };
  const { values, draftSavedAt } = await startForm(actor, "define-visit-settings", saved, {
    ...{ key: region, fromDraft: Boolean(borrador) },
  });
  return (
    <PanelFrame actor={actor} current="visits" at="region">
      <PageHeader
        breadcrumbs={settingCrumbs({ label: "Reglas" })}
        title="Reglas de las visitas"
        lead="Valen en toda la región para lo que se planifique desde ahora. Lo ya planificado y las calibraciones ya hechas siguen como están."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`define-visit-settings:${region}`} />
      <Form
        action={defineVisitSettingsAction}
        {...{ values, page }}
        draft={region}
        labels={VISIT_SETTING_LABELS}
        words={{ on: "Sí" }}
        submit="Guardar las reglas"
        aside={<Anchor href={VISIT_SETTINGS_PAGE}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="region" />
        <FormHidden name="version" />
        <Fieldset legend="Al planificar">
          <NumberText name="capacityPerRound" hint="A cada persona se le puede poner otro número." />
          <FormCheckbox name="ownSchool" label={VISIT_SETTING_LABELS.ownSchool} />
        </Fieldset>
        <Fieldset
          legend="Para observar sin compañía"
          hint="Quien observa puntúa casos de referencia, y sus puntajes se comparan con los acordados."
        >
          <NumberText name="leastScores" />
          <NumberText name="leastExact" />
          <NumberText
            name="leastKappa"
            hint="De 0 a 1: cuánto coinciden más allá del azar. Lo usual es 0.6."
          />
          <NumberText name="months" />
        </Fieldset>
        <Fieldset
          legend="Después de la visita"
          hint="Se pregunta a quien fue observado qué quedó en su práctica."
        >
          <NumberText name="firstTransfer" />
          <NumberText name="secondTransfer" />
        </Fieldset>
      </Form>
    </PanelFrame>
  );
}
