import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/access/session";
import { timeOf } from "@/lib/dates/dates";
import { freshId } from "@/lib/forms/fresh-id";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { checkInAction } from "@/lib/meetings/attendance/actions";
import { arrivalHref, WRONG_CODE } from "@/lib/meetings/attendance/labels";
import { getOwnArrival, isCheckInCode } from "@/lib/meetings/attendance/queries";
import { groupedCode, isAnnulled, openStretch, readCheckInCode } from "@/lib/meetings/attendance/rules";
import { meetingHref } from "@/lib/meetings/labels";
import { MeetingHeader } from "../_components/meeting-header";
import { KeptArrival } from "./_components/kept-arrival";

export const metadata: Metadata = { title: "Registrar mi llegada" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ArrivalPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { c = "" } = await readSearch(searchParams);
  const own = (isId(id) ? await getOwnArrival(actor, id) : null) ?? notFound();
  const { meeting, called, stretches } = own;
  const here = openStretch(stretches.filter((one) => !isAnnulled(one)));
  const code = groupedCode(readCheckInCode(c));
  const isRight = code !== "" && isCheckInCode(meeting, code);
  const isHeld = meeting.state === "convened" || meeting.state === "in_session";
  return (
    <PanelFrame actor={actor} at={meeting.ugel?.code ?? "region"} current="meetings">
      <MeetingHeader
        {...{ actor, meeting }}
        current=""
        trail={[{ label: "Mi llegada" }]}
        title="Mi llegada"
      />
      {here ? (
        <Alert kind="done" announce="status" title={`Su llegada está registrada: ${timeOf(here.arrivedAt)}`}>
          {called.name}, {called.office}. <Anchor href={meetingHref(meeting.id)}>Ver la agenda</Anchor>
        </Alert>
      ) : !isHeld ? (
        <Alert kind="info" announce="none">
          Esta reunión no está abierta: nadie registra su llegada ahora.{" "}
          <Anchor href={meetingHref(meeting.id)}>Ver la reunión</Anchor>
        </Alert>
      ) : (
        <>
          {c && !isRight && <Alert kind="late">{WRONG_CODE}</Alert>}
          <Form
            action={checkInAction}
            values={{ meetingId: meeting.id, presenceId: freshId(), code: isRight ? code : "" }}
            page={arrivalHref(meeting.id, isRight ? code : undefined)}
            submit="Registrar mi llegada"
          >
            <FormHidden name="meetingId" />
            <FormHidden name="presenceId" />
            {isRight ? (
              <>
                <FormHidden name="code" />
                <p>
                  {called.name}, {called.office}.
                </p>
              </>
            ) : (
              <FormText
                name="code"
                label="Código de la pantalla"
                hint="Ocho letras o números, como K7QP-3MXA."
                maxLength={20}
                width="sm"
                spellCheck={false}
                required
              />
            )}
          </Form>
        </>
      )}
      <KeptArrival meetingId={meeting.id} isHere={here !== undefined} />
    </PanelFrame>
  );
}
