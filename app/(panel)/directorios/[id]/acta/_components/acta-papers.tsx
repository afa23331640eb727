import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { FileList, FileRow } from "@/components/ui/file-row";
import { Section } from "@/components/ui/section";
import { dayAndTime, shortDay } from "@/lib/dates/dates";
import { fileSize } from "@/lib/files/labels";
import { signedHref } from "@/lib/meetings/minutes/labels";
import type { Approved } from "@/lib/meetings/minutes/queries";
import { paperHref } from "@/lib/papers/rules";

const fileHref = (id: string) => `/api/archivos/${id}`;

const howApproved = ({ laterDay }: Approved) =>
  laterDay ? `En la reunión del ${shortDay(laterDay)}.` : "Leída y aprobada al final de la reunión.";

type ActaPapersProps = { meetingId: string; approved: Approved; attaches: boolean };

/** Of an approved acta: who approved it, how anyone verifies it, its file and the copy signed by hand. */
export function ActaPapers({ meetingId, approved, attaches }: ActaPapersProps) {
  const { approver, approvedAt, code, sha256, fileId, fileSize: size } = approved;
  return (
    <Section title="Acta aprobada">
      <DataList
        items={[
          {
            label: "Aprobó",
            value: approver ?? "Quien convocó",
            detail: `${dayAndTime(approvedAt)}. ${howApproved(approved)}`,
          },
          {
            label: "Código de verificación",
            value: <a href={paperHref(code)}>{code}</a>,
            detail: "Con él cualquiera comprueba el documento, sin cuenta. No muestra nombres de personas.",
          },
          {
            label: "Huella de lo que dice (SHA-256)",
            value: <span className="text-sm font-normal break-all">{sha256}</span>,
            detail: "Está impresa en el acta. Si cambia una letra, la huella es otra.",
          },
        ]}
      />
      <div className="mt-4 print:hidden">
        <FileList label="Archivos del acta">
          <FileRow name="Acta aprobada" kind="PDF" size={fileSize(size ?? 0)} href={fileHref(fileId)} />
          {approved.signedFileId && (
            <FileRow
              name="Copia firmada"
              kind={approved.signedType === "application/pdf" ? "PDF" : "Foto"}
              size={fileSize(approved.signedSize ?? 0)}
              href={fileHref(approved.signedFileId)}
              detail={approved.signedAt && `Subida el ${dayAndTime(approved.signedAt)}.`}
            />
          )}
        </FileList>
        {attaches && (
          <p className="mt-3">
            <Anchor href={signedHref(meetingId)}>
              {approved.signedFileId ? "Cambiar la copia firmada" : "Subir la copia firmada"}
            </Anchor>
          </p>
        )}
      </div>
    </Section>
  );
}
