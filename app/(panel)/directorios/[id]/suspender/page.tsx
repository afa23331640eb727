import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { meetingHref } from "@/lib/meetings/labels";
import { suspendMeetingAction } from "@/lib/meetings/moving/actions";
import { canConveneMeeting } from "@/lib/meetings/policy";
import { nextMeetingState } from "@/lib/meetings/rules";
import { findMeeting } from "../_components/find-meeting";
import { MeetingHeader } from "../_components/meeting-header";

export const metadata: Metadata = { title: "Suspender la reunión" };

export default async function SuspendMeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, meeting } = await findMeeting(params);
  const { id, state, convenedAt, openedAt } = meeting;
  if (!canConveneMeeting(actor, meeting) || !nextMeetingState(state, "suspend")) notFound();
  const told = convenedAt ? "Se avisa por correo a los convocados, con el motivo. " : "";
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        actor={actor}
        meeting={meeting}
        current=""
        trail={[{ label: "Suspender" }]}
        title="Suspender la reunión"
        lead={`${told}${openedAt ? "La sesión no continúa y no tendrá acta." : "Después puede pasarse a otro día, con la misma agenda."}`}
      />
      <Form
        action={suspendMeetingAction}
        values={{ meetingId: id, version: String(meeting.version) }}
        page={`${meetingHref(id)}/suspender`}
        draft={id}
        submit="Suspender la reunión"
        variant="danger"
        aside={<Anchor href={meetingHref(id)}>Volver sin suspender</Anchor>}
      >
        <FormHidden name="meetingId" />
        <FormHidden name="version" />
        <FormText name="reason" label="Por qué se suspende" maxLength={300} required />
      </Form>
    </PanelFrame>
  );
}
