import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FileField } from "@/components/ui/file-field";
import { FileList, FileRow } from "@/components/ui/file-row";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { dayAndTime } from "@/lib/dates/dates";
import { ACCEPT_ATTRIBUTE } from "@/lib/files/kinds";
import { fileSize } from "@/lib/files/labels";
import type { FormValue } from "@/lib/forms/form-state";
import { withdrawEvidenceAction } from "@/lib/plans/evidence/actions";
import { fileKind, MOST_DESCRIPTION } from "@/lib/plans/evidence/labels";
import type { Evidence, FollowedActivity } from "@/lib/plans/progress/queries";

type EvidenceSectionProps = {
  activity: FollowedActivity;
  page: string;
  /** Where the form sends the file. */
  upload: string;
  tells: boolean;
  /** Why the last one was not kept, and what was typed beside it. */
  problem?: string;
  description?: FormValue;
};

const said = ({ description, author, createdAt }: Evidence) =>
  [...(description ? [description] : []), `${author}, ${dayAndTime(new Date(createdAt))}`].join(". ");

/** The files that show that an activity was held, and how to bring one more. */
export function EvidenceSection({
  activity,
  page,
  upload,
  tells,
  problem,
  description,
}: EvidenceSectionProps) {
  const kept = activity.evidences.filter(({ withdrawnAt }) => !withdrawnAt);
  const withdrawn = activity.evidences.filter(({ withdrawnAt }) => withdrawnAt);
  return (
    <Section title="Evidencias" id="evidencias" aside={kept.length}>
      {activity.evidence && (
        <p className="mb-3 max-w-140 text-muted">Medio de verificación del plan: {activity.evidence}</p>
      )}
      {kept.length === 0 ? (
        <p>Todavía no hay evidencias.</p>
      ) : (
        <FileList label="Evidencias">
          {kept.map((one) => (
            <FileRow
              key={one.id}
              name={one.name}
              kind={fileKind(one.contentType)}
              size={fileSize(one.size)}
              href={`/api/archivos/${one.fileId}`}
              detail={said(one)}
            />
          ))}
        </FileList>
      )}
      {tells && (
        <div className="mt-5 border-t border-base-300 pt-4">
          {problem && <Alert kind="late">{problem}</Alert>}
          <form action={upload} method="post" encType="multipart/form-data" className="max-w-140">
            <FileField
              name="archivo"
              label="Subir una evidencia"
              hint="PDF o foto (JPG, PNG o WebP) de 10 MB como máximo. Las fotos se guardan sin el lugar ni el equipo con que se tomaron."
              accept={ACCEPT_ATTRIBUTE}
              required
            />
            <TextField
              name="description"
              label="Qué muestra"
              defaultValue={typeof description === "string" ? description : undefined}
              maxLength={MOST_DESCRIPTION}
            />
            <div className="mt-5">
              <Button variant="outline">Subir la evidencia</Button>
            </div>
          </form>
        </div>
      )}
      {tells && kept.length > 0 && (
        <Disclosure summary="Retirar una evidencia">
          <div className="divide-y divide-base-300">
            {kept.map((one) => (
              <Disclosure key={one.id} summary={one.name}>
                <Form
                  action={withdrawEvidenceAction}
                  values={{ evidenceId: one.id }}
                  page={page}
                  draft={one.id}
                  submit="Retirar esta evidencia"
                  variant="danger"
                >
                  <FormHidden name="evidenceId" />
                  <FormTextArea name="reason" label="Por qué la retira" maxLength={500} required />
                </Form>
              </Disclosure>
            ))}
          </div>
        </Disclosure>
      )}
      {withdrawn.length > 0 && (
        <Disclosure summary={withdrawn.length === 1 ? "1 retirada" : `${withdrawn.length} retiradas`}>
          <FileList label="Evidencias retiradas">
            {withdrawn.map((one) => (
              <FileRow
                key={one.id}
                name={one.name}
                kind={fileKind(one.contentType)}
                size={fileSize(one.size)}
                href={`/api/archivos/${one.fileId}`}
                detail={`Retirada: ${one.withdrawnReason}`}
              />
            ))}
          </FileList>
        </Disclosure>
      )}
    </Section>
  );
}
