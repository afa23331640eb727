import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ACCEPT_ATTRIBUTE } from "@/lib/files/kinds";
import { uploadProblem } from "@/lib/files/labels";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { correctNetworkAction } from "@/lib/networks/actions";
import { findNetworkToChange } from "../_components/find-network";

export const metadata: Metadata = { title: "Corregir la red" };

const LABELS = {
  name: "Nombre de la red",
  resolutionNumber: "Resolución que la creó",
  resolutionDate: "Fecha de la resolución",
};

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function CorrectNetworkPage({ params, searchParams }: Props) {
  const { actor, network, href, label, breadcrumbs } = await findNetworkToChange(params, "Corregir");
  const { borrador, archivo } = await readSearch(searchParams);
  const problem = uploadProblem(archivo);
  const page = `${href}/corregir`;
  const saved = {
    network: network.path,
    version: String(network.version),
    name: network.name,
    resolutionNumber: network.resolutionNumber ?? "",
    resolutionDate: network.resolutionDate ?? "",
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
        <FormText
          name="name"
          label={LABELS.name}
          hint="Si lo cambia, el de ahora queda en el historial con su fecha."
          required
        />
        <FormText
          name="resolutionNumber"
          label={LABELS.resolutionNumber}
          hint="Por ejemplo: RDR 1234-2026."
        />
        <FormDate name="resolutionDate" label={LABELS.resolutionDate} />
      </Form>
      <Section id="resolucion" title="Documento de la resolución">
        {problem && <Alert kind="late">{problem}</Alert>}
        <p className="max-w-140 text-muted">
          La resolución que creó la red, en PDF o foto, de 10 MB como máximo.{" "}
          {network.resolutionFile && (
            <>
              Ya hay una: <a href={`/api/archivos/${network.resolutionFile.id}`}>verla</a>. La nueva ocupará
              su lugar; la anterior se conserva.
            </>
          )}
        </p>
        <form
          action={`/api/redes/${encodeURIComponent(network.code)}/resolucion`}
          method="post"
          encType="multipart/form-data"
          className="mt-4 max-w-140"
        >
          <FileField name="archivo" label="Archivo" accept={ACCEPT_ATTRIBUTE} required />
          <div className="mt-5">
            <Button>Adjuntar la resolución</Button>
          </div>
        </form>
      </Section>
    </PanelFrame>
  );
}
