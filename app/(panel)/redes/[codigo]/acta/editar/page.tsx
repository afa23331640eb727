import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PlaceholderList } from "@/components/papers/placeholder-list";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { editInstallationAction } from "@/lib/networks/installation/actions";
import { INSTALLATION_FIELDS, installationHref } from "@/lib/networks/installation/labels";
import { canDraftInstallation } from "@/lib/networks/installation/policy";
import { getInstallation } from "@/lib/networks/installation/queries";
import { PAPERS } from "@/lib/papers/labels";
import { installationCrumbs } from "../_components/installation-crumbs";
import { VENUE_HINT } from "../_components/start-form";

export const metadata: Metadata = { title: "Editar el acta de instalación" };

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function EditInstallationPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { network, draft } = (await getInstallation(actor, (await params).codigo)) ?? notFound();
  if (!draft || network.closedOn || !canDraftInstallation(actor, network.path)) notFound();
  const { borrador } = await readSearch(searchParams);
  const href = installationHref(network.code);
  const page = `${href}/editar`;
  const saved = {
    recordId: draft.id,
    version: String(draft.version),
    heldOn: draft.heldOn,
    venue: draft.venue,
    expediente: draft.expediente ?? "",
    body: draft.body,
  };
  const { values, draftSavedAt } = await startForm(actor, "edit-installation", saved, {
    key: draft.id,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="networks" at={network.ugelCode}>
      <PageHeader
        breadcrumbs={installationCrumbs(network, "Editar")}
        title="Editar el acta de instalación"
        lead="Los cargos, los colegios y las firmas salen de los registros de la red ese día: no se escriben aquí."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`edit-installation:${draft.id}`} />
      <Columns
        main={
          <Form
            action={editInstallationAction}
            values={values}
            page={page}
            draft={draft.id}
            labels={INSTALLATION_FIELDS}
            submit="Guardar el borrador"
            aside={<Anchor href={href}>Volver sin guardar</Anchor>}
          >
            <FormHidden name="recordId" />
            <FormHidden name="version" />
            <FormDate name="heldOn" label={INSTALLATION_FIELDS.heldOn} required />
            <FormText name="venue" label={INSTALLATION_FIELDS.venue} hint={VENUE_HINT} required />
            <FormText name="expediente" label={INSTALLATION_FIELDS.expediente} width="sm" />
            <FormTextArea
              name="body"
              label={INSTALLATION_FIELDS.body}
              hint="Una línea en blanco separa los párrafos. Lo que va entre dos llaves se llena solo."
              rows={18}
              required
            />
          </Form>
        }
        aside={
          <Section title="Datos que se llenan solos">
            <PlaceholderList placeholders={PAPERS.installation_record.placeholders} />
          </Section>
        }
      />
    </PanelFrame>
  );
}
