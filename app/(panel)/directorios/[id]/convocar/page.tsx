import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { calledHref } from "@/lib/meetings/called/labels";
import { conveneMeetingAction } from "@/lib/meetings/convening/actions";
import { noticeText } from "@/lib/meetings/convening/labels";
import { getReadiness } from "@/lib/meetings/convening/queries";
import { isShortNotice } from "@/lib/meetings/convening/rules";
import { meetingHref, whenAndWhere } from "@/lib/meetings/labels";
import { canConveneMeeting } from "@/lib/meetings/policy";
import { isPreparing } from "@/lib/meetings/rules";
import { MeetingHeader } from "../_components/meeting-header";

export const metadata: Metadata = { title: "Enviar la convocatoria" };

export default async function ConvenePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const ready = (isId(id) ? await getReadiness(actor, id) : null) ?? notFound();
  const { meeting, stops, called, daysLeft, noticeDays } = ready;
  if (!canConveneMeeting(actor, meeting) || !isPreparing(meeting.state)) notFound();
  const href = meetingHref(id);
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        actor={actor}
        meeting={meeting}
        current=""
        trail={[{ label: "Enviar la convocatoria" }]}
        title="Enviar la convocatoria"
        lead={whenAndWhere(meeting)}
      />
      {stops.length > 0 ? (
        <Section title="Antes falta">
          <ul className="list-disc pl-5">
            {stops.map((stop) => (
              <li key={stop} className="py-1">
                {stop}
              </li>
            ))}
          </ul>
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
            <Anchor href={`${href}/datos`}>Cambiar los datos</Anchor>
            <Anchor href={href}>Ver la agenda</Anchor>
            <Anchor href={calledHref(id)}>Ver los convocados</Anchor>
          </p>
        </Section>
      ) : (
        <Section title="Lo que pasará">
          {isShortNotice(daysLeft, noticeDays) && (
            <Alert kind="due" title={noticeText(daysLeft, noticeDays)} announce="none">
              Puede enviarla igual, o elegir un día más adelante en{" "}
              <Anchor href={`${href}/datos`}>los datos</Anchor>.
            </Alert>
          )}
          <ul className="max-w-140 list-disc pl-5">
            <li className="py-1">
              {called === 1
                ? "Una persona recibe un correo con el día, el lugar, la agenda y un enlace para decir si vendrá."
                : `${called} personas reciben un correo con el día, el lugar, la agenda y un enlace para decir si vendrán.`}
            </li>
            <li className="py-1">
              La agenda queda fija: después solo se le agregan puntos, con su motivo y a la vista de todos.
            </li>
            <li className="py-1">
              El quórum y las reglas de la reunión quedan como la región las tiene hoy.
            </li>
          </ul>
          <ActionForm
            action={conveneMeetingAction}
            fields={{ meetingId: id, version: String(meeting.version) }}
            page={`${href}/convocar`}
            className="mt-6"
          >
            <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
              <Button variant="primary">Enviar la convocatoria</Button>
              <Anchor href={href}>Volver sin enviar</Anchor>
            </div>
          </ActionForm>
        </Section>
      )}
    </PanelFrame>
  );
}
