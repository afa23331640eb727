import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status, type StatusKind } from "@/components/ui/status";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { findDraft } from "@/lib/forms/drafts";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { visitHref } from "@/lib/visits/labels";
import { submissionsHref } from "@/lib/visits/receiving/labels";
import {
  OUTCOME_LABELS,
  photosText,
  queueProblem,
  UPLOAD_DRAFT,
  type UploadOutcome,
} from "@/lib/visits/upload/labels";
import { readUploaded } from "@/lib/visits/upload/rules";

export const metadata: Metadata = { title: "Subir visitas guardadas" };

const KINDS: Record<UploadOutcome, StatusKind> = {
  accepted: "done",
  already: "info",
  conflict: "due",
  refused: "late",
};

/** What became of each visit of the file that was sent last. */
async function Uploaded({ actor }: { actor: Actor }) {
  const draft = await findDraft(actor, UPLOAD_DRAFT);
  const uploaded = readUploaded(draft?.values.uploaded);
  if (!draft || uploaded.length === 0) return null;
  return (
    <Section title="Lo que se subió" aside={dayAndTime(draft.savedAt)}>
      <RowList label="Visitas del archivo">
        {uploaded.map(({ visitId, title, outcome, message, photos }) => (
          <Row
            key={`${title} ${visitId}`}
            title={title}
            href={
              visitId ? (outcome === "conflict" ? submissionsHref(visitId) : visitHref(visitId)) : undefined
            }
            detail={[message, photosText(photos.sent, photos.all)].filter(Boolean).join(" ") || undefined}
            status={<Status kind={KINDS[outcome]}>{OUTCOME_LABELS[outcome]}</Status>}
          />
        ))}
      </RowList>
    </Section>
  );
}

/** The last resort for visits that a phone could not send: the file that it saved. */
export default async function UploadVisitsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { archivo } = await readSearch(searchParams);
  const problem = queueProblem(archivo);
  return (
    <PanelFrame actor={actor} current="visits" at="region">
      <PageHeader
        breadcrumbs={[{ href: "/visitas", label: "Visitas" }, { label: "Subir visitas guardadas" }]}
        title="Subir visitas guardadas"
        lead="Si su teléfono no puede enviar las visitas, guárdelas ahí en un archivo, páselo a cualquier equipo con conexión y súbalo aquí con su misma cuenta."
      />
      {problem && <Alert kind="late">{problem}</Alert>}
      {!problem && <Uploaded actor={actor} />}
      <Section title="El archivo">
        <form action="/api/visitas/subir" method="post" encType="multipart/form-data" className="max-w-140">
          <FileField
            name="archivo"
            label="Archivo guardado en el teléfono"
            hint="Termina en .json y pesa 60 MB como máximo. Lo que ya se había recibido no se repite."
            accept="application/json,.json"
            required
          />
          <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
            <Button variant="primary">Subir el archivo</Button>
            <Anchor href="/visitas">Volver a mis visitas</Anchor>
          </div>
        </form>
      </Section>
    </PanelFrame>
  );
}
