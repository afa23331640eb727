import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormSelect, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Fieldset } from "@/components/ui/fieldset";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { canDescribeNetwork } from "@/lib/networks/policy";
import { describeNetworkAction } from "@/lib/networks/profile/actions";
import { findNetworkFor } from "../_components/find-network";
import { NetworkHeader } from "../_components/network-header";
import { hostOf } from "../_components/nucleus";

export const metadata: Metadata = { title: "Ficha de la red" };

const LABELS = {
  hubSchool: "Colegio que lo acoge",
  hubName: "Nombre del núcleo",
  contactEmail: "Correo de la red",
  contactPhone: "Teléfono de la red",
  description: "La red en pocas palabras",
};

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function DescribeNetworkPage({ params, searchParams }: Props) {
  const { actor, network, schools, href } = await findNetworkFor(canDescribeNetwork, params);
  const { borrador } = await readSearch(searchParams);
  const page = `${href}/ficha`;
  const { profile } = network;
  const host = hostOf({ network, schools });
  const saved = {
    network: network.path,
    version: String(profile?.version ?? 0),
    description: profile?.description ?? "",
    contactEmail: profile?.contactEmail ?? "",
    contactPhone: profile?.contactPhone ?? "",
    hubSchool: host?.siteCode ?? "",
    hubName: profile?.hubName ?? "",
  };
  const { values, draftSavedAt } = await startForm(actor, "describe-network", saved, {
    key: network.code,
    fromDraft: Boolean(borrador),
  });
  const options = schools.map(({ siteCode, name }) => ({ value: siteCode, label: `IE ${name}` }));
  return (
    <PanelFrame actor={actor} current="networks" at={network.ugelCode}>
      <NetworkHeader
        actor={actor}
        network={network}
        current="/ficha"
        lead="Lo que la red dice de sí misma. Lo lee toda la región. No escriba datos de una persona."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`describe-network:${network.code}`} />
      {profile?.hubInstitutionId && !host && (
        <Alert kind="due" title="Hay que elegir otra vez el núcleo" announce="none">
          El colegio que lo acogía ya no está en la red.
        </Alert>
      )}
      <Form
        action={describeNetworkAction}
        values={values}
        page={page}
        draft={network.code}
        labels={LABELS}
        words={Object.fromEntries(options.map(({ value, label }) => [value, label]))}
        submit="Guardar la ficha"
        aside={<Anchor href={href}>Cancelar</Anchor>}
      >
        <FormHidden name="network" />
        <FormHidden name="version" />
        <Fieldset legend="Núcleo pedagógico">
          <FormSelect
            name="hubSchool"
            label={LABELS.hubSchool}
            hint="Desde él se mide a qué distancia queda cada colegio de la red."
            placeholder="Sin elegir"
            options={options}
          />
          <FormText name="hubName" label={LABELS.hubName} hint="Si tiene uno propio." />
        </Fieldset>
        <Fieldset legend="Contacto institucional">
          <FormText
            name="contactEmail"
            type="email"
            label={LABELS.contactEmail}
            hint="El de la red o de un colegio, no el personal de alguien."
            autoComplete="off"
          />
          <FormText
            name="contactPhone"
            type="tel"
            label={LABELS.contactPhone}
            width="sm"
            autoComplete="off"
          />
        </Fieldset>
        <FormTextArea
          name="description"
          label={LABELS.description}
          hint="Por ejemplo, qué une a sus colegios y en qué trabajan. 600 caracteres como máximo."
          rows={4}
        />
      </Form>
    </PanelFrame>
  );
}
