import { FileDown } from "lucide";
import { Button, ButtonLink } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { FileField } from "@/components/ui/file-field";
import { FileList, FileRow } from "@/components/ui/file-row";
import { Section } from "@/components/ui/section";
import { dayAndTime, longDay } from "@/lib/dates/dates";
import { ACCEPT_ATTRIBUTE } from "@/lib/files/kinds";
import { fileSize } from "@/lib/files/labels";
import type { InstallationRecord } from "@/lib/networks/installation/queries";
import { paperAddress, paperHref } from "@/lib/papers/rules";

const fileHref = (id: string) => `/api/archivos/${id}`;

/** The files of an acta: the one that was issued and the copy that was signed. */
export function RecordFiles({ record }: { record: InstallationRecord }) {
  return (
    <FileList label="Archivos del acta">
      {record.fileId && (
        <FileRow
          name="Acta emitida"
          kind="PDF"
          size={fileSize(record.fileSize ?? 0)}
          href={fileHref(record.fileId)}
          detail={record.issuedAt && `Emitida el ${dayAndTime(record.issuedAt)}.`}
        />
      )}
      {record.signedFileId && (
        <FileRow
          name="Copia firmada"
          kind={record.signedType === "application/pdf" ? "PDF" : "Foto"}
          size={fileSize(record.signedSize ?? 0)}
          href={fileHref(record.signedFileId)}
          detail={record.signedAt && `Adjuntada el ${dayAndTime(record.signedAt)}.`}
        />
      )}
    </FileList>
  );
}

function SignedCopyForm({ record, primary }: { record: InstallationRecord; primary: boolean }) {
  return (
    <form
      action={`/api/actas/${record.id}/copia-firmada`}
      method="post"
      encType="multipart/form-data"
      className="max-w-140"
    >
      <p className="mb-4 text-muted">
        El acta con sus firmas, en PDF o foto, de 10 MB como máximo.
        {record.signedFileId && " Ya hay una: la nueva se mostrará en su lugar; la anterior se conserva."}
      </p>
      <FileField name="archivo" label="Archivo" accept={ACCEPT_ATTRIBUTE} required />
      <div className="mt-5">
        <Button variant={primary ? "primary" : "outline"}>Adjuntar la copia firmada</Button>
      </div>
    </form>
  );
}

type IssuedRecordProps = { record: InstallationRecord; site: string; drafts: boolean; lead: boolean };

/** The acta in force: its files, how anyone verifies it, and the copy that is still to be signed. */
export function IssuedRecord({ record, site, drafts, lead }: IssuedRecordProps) {
  const code = record.code ?? "";
  const unsigned = record.state === "issued";
  return (
    <>
      <Section title="El acta">
        <RecordFiles record={record} />
        {record.fileId && (
          <div className="mt-4">
            <ButtonLink
              href={fileHref(record.fileId)}
              icon={FileDown}
              variant={lead && (!unsigned || !drafts) ? "primary" : "outline"}
            >
              Descargar el acta (PDF)
            </ButtonLink>
          </div>
        )}
      </Section>
      <Section title="Cómo se comprueba">
        <DataList
          layout="row"
          items={[
            { label: "Código de verificación", value: <span className="tabular-nums">{code}</span> },
            {
              label: "Dirección pública",
              value: <a href={paperHref(code)}>{paperAddress(site, code)}</a>,
              detail: "Cualquiera puede verla, sin cuenta. No muestra nombres de personas.",
            },
            {
              label: "Huella del archivo (SHA-256)",
              value: <span className="break-all">{record.sha256}</span>,
              detail: "Si el archivo cambia en una letra, la huella es otra.",
            },
            { label: "Día de la instalación", value: longDay(record.heldOn) },
          ]}
        />
      </Section>
      {drafts && (
        <Section title={unsigned ? "Adjuntar la copia firmada" : "Cambiar la copia firmada"}>
          <SignedCopyForm record={record} primary={lead && unsigned} />
        </Section>
      )}
    </>
  );
}
