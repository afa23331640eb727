import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { proposeMinutesCorrectionAction } from "@/lib/meetings/minutes/corrections/actions";
import { getItemsToCorrect } from "@/lib/meetings/minutes/corrections/queries";
import { actaHref, askCorrectionHref } from "@/lib/meetings/minutes/labels";
import { canProposeCorrection } from "@/lib/meetings/minutes/policy";
import { ActaFrame } from "../_components/acta-frame";

export const metadata: Metadata = { title: "Pedir una corrección del acta" };

const FORM = "propose-minutes-correction";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Asks that an item of the draft be mended, or the acta as a whole. */
export default async function AskCorrectionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { meeting, called, items } = (isId(id) ? await getItemsToCorrect(actor, id) : null) ?? notFound();
  if (!canProposeCorrection(actor, meeting, { called })) notFound();
  const { punto, borrador } = await readSearch(searchParams);
  const item = punto ? (items.find((one) => one.id === punto) ?? notFound()) : null;
  const page = askCorrectionHref(id, item?.id ?? null);
  const key = `${id}.${item?.id ?? "acta"}`;
  const started = await startForm(
    actor,
    FORM,
    { meetingId: id, itemId: item?.id ?? "", text: "" },
    { key, fromDraft: Boolean(borrador) },
  );
  return (
    <ActaFrame
      {...{ actor, meeting }}
      title="Pedir una corrección"
      lead={item ? `Del punto ${item.number}: ${item.title}.` : "De toda el acta."}
    >
      {item && (item.deliberation || item.decision) && (
        <Section title="Cómo dice hoy">
          {[item.deliberation, item.decision].filter(Boolean).map((text) => (
            <p key={text} className="mt-2 max-w-160 whitespace-pre-line break-words first:mt-0">
              {text}
            </p>
          ))}
        </Section>
      )}
      <Section title="Su pedido">
        <DraftOffer savedAt={started.draftSavedAt} page={page} name={`${FORM}:${key}`} />
        <Form
          action={proposeMinutesCorrectionAction}
          values={started.values}
          page={page}
          draft={key}
          submit="Pedir la corrección"
          aside={<Anchor href={actaHref(id)}>Volver al acta</Anchor>}
        >
          <FormHidden name="meetingId" />
          <FormHidden name="itemId" />
          <FormTextArea
            name="text"
            label="Qué hay que corregir"
            hint="Diga qué dice y qué debería decir. Lo leen todos los convocados; quien lleva el acta lo responde."
            rows={5}
            maxLength={2000}
            required
          />
        </Form>
      </Section>
    </ActaFrame>
  );
}
