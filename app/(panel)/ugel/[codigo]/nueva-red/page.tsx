import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormCheckbox, FormDate, FormHidden, FormRadios, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Fieldset } from "@/components/ui/fieldset";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { createNetworkAction } from "@/lib/networks/actions";
import { MODALITY_GROUP_LABELS, NETWORK_KIND_LABELS, placeHref } from "@/lib/networks/labels";
import { getUgelHub } from "@/lib/networks/places/queries";
import { canCreateNetwork } from "@/lib/networks/policy";

export const metadata: Metadata = { title: "Nueva red" };

const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function NewNetworkPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { ugel } = (await getUgelHub(actor, (await params).codigo)) ?? notFound();
  if (!canCreateNetwork(actor, ugel.path)) notFound();
  const back = placeHref({ kind: "ugel", code: ugel.code });
  const page = `${back}/nueva-red`;
  const { borrador } = await readSearch(searchParams);
  const fresh = {
    ugel: ugel.path,
    code: `${ugel.code}-`,
    kind: "eb",
    modalityGroup: "ebr_ebe",
    openedOn: today(),
  };
  const { values, draftSavedAt } = await startForm(actor, "create-network", fresh, {
    key: ugel.code,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="networks" at={ugel.code}>
      <PageHeader
        breadcrumbs={[{ href: back, label: `UGEL ${ugel.code}` }, { label: "Nueva red" }]}
        title={`Nueva red de la UGEL ${ugel.code}`}
        lead="Después podrá llevar a ella sus colegios y dar sus cargos."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`create-network:${ugel.code}`} />
      <Form
        action={createNetworkAction}
        values={values}
        page={page}
        draft={ugel.code}
        submit="Crear la red"
        aside={<Anchor href={back}>Cancelar</Anchor>}
      >
        <FormHidden name="ugel" />
        <FormText
          name="code"
          label="Código"
          hint={`Empieza con ${ugel.code}-, por ejemplo ${ugel.code}-25.`}
          width="sm"
          required
        />
        <FormText name="name" label="Nombre" required />
        <FormRadios name="kind" label="Tipo" options={choices(NETWORK_KIND_LABELS)} required />
        <FormRadios
          name="modalityGroup"
          label="Modalidad"
          options={choices(MODALITY_GROUP_LABELS)}
          inline
          required
        />
        <FormText name="resolutionNumber" label="Resolución que la crea" />
        <FormDate name="resolutionDate" label="Fecha de la resolución" />
        <FormDate name="openedOn" label="Desde qué día existe" required />
        <Fieldset legend="Distritos que atiende">
          {ugel.districtCodes.map((district, i) => (
            <FormCheckbox
              key={district}
              name={`districts[${i}]`}
              value={district}
              label={ugel.districts[i] ?? district}
            />
          ))}
        </Fieldset>
      </Form>
    </PanelFrame>
  );
}
