import type { Metadata } from "next";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { reopenSessionAction } from "@/lib/meetings/session/actions";
import { REOPEN_ONLY_DRAFT, reopenHref, sessionHref } from "@/lib/meetings/session/labels";
import { MeetingHeader } from "../../_components/meeting-header";
import { findSession } from "../_components/find-session";

export const metadata: Metadata = { title: "Volver a abrir la sesión" };

export default async function ReopenSessionPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, session } = await findSession(params);
  const { meeting } = session;
  const back = sessionHref(meeting.id);
  return (
    <PanelFrame actor={actor} at={meeting.ugel?.code ?? "region"} current="meetings">
      <MeetingHeader
        {...{ actor, meeting }}
        current="/sesion"
        title="Volver a abrir la sesión"
        lead="Para registrar algo que faltó. Lo que se escriba otro día cuenta con quienes estaban al cierre."
        trail={[{ href: back, label: "Sesión" }, { label: "Volver a abrir" }]}
      />
      {meeting.state === "drafted" ? (
        <Form
          action={reopenSessionAction}
          values={{ meetingId: meeting.id, version: String(meeting.version) }}
          page={reopenHref(meeting.id)}
          submit="Volver a abrir"
          aside={<Anchor href={back}>Dejarla cerrada</Anchor>}
        >
          <FormHidden name="meetingId" />
          <FormHidden name="version" />
          <FormTextArea name="reason" label="Por qué la vuelve a abrir" rows={3} maxLength={500} required />
        </Form>
      ) : (
        <Alert kind="info" announce="none">
          {REOPEN_ONLY_DRAFT} <Anchor href={back}>Volver</Anchor>
        </Alert>
      )}
    </PanelFrame>
  );
}
