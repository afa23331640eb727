import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { SessionOutbox } from "@/components/meetings/session/session-outbox";
import { WaitingList } from "@/components/meetings/session/waiting-list";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { isAttended } from "@/lib/meetings/attendance/rules";
import { codeHref, sessionHref } from "@/lib/meetings/session/labels";
import { MeetingHeader } from "../../_components/meeting-header";
import { AttendanceRows } from "../_components/attendance-rows";
import { findSession } from "../_components/find-session";
import { HourForm } from "../_components/hour-form";
import { QuorumBar } from "../_components/quorum-bar";
import { SESSION_DONE } from "../_components/session-labels";

export const metadata: Metadata = { title: "Asistencia" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function AttendancePage({ params, searchParams }: Props) {
  const { actor, session } = await findSession(params);
  const { hecho } = await readSearch(searchParams);
  const { meeting, participants, present, called } = session;
  const open = isAttended(meeting.state);
  return (
    <PanelFrame actor={actor} at={meeting.ugel?.code ?? "region"} current="meetings">
      <SessionOutbox meetingId={meeting.id} personId={actor.personId} itemId={null} writers={meeting.writers}>
        <MeetingHeader
          {...{ actor, meeting }}
          current="/sesion"
          title="Asistencia"
          lead="Llegadas, salidas, justificaciones y quién representa a quién."
          trail={[{ href: sessionHref(meeting.id), label: "Sesión" }, { label: "Asistencia" }]}
          actions={<ButtonLink href={codeHref(meeting.id)}>Mostrar el código</ButtonLink>}
        />
        <DoneNotice done={hecho} sentences={SESSION_DONE} />
        <WaitingList />
        {meeting.state === "in_session" && <QuorumBar session={session} />}
        {!open && (
          <Alert kind="info" announce="none">
            El acta ya se aprobó o la reunión aún no se convoca: la asistencia no cambia.{" "}
            <Anchor href={sessionHref(meeting.id)}>Volver a la sesión</Anchor>
          </Alert>
        )}
        <Section title="Convocados" aside={`${present} de ${called} con voto en la sala`}>
          <AttendanceRows {...{ session, open }} from="asistencia" full={open} />
        </Section>
        {open && (
          <Section title="Registrar con otra hora">
            <HourForm
              meetingId={meeting.id}
              people={participants.map(({ id, name, office }) => ({
                value: id,
                label: `${name}, ${office}`,
              }))}
            />
          </Section>
        )}
      </SessionOutbox>
    </PanelFrame>
  );
}
