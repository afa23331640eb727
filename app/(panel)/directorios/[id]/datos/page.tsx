import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormSelect, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HoursFields, PlaceFields } from "@/components/meetings/setting-fields";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { editMeetingAction } from "@/lib/meetings/drafting/actions";
import { getMeetingData } from "@/lib/meetings/drafting/queries";
import { hour, MEETING_FIELDS, MEETING_MODE_LABELS, meetingHref } from "@/lib/meetings/labels";
import { canPrepareMeeting } from "@/lib/meetings/policy";
import { isLocked, isPreparing } from "@/lib/meetings/rules";
import { MeetingHeader } from "../_components/meeting-header";

export const metadata: Metadata = { title: "Datos de la reunión" };

const DONE = { guardada: "Los datos quedaron guardados." };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function MeetingDataPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { hecho, borrador } = await readSearch(searchParams);
  const { meeting, officers } = (isId(id) ? await getMeetingData(actor, id) : null) ?? notFound();
  if (!canPrepareMeeting(actor, meeting) || isLocked(meeting.state)) notFound();
  const page = `${meetingHref(id)}/datos`;
  const isFree = isPreparing(meeting.state);
  const { title, mode, venue, link, chairId, secretaryId, expediente } = meeting;
  const saved = {
    ...{ meetingId: id, version: String(meeting.version), title, mode, venue: venue ?? "", link: link ?? "" },
    ...{ chairId, secretaryId: secretaryId ?? "", expediente: expediente ?? "" },
    ...(isFree && {
      ...{ heldOn: meeting.heldOn, startsAt: hour(meeting.startsAt), endsAt: hour(meeting.endsAt) },
    }),
  };
  const { values, draftSavedAt } = await startForm(actor, "edit-meeting", saved, {
    key: id,
    fromDraft: Boolean(borrador),
  });
  const people = Object.fromEntries(officers.map(({ value, label }) => [value, label]));
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        actor={actor}
        meeting={meeting}
        current=""
        trail={[{ label: "Datos" }]}
        title="Datos de la reunión"
        lead={
          isFree
            ? "Si cambia el día, la lista de convocados se toma otra vez de los cargos de ese día."
            : "Si cambia el lugar o el enlace antes de la sesión, se avisa por correo a los convocados."
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`edit-meeting:${id}`} />
      <Form
        action={editMeetingAction}
        values={values}
        page={page}
        draft={id}
        labels={MEETING_FIELDS}
        words={{ ...MEETING_MODE_LABELS, ...people }}
        submit="Guardar los datos"
        aside={<Anchor href={meetingHref(id)}>Volver a la reunión</Anchor>}
      >
        <FormHidden name="meetingId" />
        <FormHidden name="version" />
        <FormText
          name="title"
          label={MEETING_FIELDS.title}
          hint="Vacío, se llama por su clase y su mes."
          maxLength={120}
        />
        {isFree && (
          <>
            <FormDate name="heldOn" label={MEETING_FIELDS.heldOn} required />
            <HoursFields />
          </>
        )}
        <PlaceFields />
        <FormSelect name="chairId" label={MEETING_FIELDS.chairId} options={officers} required />
        <FormSelect
          name="secretaryId"
          label={MEETING_FIELDS.secretaryId}
          hint="Puede preparar y llevar la sesión. Se elige entre los convocados."
          placeholder="Elija a una persona"
          options={officers}
        />
        <FormText
          name="expediente"
          label={MEETING_FIELDS.expediente}
          hint="El del trámite documentario, si lo tiene. Sale en el acta."
          width="sm"
          maxLength={60}
        />
      </Form>
    </PanelFrame>
  );
}
