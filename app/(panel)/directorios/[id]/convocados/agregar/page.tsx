import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Button } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { calledHref, officeText } from "@/lib/meetings/called/labels";
import { hasChosenMembers } from "@/lib/meetings/called/rules";
import { inviteOutsiderAction, invitePersonToMeetingAction } from "@/lib/meetings/guests/actions";
import { getInvitees } from "@/lib/meetings/guests/queries";
import { mayInvite, wordsOf } from "@/lib/meetings/guests/rules";
import { canPrepareMeeting } from "@/lib/meetings/policy";
import { MeetingHeader } from "../../_components/meeting-header";

export const metadata: Metadata = { title: "Agregar a alguien" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function AddCalledPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { q = "", borrador } = await readSearch(searchParams);
  const words = wordsOf(q);
  const { meeting, found, isMore } = (isId(id) ? await getInvitees(actor, id, words) : null) ?? notFound();
  if (!canPrepareMeeting(actor, meeting) || !mayInvite(meeting.state)) notFound();
  const page = `${calledHref(id)}/agregar`;
  const { values, draftSavedAt } = await startForm(
    actor,
    "invite-outsider",
    { meetingId: id },
    { key: id, fromDraft: Boolean(borrador) },
  );
  const votes = hasChosenMembers(meeting.kind);
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        actor={actor}
        meeting={meeting}
        current="/convocados"
        trail={[{ href: calledHref(id), label: "Convocados" }, { label: "Agregar" }]}
        title="Agregar a alguien"
        lead={
          votes
            ? "Quien tiene un cargo en la región integra el comité y vota. Quien viene de otra institución asiste sin voto."
            : "Los invitados asisten sin voto y no cuentan para el quórum."
        }
      />
      <Section title="Alguien de la región">
        <search>
          <form action={page} className="max-w-140">
            <TextField
              name="q"
              type="search"
              label="Nombres o apellidos"
              defaultValue={q}
              maxLength={100}
              required
            />
            <div className="mt-4">
              <Button>Buscar</Button>
            </div>
          </form>
        </search>
        {words.length > 0 && (
          <div className="mt-6">
            {found.length === 0 ? (
              <p role="status">
                Nadie que no esté ya en la lista se llama así y tiene un cargo ese día. Revise cómo se
                escribe, o invítele con su correo.
              </p>
            ) : (
              <RowList label="Personas encontradas">
                {found.map(({ personId, name, office }) => (
                  <Row
                    key={personId}
                    title={name}
                    detail={officeText(office.role, [office.place])}
                    end={
                      <ActionForm
                        action={invitePersonToMeetingAction}
                        fields={{ meetingId: id, personId }}
                        page={withSearch(page, { q })}
                      >
                        <Button wide={false}>
                          Invitar<span className="sr-only"> a {name}</span>
                        </Button>
                      </ActionForm>
                    }
                  />
                ))}
              </RowList>
            )}
            {isMore && <p className="mt-2 text-sm text-muted">Hay más. Escriba también los apellidos.</p>}
          </div>
        )}
      </Section>
      <Section title="Alguien de otra institución">
        <DraftOffer savedAt={draftSavedAt} page={page} name={`invite-outsider:${id}`} />
        <Form action={inviteOutsiderAction} values={values} page={page} draft={id} submit="Invitar">
          <FormHidden name="meetingId" />
          <FormText name="name" label="Nombres y apellidos" maxLength={120} required />
          <FormText
            name="office"
            label="Institución"
            hint="Como saldrá en el acta: Municipalidad de Los Olivos, gerente de educación."
            maxLength={160}
            required
          />
          <FormText
            name="email"
            type="email"
            label="Correo"
            hint="Ahí recibe la convocatoria. Lo ve solo quien prepara la reunión."
            maxLength={254}
            required
          />
        </Form>
      </Section>
    </PanelFrame>
  );
}
