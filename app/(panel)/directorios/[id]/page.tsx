import { FileText, Plus, Radio, Send, UserRoundCheck } from "lucide";
import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { CalledSummary } from "@/components/meetings/called-summary";
import { ReplyForm } from "@/components/meetings/reply-form";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/access/actor";
import { addDays, longDay, today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import {
  AGENDA_DONE,
  agendaSize,
  changeAgendaHref,
  drawnFrom,
  fitText,
  newItemHref,
} from "@/lib/meetings/agenda/labels";
import { minutesLeft, minutesOf, standingItems, vacantOffices } from "@/lib/meetings/agenda/rules";

import { arrivalHref } from "@/lib/meetings/attendance/labels";
import { meetingHref } from "@/lib/meetings/labels";
import { canConveneMeeting, canPrepareMeeting } from "@/lib/meetings/policy";
import { canOpenRecord } from "@/lib/meetings/proposals/policy";
import type { Meeting } from "@/lib/meetings/queries";
import { canAddReading } from "@/lib/meetings/readings/policy";
import { replyToCallAction } from "@/lib/meetings/replies/actions";
import { mayReply } from "@/lib/meetings/replies/rules";
import { isFrozen, isPreparing, wasHeld } from "@/lib/meetings/rules";
import { AgendaItems } from "./_components/agenda-items";
import { findAgenda } from "./_components/find-agenda";
import { MeetingHeader } from "./_components/meeting-header";
import { ProposedSubjects } from "./_components/proposed-subjects";
import { ToRead } from "./_components/to-read";
import { WithdrawnItems } from "./_components/withdrawn-items";

export const metadata: Metadata = { title: "Agenda de la reunión" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** What comes next, by the state of the meeting. */
function NextStep({ actor, meeting }: { actor: Actor; meeting: Meeting }) {
  const href = meetingHref(meeting.id);
  if (isPreparing(meeting.state) && canConveneMeeting(actor, meeting))
    return (
      <ButtonLink href={`${href}/convocar`} variant="primary" icon={Send}>
        Enviar convocatoria
      </ButtonLink>
    );
  if (isFrozen(meeting.state) && canPrepareMeeting(actor, meeting))
    return (
      <ButtonLink href={`${href}/sesion`} variant="primary" icon={Radio}>
        Ir a la sesión
      </ButtonLink>
    );
  if (wasHeld(meeting.state))
    return (
      <ButtonLink href={`${href}/acta`} variant="primary" icon={FileText}>
        Ver el acta
      </ButtonLink>
    );
  return null;
}

export default async function AgendaPage({ params, searchParams }: Props) {
  const { actor, agenda } = await findAgenda(params);
  const { hecho, cambiar } = await readSearch(searchParams);
  const { meeting, items, participants, last, proposed, rules, offices } = agenda;
  const prepares = canPrepareMeeting(actor, meeting);
  const changes = prepares && isPreparing(meeting.state);
  const changing = changes && cambiar === "agenda";
  const left = minutesLeft(items, meeting);
  const over = fitText(left);
  const opens = (href: string) => canOpenRecord(actor, meeting.place.path, href);
  const me = participants.find(({ personId }) => personId === actor.personId);
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        actor={actor}
        meeting={meeting}
        current=""
        actions={
          <>
            <NextStep actor={actor} meeting={meeting} />
            {me && !prepares && isFrozen(meeting.state) && meeting.heldOn === today() && (
              <ButtonLink href={arrivalHref(meeting.id)} variant="primary" icon={UserRoundCheck}>
                Registrar mi llegada
              </ButtonLink>
            )}
            <PrintButton>Imprimir en una hoja</PrintButton>
          </>
        }
      />
      <DoneNotice done={hecho} sentences={AGENDA_DONE} />
      <Columns
        main={
          <Section
            title="Agenda"
            id="agenda"
            aside={agendaSize(standingItems(items).length, minutesOf(items))}
          >
            {over && (
              <Alert kind="due" announce="none">
                {over} Acorte algún punto o retire uno.
              </Alert>
            )}
            {changes && (
              <p className="mb-4 text-muted print:hidden">
                {drawnFrom(last)}{" "}
                {changing ? (
                  <Anchor href={`${meetingHref(meeting.id)}#agenda`}>Terminar de cambiarla</Anchor>
                ) : (
                  <Anchor href={`${changeAgendaHref(meeting.id)}#agenda`}>
                    Cambie el orden, los minutos o quién conduce cada punto
                  </Anchor>
                )}
                .
              </p>
            )}
            <AgendaItems {...{ agenda, opens, changing }} />
            {prepares && (changes || isFrozen(meeting.state)) && (
              <p className="mt-5 print:hidden">
                <ButtonLink href={newItemHref(meeting.id)} icon={Plus}>
                  {changes ? "Agregar un punto" : "Agregar un punto de último momento"}
                </ButtonLink>
              </p>
            )}
            {prepares && <WithdrawnItems items={items} restores={changes} />}
          </Section>
        }
        aside={
          <div className="print:grid print:grid-cols-2 print:gap-x-8 print:[&>section]:mt-0">
            {me && !prepares && mayReply(meeting.state) && (
              <Section title="¿Vendrá usted?" id="respuesta">
                <ReplyForm
                  action={replyToCallAction}
                  fields={{ meetingId: meeting.id }}
                  page={meetingHref(meeting.id)}
                  said={{ answer: me.answer, reason: me.replyReason }}
                />
              </Section>
            )}
            <Section
              title="Convocados"
              aside={`${participants.length} ${participants.length === 1 ? "persona" : "personas"}`}
            >
              <CalledSummary
                participants={participants}
                rule={rules.quorum.first}
                vacancies={offices ? vacantOffices(offices, rules.called, meeting.heldOn) : []}
              />
            </Section>
            {changes && <ProposedSubjects {...{ proposed, left, opens }} meetingId={meeting.id} />}
            <ToRead
              agenda={agenda}
              adds={canAddReading(actor, meeting, me !== undefined, today())}
              until={longDay(addDays(meeting.heldOn, -1)).replace(/ de \d{4}$/, "")}
            />
          </div>
        }
      />
    </PanelFrame>
  );
}
