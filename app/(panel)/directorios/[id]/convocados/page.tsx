import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { CalledSummary } from "@/components/meetings/called-summary";
import { ReplyForm } from "@/components/meetings/reply-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { refreshCalledAction } from "@/lib/meetings/called/actions";
import { answersText, calledHref } from "@/lib/meetings/called/labels";
import { getCalled } from "@/lib/meetings/called/queries";
import { mayInvite, mayWithdraw } from "@/lib/meetings/guests/rules";
import { canPrepareMeeting } from "@/lib/meetings/policy";
import { replyToCallAction } from "@/lib/meetings/replies/actions";
import { mayReply } from "@/lib/meetings/replies/rules";
import { isPreparing } from "@/lib/meetings/rules";
import { MeetingActs } from "../_components/meeting-acts";
import { MeetingHeader } from "../_components/meeting-header";
import { MeetingNotices } from "../_components/meeting-notices";
import { CalledList } from "./_components/called-list";
import { WithdrawnList } from "./_components/withdrawn-list";

export const metadata: Metadata = { title: "Convocados" };

const SHOWN = 100;
const DONE = {
  revisada: "La lista quedó como dicen los cargos de ese día.",
  invitada: "Quedó en la lista de invitados.",
  retirada: "Quedó fuera de la lista.",
  repuesta: "Volvió a la lista.",
  convocada:
    "La convocatoria se envió. Cada persona recibe un correo con la agenda y un enlace para responder.",
  movida: "La reunión cambió de día. Se avisa por correo a los convocados, que responden otra vez.",
  suspendida: "La reunión quedó suspendida. Si ya se había convocado, se avisa por correo.",
  respondida: "Su respuesta quedó guardada.",
};

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function CalledPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { hecho, pagina } = await readSearch(searchParams);
  const called = (isId(id) ? await getCalled(actor, id) : null) ?? notFound();
  const { meeting, people, withdrawn, template, vacancies } = called;
  const team = canPrepareMeeting(actor, meeting);
  const me = people.find(({ personId }) => personId === actor.personId);
  const page = Math.max(1, Number.parseInt(pagina ?? "1", 10) || 1);
  const isCalled = meeting.convenedAt !== null;
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        actor={actor}
        meeting={meeting}
        current="/convocados"
        actions={<MeetingActs actor={actor} meeting={meeting} />}
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <MeetingNotices meeting={meeting} />
      <Columns
        main={
          people.length > 0 ? (
            <>
              {me && mayReply(meeting.state) && (
                <Section title="¿Vendrá usted?" id="respuesta">
                  <ReplyForm
                    action={replyToCallAction}
                    fields={{ meetingId: id }}
                    page={calledHref(id)}
                    said={me}
                  />
                </Section>
              )}
              <CalledList
                meetingId={id}
                people={people.slice((page - 1) * SHOWN, page * SHOWN)}
                {...{ isCalled, team }}
                mayWithdraw={mayWithdraw(meeting.state)}
              />
              <Pagination
                page={page}
                size={SHOWN}
                total={people.length}
                noun="personas"
                href={(next) => withSearch(calledHref(id), { pagina: next })}
              />
            </>
          ) : (
            <EmptyState title="Todavía no hay nadie en la lista">
              Nadie tiene ese día los cargos que esta clase de reunión convoca. Agregue a quienes deban venir.
            </EmptyState>
          )
        }
        aside={
          <>
            <Section
              title="Convocados"
              aside={`${people.length} ${people.length === 1 ? "persona" : "personas"}`}
            >
              <CalledSummary participants={people} rule={template.quorum.first} vacancies={vacancies} />
              {isCalled && <p className="mt-3 text-sm text-muted">{answersText(people)}</p>}
            </Section>
            {team && mayInvite(meeting.state) && (
              <Section title="Cambiar la lista">
                <ButtonLink href={`${calledHref(id)}/agregar`}>Agregar a alguien</ButtonLink>
                {isPreparing(meeting.state) && (
                  <ActionForm
                    action={refreshCalledAction}
                    fields={{ meetingId: id, version: String(meeting.version) }}
                    page={calledHref(id)}
                    className="mt-3"
                  >
                    <p className="mb-2 text-sm text-muted">
                      Si alguien asumió o dejó un cargo después de preparar la reunión, vuelva a tomar la
                      lista de los cargos de ese día. Los invitados se quedan.
                    </p>
                    <Button>Revisar los cargos</Button>
                  </ActionForm>
                )}
                {withdrawn.length > 0 && (
                  <WithdrawnList meetingId={id} people={withdrawn} mayRestore={mayWithdraw(meeting.state)} />
                )}
              </Section>
            )}
          </>
        }
      />
    </PanelFrame>
  );
}
