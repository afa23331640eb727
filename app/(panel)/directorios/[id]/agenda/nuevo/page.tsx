import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { addItemAction } from "@/lib/meetings/agenda/actions";
import { AGENDA_DONE, ITEM_LABELS, leftText, newItemHref } from "@/lib/meetings/agenda/labels";
import { minutesLeft } from "@/lib/meetings/agenda/rules";
import { meetingHref } from "@/lib/meetings/labels";
import { isPreparing } from "@/lib/meetings/rules";
import { MeetingHeader } from "../../_components/meeting-header";
import { findItemForm } from "../_components/find-item-form";
import { ItemFields } from "../_components/item-fields";

export const metadata: Metadata = { title: "Agregar un punto a la agenda" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function NewItemPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { hecho, borrador } = await readSearch(searchParams);
  const { actor, meeting, items, participants } = await findItemForm(id, { late: true });
  const late = !isPreparing(meeting.state);
  const page = newItemHref(id);
  const { values, draftSavedAt } = await startForm(
    actor,
    "add-item",
    { meetingId: id, minutes: "10" },
    { key: id, fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        {...{ actor, meeting }}
        current=""
        title="Agregar un punto"
        lead={leftText(minutesLeft(items, meeting))}
        trail={[{ label: "Agregar un punto" }]}
      />
      <DoneNotice done={hecho} sentences={AGENDA_DONE} />
      {late && (
        <Alert kind="due" announce="none">
          La convocatoria ya salió. El punto se leerá como agregado después, con el motivo que escriba.
        </Alert>
      )}
      <DraftOffer savedAt={draftSavedAt} page={page} name={`add-item:${id}`} />
      <Form
        action={addItemAction}
        {...{ values, page }}
        draft={id}
        autosave="add-item"
        labels={ITEM_LABELS}
        submit="Agregar a la agenda"
        aside={
          <>
            {!late && (
              <Button name="_then" value="otro" variant="outline">
                Agregar y escribir otro
              </Button>
            )}
            <Anchor href={meetingHref(id)}>Volver sin guardar</Anchor>
          </>
        }
      >
        <FormHidden name="meetingId" />
        <ItemFields participants={participants} />
        {late && (
          <FormTextArea name="reason" label="Por qué se agrega ahora" rows={2} maxLength={500} required />
        )}
      </Form>
    </PanelFrame>
  );
}
