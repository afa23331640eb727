import { QrCode } from "lucide";
import { FormHidden, FormRadios } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { NoticeBar } from "@/components/ui/notice-bar";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Actor } from "@/lib/access/actor";
import { timeOf, today } from "@/lib/dates/dates";
import { meetingHref } from "@/lib/meetings/labels";
import { canConveneMeeting } from "@/lib/meetings/policy";
import { quorumOf } from "@/lib/meetings/quorum/rules";
import { openSessionAction } from "@/lib/meetings/session/actions";
import { codeHref, dayPassed, notYet, sessionHref } from "@/lib/meetings/session/labels";
import type { Session } from "@/lib/meetings/session/queries";
import { secondCallAt } from "@/lib/meetings/session/rules";
import { AgendaProgress } from "./agenda-progress";
import { AttendanceRows } from "./attendance-rows";

type OpeningProps = { actor: Actor; session: Session; now: Date };

/** Before a session opens: who is there, whether they are enough, and opening it. */
export function Opening({ actor, session, now }: OpeningProps) {
  const { meeting, present, called, rules, needed } = session;
  const second = secondCallAt(meeting, rules.secondCallAfter);
  const neededThen = quorumOf(rules.quorum.second, called);
  const convenes = canConveneMeeting(actor, meeting);
  const day = today(now);
  const mayOpen = day === meeting.heldOn;
  const isSecond = now >= second;
  return (
    <>
      <NoticeBar>
        {present >= needed ? (
          <Status kind="done">Hay quórum</Status>
        ) : (
          <Status kind="due">Faltan {needed - present} para el quórum</Status>
        )}
        <span>
          <b>
            {present} de {called}
          </b>{" "}
          presentes, se necesitan {needed} en primera convocatoria
        </span>
        <span className="text-sm text-muted">
          Segunda convocatoria: desde las {timeOf(second)}, con {neededThen}
        </span>
      </NoticeBar>
      <Columns
        main={
          <>
            <Section title="Abrir la sesión">
              {mayOpen ? (
                <Form
                  action={openSessionAction}
                  values={{
                    ...{ meetingId: meeting.id, version: String(meeting.version) },
                    call: isSecond && present < needed ? "2" : "1",
                  }}
                  page={sessionHref(meeting.id)}
                  submit="Abrir la sesión"
                  aside={
                    convenes && (
                      <Anchor href={`${meetingHref(meeting.id)}/suspender`}>Suspender la reunión</Anchor>
                    )
                  }
                >
                  <FormHidden name="meetingId" />
                  <FormHidden name="version" />
                  <FormRadios
                    name="call"
                    label="En qué convocatoria"
                    options={[
                      { value: "1", label: `Primera: se necesitan ${needed}` },
                      {
                        value: "2",
                        label: `Segunda: se necesitan ${neededThen}`,
                        hint: isSecond ? undefined : `Desde las ${timeOf(second)}.`,
                      },
                    ]}
                    required
                  />
                </Form>
              ) : (
                <Alert kind="info" announce="none">
                  {day < meeting.heldOn ? notYet(meeting.heldOn) : dayPassed(meeting.heldOn)}{" "}
                  {convenes && <Anchor href={`${meetingHref(meeting.id)}/mover`}>Cambiar el día</Anchor>}
                </Alert>
              )}
            </Section>
            <Section title="Asistencia" aside={`${present} de ${called} con voto`}>
              <AttendanceRows session={session} from="sesion" open={mayOpen} />
            </Section>
          </>
        }
        aside={
          <>
            <Section title="Registro con el celular">
              <p>
                Proyecte el código para que cada persona registre su llegada. Funciona aunque el celular se
                quede un momento sin conexión.
              </p>
              <p className="mt-3">
                <ButtonLink href={codeHref(meeting.id)} icon={QrCode}>
                  Mostrar el código
                </ButtonLink>
              </p>
            </Section>
            <AgendaProgress {...{ session, now }} shown={null} />
          </>
        }
      />
    </>
  );
}
