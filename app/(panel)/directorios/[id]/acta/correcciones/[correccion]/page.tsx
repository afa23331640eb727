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
import {
  acceptMinutesCorrectionAction,
  declineMinutesCorrectionAction,
} from "@/lib/meetings/minutes/corrections/actions";
import { ITEM_WORDS } from "@/lib/meetings/minutes/corrections/labels";
import { getCorrection } from "@/lib/meetings/minutes/corrections/queries";
import { actaHref, correctionHref } from "@/lib/meetings/minutes/labels";
import { canDecideCorrections } from "@/lib/meetings/minutes/policy";
import { ActaFrame } from "../../_components/acta-frame";
import { CorrectionView } from "../../_components/corrections";

export const metadata: Metadata = { title: "Responder una corrección" };

const FORM = "accept-minutes-correction";

type Props = { params: Promise<{ id: string; correccion: string }>; searchParams: SearchParams };

/** Answers a correction: mends the words of its item in place, or says why they stay. */
export default async function DecideCorrectionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, correccion } = await params;
  const found =
    (isId(id) && isId(correccion) ? await getCorrection(actor, id, correccion) : null) ?? notFound();
  const { meeting, correction, item } = found;
  if (!canDecideCorrections(actor, meeting) || correction.state !== "open") notFound();
  const { borrador } = await readSearch(searchParams);
  const page = correctionHref(id, correccion);
  const asSeen = { correctionId: correction.id, version: String(correction.version) };
  const started = await startForm(
    actor,
    FORM,
    {
      ...{ ...asSeen, answer: "" },
      ...(item && {
        rowVersion: String(item.version),
        deliberation: item.deliberation,
        decision: item.decision,
      }),
    },
    { key: correction.id, fromDraft: Boolean(borrador) },
  );
  return (
    <ActaFrame {...{ actor, meeting }} title="Responder una corrección">
      <Section title="Lo que se pide">
        <CorrectionView correction={correction} />
      </Section>
      <Section title="Aceptarla">
        <DraftOffer savedAt={started.draftSavedAt} page={page} name={`${FORM}:${correction.id}`} />
        <Form
          action={acceptMinutesCorrectionAction}
          values={started.values}
          page={page}
          draft={correction.id}
          labels={ITEM_WORDS}
          submit={item ? "Aceptar y guardar el texto" : "Aceptar la corrección"}
          aside={<Anchor href={actaHref(id)}>Volver al acta</Anchor>}
        >
          <FormHidden name="correctionId" />
          <FormHidden name="version" />
          {item && (
            <>
              <FormHidden name="rowVersion" />
              <FormTextArea
                name="deliberation"
                label={ITEM_WORDS.deliberation}
                hint="Corrija aquí el texto del acta. Queda registrado cómo decía antes."
                rows={7}
                maxLength={12_000}
              />
              <FormTextArea name="decision" label={ITEM_WORDS.decision} rows={4} maxLength={12_000} />
            </>
          )}
          <FormTextArea
            name="answer"
            label={item ? "Respuesta" : "Qué se corrigió"}
            hint={item ? undefined : "Diga qué se corrigió y en qué parte del acta."}
            rows={3}
            maxLength={2000}
            required={!item}
          />
        </Form>
      </Section>
      <Section title="No aceptarla">
        <Form
          action={declineMinutesCorrectionAction}
          values={{ ...asSeen, answer: "" }}
          page={page}
          draft={correction.id}
          submit="No aceptar la corrección"
          variant="outline"
        >
          <FormHidden name="correctionId" />
          <FormHidden name="version" />
          <FormTextArea name="answer" label="Por qué no se acepta" rows={3} maxLength={2000} required />
        </Form>
      </Section>
    </ActaFrame>
  );
}
