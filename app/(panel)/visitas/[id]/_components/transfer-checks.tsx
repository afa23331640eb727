import { Anchor } from "@/components/ui/anchor";
import { FileList, FileRow } from "@/components/ui/file-row";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dayAndTime, shortDay } from "@/lib/dates/dates";
import { fileSize } from "@/lib/files/labels";
import { fileKind } from "@/lib/plans/evidence/labels";
import { TRANSFER_ANSWER_LABELS } from "@/lib/visits/labels";
import type { Visit } from "@/lib/visits/queries";
import type { VisitTransfer } from "@/lib/visits/record/queries";
import { checkHref } from "@/lib/visits/transfer/labels";
import type { Check } from "@/lib/visits/transfer/rules";

function Answered({ transfer }: { transfer: VisitTransfer }) {
  const { answer, text, at, file } = transfer;
  return (
    <>
      <Status kind={answer === "not_yet" ? "info" : "done"}>{TRANSFER_ANSWER_LABELS[answer]}</Status>
      <p className="mt-1 max-w-140 break-words whitespace-pre-line">{text}</p>
      <p className="text-sm text-muted">Respondió el {dayAndTime(new Date(at))}</p>
      {file && (
        <FileList label="Evidencia">
          <FileRow
            name={file.name}
            kind={fileKind(file.contentType)}
            size={fileSize(file.size)}
            href={`/api/archivos/${file.fileId}`}
          />
        </FileList>
      )}
    </>
  );
}

type TransferChecksProps = {
  checks: Check[];
  transfers: VisitTransfer[];
  visit: Visit;
  isObserved: boolean;
};

/** What stayed some weeks later: what was answered, what is asked now and what will be. */
export function TransferChecks({ checks, transfers, visit, isObserved }: TransferChecksProps) {
  if (!visit.observedId) return null;
  return (
    <Section title="Qué quedó después" aside="Lo cuenta quien fue observado">
      <ul className="-mt-1">
        {checks.map(({ days, from, state }) => {
          const transfer = transfers.find((one) => one.days === days);
          return (
            <li key={days} className="break-inside-avoid border-b border-base-300 py-3 last:border-b-0">
              <h3>A los {days} días</h3>
              {transfer ? (
                <Answered transfer={transfer} />
              ) : state === "later" ? (
                <Status kind="later">Desde el {shortDay(from)}</Status>
              ) : isObserved ? (
                <p className="print:hidden">
                  <Anchor href={checkHref(visit.id, days)} className="inline-flex min-h-11 items-center">
                    Contar qué quedó a los {days} días
                  </Anchor>
                </p>
              ) : (
                <Status kind="due">Espera respuesta desde el {shortDay(from)}</Status>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
