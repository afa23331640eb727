import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { noteHandoverAction } from "@/lib/networks/handover/actions";
import { canNoteHandover } from "@/lib/networks/handover/policy";
import { findHandoverPage } from "../_components/find-handover";

export const metadata: Metadata = { title: "Nota del traspaso" };

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

const LABELS = { note: "Nota" };

export default async function HandoverNotePage({ params, searchParams }: Props) {
  const { actor, network, handover, crumbs, href, label } = await findHandoverPage(params, searchParams);
  if (!handover || handover.acceptedAt || !canNoteHandover(actor, network.path)) notFound();
  const page = `${href}/nota`;
  const saved = { handoverId: handover.id, version: String(handover.version), note: handover.note ?? "" };
  const { borrador } = await readSearch(searchParams);
  const { values, draftSavedAt } = await startForm(actor, "note-handover", saved, {
    key: handover.id,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="networks" at={network.ugelCode}>
      <PageHeader
        breadcrumbs={[...crumbs, { href, label: "Traspaso" }, { label: "Nota" }]}
        title="Nota del traspaso"
        lead={`La lee ${handover.incoming} antes de aceptar la ${label}. Después ya no se cambia.`}
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`note-handover:${handover.id}`} />
      <Form
        action={noteHandoverAction}
        values={values}
        page={page}
        draft={handover.id}
        labels={LABELS}
        submit="Guardar la nota"
        aside={<Anchor href={href}>Cancelar</Anchor>}
      >
        <FormHidden name="handoverId" />
        <FormHidden name="version" />
        <FormTextArea
          name="note"
          label={LABELS.note}
          hint="Lo que conviene saber y no está en los registros: acuerdos de palabra, visitas previstas, a quién llamar. Sin datos personales de estudiantes."
          rows={8}
        />
      </Form>
    </PanelFrame>
  );
}
