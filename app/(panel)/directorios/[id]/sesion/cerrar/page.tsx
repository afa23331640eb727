import type { Metadata } from "next";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { today } from "@/lib/dates/dates";
import { isInRoom } from "@/lib/meetings/attendance/room/rules";
import { hour } from "@/lib/meetings/labels";
import { closeSessionAction } from "@/lib/meetings/session/actions";
import {
  attendanceHref,
  closeHref,
  itemOpen,
  LOST_QUORUM,
  NOT_OPEN,
  sessionHref,
} from "@/lib/meetings/session/labels";
import { MeetingHeader } from "../../_components/meeting-header";
import { findSession } from "../_components/find-session";

export const metadata: Metadata = { title: "Cerrar la sesión" };

export default async function CloseSessionPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, session, now } = await findSession(params);
  const { meeting, items, participants, present, needed } = session;
  const back = sessionHref(meeting.id);
  const current = items.findIndex(({ state }) => state === "current");
  const pending = items.filter(({ state }) => state === "pending");
  const unmarked = participants.filter((one) => !isInRoom(one) && one.presences.length === 0 && !one.absence);
  const isLater = today(now) !== meeting.heldOn;
  return (
    <PanelFrame actor={actor} at={meeting.ugel?.code ?? "region"} current="meetings">
      <MeetingHeader
        {...{ actor, meeting }}
        current="/sesion"
        title="Cerrar la sesión"
        lead="Desde aquí el acta es un borrador que se corrige y se aprueba."
        trail={[{ href: back, label: "Sesión" }, { label: "Cerrar" }]}
      />
      {meeting.state !== "in_session" ? (
        <Alert kind="info" announce="none">
          {NOT_OPEN} <Anchor href={back}>Volver</Anchor>
        </Alert>
      ) : (
        <>
          {current >= 0 && (
            <Alert kind="late" announce="none">
              {itemOpen(current + 1)} <Anchor href={back}>Ir al punto {current + 1}</Anchor>
            </Alert>
          )}
          {present < needed && (
            <Alert kind="due" announce="none">
              {LOST_QUORUM}
            </Alert>
          )}
          {unmarked.length > 0 && (
            <Alert kind="info" announce="none">
              {unmarked.length === 1
                ? "1 persona no llegó y no tiene su ausencia marcada."
                : `${unmarked.length} personas no llegaron y no tienen su ausencia marcada.`}{" "}
              <Anchor href={attendanceHref(meeting.id)}>Ver la asistencia</Anchor>. También puede hacerlo
              después, hasta que se apruebe el acta.
            </Alert>
          )}
          {pending.length > 0 && (
            <Section title="Lo que no se trató" aside={pending.length}>
              <p>Queda postergado y espera la próxima reunión.</p>
              <ul className="mt-2">
                {pending.map(({ id, title }) => (
                  <li key={id} className="border-b border-base-300 py-2 last:border-b-0">
                    {items.findIndex((one) => one.id === id) + 1}. {title}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title="Cerrar">
            <Form
              action={closeSessionAction}
              values={{
                ...{ meetingId: meeting.id, version: String(meeting.version) },
                ...(isLater ? { hour: hour(meeting.endsAt) } : {}),
              }}
              page={closeHref(meeting.id)}
              submit="Cerrar la sesión"
              aside={<Anchor href={back}>Seguir en la sesión</Anchor>}
            >
              <FormHidden name="meetingId" />
              <FormHidden name="version" />
              <FormText
                name="hour"
                label="A qué hora terminó"
                hint={isLater ? undefined : "Déjelo vacío si termina ahora."}
                type="time"
                width="xs"
                required={isLater}
              />
            </Form>
          </Section>
        </>
      )}
    </PanelFrame>
  );
}
