import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormRadios, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { CommitmentList } from "@/components/visits/commitment-list";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { settleCommitmentAction } from "@/lib/visits/commitments/actions";
import { commitmentHref, OUTCOME_CHOICES } from "@/lib/visits/commitments/labels";
import { canSettleCommitment } from "@/lib/visits/commitments/policy";
import { MOST_NOTE, SETTLED } from "@/lib/visits/commitments/schema";
import { COMMITMENT_STATE_LABELS, visitHref } from "@/lib/visits/labels";
import { getWholeVisit } from "@/lib/visits/record/queries";
import { VisitFrame } from "../../_components/visit-frame";

export const metadata: Metadata = { title: "Compromiso de una visita" };

const FORM = "settle-commitment";

type Props = { params: Promise<{ id: string; compromiso: string }>; searchParams: SearchParams };

/** Where either of the two says what became of a commitment. */
export default async function CommitmentPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, compromiso } = await params;
  const whole = (isId(id) && isId(compromiso) ? await getWholeVisit(actor, id) : null) ?? notFound();
  const commitment = whole.commitments.find((one) => one.id === compromiso) ?? notFound();
  if (!canSettleCommitment(actor, whole.visit) || commitment.settledInId) notFound();
  const { borrador } = await readSearch(searchParams);
  const page = commitmentHref(id, compromiso);
  const { state, note, version } = commitment;
  const started = await startForm(
    actor,
    FORM,
    {
      ...{ commitmentId: compromiso, version: String(version), note: note ?? "" },
      outcome: state === "pending" ? "" : state,
    },
    { key: compromiso, fromDraft: Boolean(borrador) },
  );
  return (
    <VisitFrame
      {...{ actor, visit: whole.visit }}
      title="Cómo quedó el compromiso"
      lead="Lo leen quienes leen esta visita, y quien visite después."
    >
      <CommitmentList commitments={[commitment]} day={today()} />
      <DraftOffer savedAt={started.draftSavedAt} page={page} name={`${FORM}:${compromiso}`} />
      <Form
        action={settleCommitmentAction}
        values={started.values}
        page={page}
        draft={compromiso}
        submit="Guardar"
        labels={{ outcome: "Cómo quedó", note: "Qué pasó" }}
        words={COMMITMENT_STATE_LABELS}
        aside={<Anchor href={visitHref(id)}>Volver a la visita</Anchor>}
      >
        <FormHidden name="commitmentId" />
        <FormHidden name="version" />
        <FormRadios
          name="outcome"
          label="Cómo quedó"
          options={SETTLED.map((value) => ({ value, ...OUTCOME_CHOICES[value] }))}
          required
        />
        <FormTextArea
          name="note"
          label="Qué pasó"
          hint="Obligatorio si queda sin efecto."
          rows={4}
          maxLength={MOST_NOTE}
        />
      </Form>
    </VisitFrame>
  );
}
