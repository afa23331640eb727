import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { ChangedText } from "@/components/ui/changed-text";
import { DataList } from "@/components/ui/data-list";
import { Section } from "@/components/ui/section";
import { dayAndTime } from "@/lib/dates/dates";
import { dismissSubmissionAction, takeSubmissionAction } from "@/lib/visits/conflicts/actions";
import { ACKNOWLEDGED_ALREADY } from "@/lib/visits/conflicts/labels";
import type { Submissions } from "@/lib/visits/conflicts/queries";
import type { Difference } from "@/lib/visits/conflicts/rules";
import { submissionsHref } from "@/lib/visits/receiving/labels";

type WaitingSubmissionProps = {
  submission: Submissions["submissions"][number];
  visitId: string;
  takenId: string;
  differences: Difference[];
};

/** One that was set aside: what it says otherwise than the one that was taken, and which of the two stays. */
export function WaitingSubmission({ submission, visitId, takenId, differences }: WaitingSubmissionProps) {
  const { id, receivedAt, isAcknowledged } = submission;
  const fields = { visitId, submissionId: id, takenId };
  const page = submissionsHref(visitId);
  return (
    <Section title={`Llegó el ${dayAndTime(receivedAt)}`} aside="Espera que usted elija">
      {differences.length === 0 ? (
        <p>Dice lo mismo que el que vale: solo cambian las horas.</p>
      ) : (
        <>
          <p className="max-w-140 text-muted">
            Qué cambiaría si lo usa: tachado, lo que vale ahora; subrayado, lo que dice este envío.
          </p>
          <div className="mt-3">
            <DataList
              layout="row"
              items={differences.map(({ label, one, other }) => ({
                label,
                value: <ChangedText before={one} after={other} />,
              }))}
            />
          </div>
        </>
      )}
      {isAcknowledged && <p className="mt-4 max-w-140">{ACKNOWLEDGED_ALREADY}</p>}
      <div className="mt-5 flex flex-wrap items-start gap-2.5">
        {!isAcknowledged && (
          <ActionForm action={takeSubmissionAction} {...{ fields, page }} className="max-sm:w-full">
            <Button variant="primary">Usar este envío</Button>
          </ActionForm>
        )}
        <ActionForm action={dismissSubmissionAction} {...{ fields, page }} className="max-sm:w-full">
          <Button variant="outline">Dejarlo de lado</Button>
        </ActionForm>
      </div>
    </Section>
  );
}
