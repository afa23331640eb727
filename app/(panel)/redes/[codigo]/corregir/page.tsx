import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { correctNetworkAction } from "@/lib/networks/actions";
import { findNetworkToChange } from "../_components/find-network";

export const metadata: Metadata = { title: "Corregir la red" };

const LABELS = { name: "Nombre de la red", resolutionNumber: "Resolución que la creó" };

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function CorrectNetworkPage({ params, searchParams }: Props) {
  const { actor, network, href, label, breadcrumbs } = await findNetworkToChange(params, "Corregir");
  const { borrador } = await readSearch(searchParams);
  const page = `${href}/corregir`;
  const saved = {
    network: network.path,
    version: String(network.version),
    name: network.name,
    resolutionNumber: network.resolutionNumber ?? "",
  };
  const { values, draftSavedAt } = await startForm(actor, "correct-network", saved, {
    key: network.code,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="networks" at={network.ugelCode}>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={`Corregir ${label}`}
        lead="El código no cambia: con él la reconocen los demás documentos."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`correct-network:${network.code}`} />
      <Form
        action={correctNetworkAction}
        values={values}
        page={page}
        draft={network.code}
        labels={LABELS}
        submit="Guardar los cambios"
        aside={<Anchor href={href}>Cancelar</Anchor>}
      >
        <FormHidden name="network" />
        <FormHidden name="version" />
        <FormText name="name" label={LABELS.name} required />
        <FormText
          name="resolutionNumber"
          label={LABELS.resolutionNumber}
          hint="Por ejemplo: RDR 1234-2026."
        />
      </Form>
    </PanelFrame>
  );
}
