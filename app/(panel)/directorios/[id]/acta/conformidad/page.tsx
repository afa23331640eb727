import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormRadios, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { giveVerdictAction } from "@/lib/meetings/minutes/actions";
import { actaTitle } from "@/lib/meetings/minutes/document/rules";
import { actaHref, verdictHref } from "@/lib/meetings/minutes/labels";
import { canGiveVerdict } from "@/lib/meetings/minutes/policy";
import { getMinutes } from "@/lib/meetings/minutes/queries";
import { ActaFrame } from "../_components/acta-frame";

export const metadata: Metadata = { title: "Conformidad con el acta" };

const FORM = "give-verdict";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** What whoever was called says of the approved acta, once. */
export default async function VerdictPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const reading = (isId(id) ? await getMinutes(actor, id) : null) ?? notFound();
  const { meeting, participants, verdicts, content } = reading;
  const called = participants.map(({ personId }) => personId);
  const said = verdicts.some(({ personId }) => personId === actor.personId);
  if (!canGiveVerdict(actor, meeting, { called }) || said) notFound();
  const { borrador } = await readSearch(searchParams);
  const page = verdictHref(id);
  const started = await startForm(
    actor,
    FORM,
    { meetingId: id, verdict: "", text: "" },
    { key: id, fromDraft: Boolean(borrador) },
  );
  return (
    <ActaFrame
      {...{ actor, meeting }}
      title="Conformidad con el acta"
      lead={`${actaTitle(content)}. Se dice una sola vez y queda a su nombre.`}
    >
      <DraftOffer savedAt={started.draftSavedAt} page={page} name={`${FORM}:${id}`} />
      <Form
        action={giveVerdictAction}
        values={started.values}
        page={page}
        draft={id}
        submit="Enviar"
        aside={<Anchor href={actaHref(id)}>Volver al acta</Anchor>}
      >
        <FormHidden name="meetingId" />
        <FormRadios
          name="verdict"
          label="Qué le parece el acta"
          options={[
            { value: "agree", label: "Doy conformidad" },
            { value: "observe", label: "Observo" },
          ]}
          required
        />
        <FormTextArea
          name="text"
          label="Qué observa"
          hint="Solo si observa. Lo leen quienes leen el acta; el acta no cambia."
          rows={4}
          maxLength={2000}
        />
      </Form>
    </ActaFrame>
  );
}
