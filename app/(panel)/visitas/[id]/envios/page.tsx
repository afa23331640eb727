import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status, type StatusKind } from "@/components/ui/status";
import type { SubmissionState } from "@/db/visit-values";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { SUBMISSION_STATE_LABELS, SUBMISSIONS_DONE } from "@/lib/visits/conflicts/labels";
import { getSubmissions, type Submissions } from "@/lib/visits/conflicts/queries";
import { differences } from "@/lib/visits/conflicts/rules";
import { visitHref } from "@/lib/visits/labels";
import { VisitFrame } from "../_components/visit-frame";
import { WaitingSubmission } from "./_components/waiting-submission";

export const metadata: Metadata = { title: "Envíos de la visita" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const KINDS: Record<SubmissionState, StatusKind> = { accepted: "done", conflict: "due", dismissed: "later" };

function Waiting({ visit, submissions, forms }: Submissions) {
  const taken = submissions.find(({ state }) => state === "accepted");
  if (!taken) return null;
  return submissions
    .filter(({ state }) => state === "conflict")
    .map((submission) => {
      const form = forms.find(({ id }) => id === submission.content.formVersionId);
      const found = form ? differences(form.content, taken.content, submission.content) : [];
      return (
        <WaitingSubmission
          key={submission.id}
          {...{ submission, visitId: visit.id, takenId: taken.id }}
          differences={found}
        />
      );
    });
}

/** What arrived of a visit, and which of it is taken, for whoever carries it out. */
export default async function SubmissionsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const found = (isId(id) ? await getSubmissions(actor, id) : null) ?? notFound();
  const { visit, submissions } = found;
  const { hecho } = await readSearch(searchParams);
  return (
    <VisitFrame
      {...{ actor, visit }}
      title="Envíos de la visita"
      lead="Lo que llegó de su teléfono. Si llegó más de una vez con contenido distinto, usted elige cuál vale."
    >
      <DoneNotice done={hecho} sentences={SUBMISSIONS_DONE} />
      {submissions.length === 0 ? (
        <EmptyState
          title="Todavía no llega nada de esta visita"
          action={<Anchor href={visitHref(id)}>Volver a la visita</Anchor>}
        >
          <p>Cuando su teléfono tenga señal, lo que anotó se enviará solo.</p>
        </EmptyState>
      ) : (
        <>
          <Waiting {...found} />
          <Section title="Todo lo que llegó">
            <RowList label="Envíos">
              {submissions.map(({ id: submissionId, state, receivedAt }) => (
                <Row
                  key={submissionId}
                  title={dayAndTime(receivedAt)}
                  status={<Status kind={KINDS[state]}>{SUBMISSION_STATE_LABELS[state]}</Status>}
                />
              ))}
            </RowList>
          </Section>
        </>
      )}
    </VisitFrame>
  );
}
