import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HoursFields, PlaceFields } from "@/components/meetings/setting-fields";
import { Anchor } from "@/components/ui/anchor";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { hour, meetingHref, whenAndWhere } from "@/lib/meetings/labels";
import { moveMeetingAction } from "@/lib/meetings/moving/actions";
import { canConveneMeeting } from "@/lib/meetings/policy";
import { nextMeetingState } from "@/lib/meetings/rules";
import { findMeeting } from "../_components/find-meeting";
import { MeetingHeader } from "../_components/meeting-header";
import { MeetingNotices } from "../_components/meeting-notices";

export const metadata: Metadata = { title: "Cambiar de día" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function MoveMeetingPage({ params, searchParams }: Props) {
  const { actor, meeting } = await findMeeting(params);
  const { borrador } = await readSearch(searchParams);
  const { id, state, heldOn, mode, venue, link, openedAt } = meeting;
  if (!canConveneMeeting(actor, meeting) || openedAt || !nextMeetingState(state, "move")) notFound();
  const page = `${meetingHref(id)}/mover`;
  const saved = {
    ...{
      meetingId: id,
      version: String(meeting.version),
      heldOn,
      mode,
      venue: venue ?? "",
      link: link ?? "",
    },
    ...{ startsAt: hour(meeting.startsAt), endsAt: hour(meeting.endsAt) },
  };
  const { values, draftSavedAt } = await startForm(actor, "move-meeting", saved, {
    key: id,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        actor={actor}
        meeting={meeting}
        current=""
        trail={[{ label: "Cambiar de día" }]}
        title="Cambiar de día"
        lead={`${whenAndWhere(meeting)} Al cambiarla se convoca a quienes tengan el cargo en el nuevo día, y todos responden otra vez.`}
      />
      <MeetingNotices meeting={meeting} />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`move-meeting:${id}`} />
      <Form
        action={moveMeetingAction}
        values={values}
        page={page}
        draft={id}
        submit="Cambiar y avisar"
        aside={<Anchor href={meetingHref(id)}>Volver sin cambiar</Anchor>}
      >
        <FormHidden name="meetingId" />
        <FormHidden name="version" />
        <FormDate name="heldOn" label="Nuevo día" min={today()} required />
        <HoursFields />
        <PlaceFields />
        <FormText name="reason" label="Por qué se cambia" hint="Va en el correo." maxLength={300} required />
      </Form>
    </PanelFrame>
  );
}
