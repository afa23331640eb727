import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { acknowledgeVisitAction } from "@/lib/visits/acknowledging/actions";
import { acknowledgeHref } from "@/lib/visits/acknowledging/labels";
import { MOST_REPLY } from "@/lib/visits/acknowledging/schema";
import { visitHref } from "@/lib/visits/labels";
import { isObserved } from "@/lib/visits/policy";
import { getWholeVisit } from "@/lib/visits/record/queries";
import { VisitFrame } from "../_components/visit-frame";

export const metadata: Metadata = { title: "Conformidad con la visita" };

const FORM = "acknowledge-visit";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Where whoever was observed says that she read it and answers, once. */
export default async function AcknowledgePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { visit, record, acknowledgement } = (isId(id) ? await getWholeVisit(actor, id) : null) ?? notFound();
  if (!record || acknowledgement || !isObserved(actor, visit)) notFound();
  const { borrador } = await readSearch(searchParams);
  const page = acknowledgeHref(id);
  const started = await startForm(
    actor,
    FORM,
    { visitId: id, submissionId: record.submissionId, reply: "" },
    { key: id, fromDraft: Boolean(borrador) },
  );
  return (
    <VisitFrame
      {...{ actor, visit }}
      title="Dar conformidad"
      lead="Dice que leyó lo que se anotó. Se da una sola vez y queda a su nombre; después, lo anotado ya no cambia."
    >
      <DraftOffer savedAt={started.draftSavedAt} page={page} name={`${FORM}:${id}`} />
      <Form
        action={acknowledgeVisitAction}
        values={started.values}
        page={page}
        draft={id}
        autosave={FORM}
        submit="Dar conformidad"
        aside={<Anchor href={visitHref(id)}>Volver a la visita</Anchor>}
      >
        <FormHidden name="visitId" />
        <FormHidden name="submissionId" />
        <FormTextArea
          name="reply"
          label="Su respuesta"
          hint="Qué le sirvió, qué ve distinto, qué necesita. La leen quienes leen esta visita."
          rows={7}
          maxLength={MOST_REPLY}
        />
      </Form>
    </VisitFrame>
  );
}
