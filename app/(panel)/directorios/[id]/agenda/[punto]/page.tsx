import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { itemPurposes } from "@/db/values";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { editItemAction, restoreItemAction, withdrawItemAction } from "@/lib/meetings/agenda/actions";
import { ITEM_LABELS, itemHref } from "@/lib/meetings/agenda/labels";
import { comesFromBacklog } from "@/lib/meetings/agenda/rules";
import { ITEM_PURPOSE_LABELS, meetingHref } from "@/lib/meetings/labels";
import type { AgendaItem, Participant } from "@/lib/meetings/queries";
import { MeetingHeader } from "../../_components/meeting-header";
import { findItemForm } from "../_components/find-item-form";
import { ItemFields } from "../_components/item-fields";

export const metadata: Metadata = { title: "Cambiar un punto de la agenda" };

type Props = { params: Promise<{ id: string; punto: string }>; searchParams: SearchParams };

/** How the choices of the form read where two texts are compared. */
const wordsOf = (participants: Participant[]) =>
  Object.fromEntries([
    ...itemPurposes.map((value) => [value, ITEM_PURPOSE_LABELS[value]]),
    ...participants.map(({ id, name }) => [id, name]),
  ]);

export default async function EditItemPage({ params, searchParams }: Props) {
  const { id, punto } = await params;
  const { borrador } = await readSearch(searchParams);
  const { actor, meeting, items, participants } = await findItemForm(id);
  const item = items.find((one) => one.id === punto) ?? notFound();
  const page = itemHref(id, punto);
  const at = { meetingId: id, itemId: punto, version: String(item.version) };
  const saved = {
    ...{ ...at, title: item.title, purpose: item.purpose, minutes: String(item.minutes) },
    ...{
      question: item.question ?? "",
      presenterId: item.presenterId ?? "",
      presenter: item.presenter ?? "",
    },
  };
  const { values, draftSavedAt } = await startForm(actor, "edit-item", saved, {
    ...{ key: punto, fromDraft: Boolean(borrador) },
  });
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        {...{ actor, meeting }}
        current=""
        title={item.title}
        lead={item.why ?? "Un punto que agregó quien prepara la reunión."}
        trail={[{ label: "Cambiar un punto" }]}
      />
      {item.state === "withdrawn" ? (
        <WithdrawnItem item={item} at={at} />
      ) : (
        <>
          <DraftOffer savedAt={draftSavedAt} page={page} name={`edit-item:${punto}`} />
          <Form
            action={editItemAction}
            {...{ values, page }}
            draft={punto}
            autosave="edit-item"
            labels={ITEM_LABELS}
            words={wordsOf(participants)}
            submit="Guardar"
            aside={<Anchor href={meetingHref(id)}>Volver sin guardar</Anchor>}
          >
            <FormHidden name="meetingId" />
            <FormHidden name="itemId" />
            <FormHidden name="version" />
            <ItemFields participants={participants} />
          </Form>
          <WithdrawItem {...{ at, page }} />
        </>
      )}
    </PanelFrame>
  );
}

type At = { meetingId: string; itemId: string; version: string };

function WithdrawnItem({ item, at }: { item: AgendaItem; at: At }) {
  return (
    <div className="max-w-140">
      <p>Este punto está retirado de la agenda. Motivo: {item.withdrawnReason}</p>
      {comesFromBacklog(item) ? (
        <p className="mt-2">Volvió a los temas propuestos: se agrega desde ahí.</p>
      ) : (
        <ActionForm action={restoreItemAction} fields={at} className="mt-4">
          <Button variant="primary">Reponerlo en la agenda</Button>
        </ActionForm>
      )}
    </div>
  );
}

function WithdrawItem({ at, page }: { at: At; page: string }) {
  return (
    <Section title="Retirar de la agenda">
      <p className="mb-4 text-muted">Sale de la agenda, pero no se borra: queda con su motivo.</p>
      <Form
        action={withdrawItemAction}
        values={at}
        page={page}
        draft={at.itemId}
        labels={ITEM_LABELS}
        submit="Retirar el punto"
        variant="danger"
      >
        <FormHidden name="meetingId" />
        <FormHidden name="itemId" />
        <FormHidden name="version" />
        <FormTextArea name="reason" label="Motivo" rows={2} maxLength={500} required />
      </Form>
    </Section>
  );
}
