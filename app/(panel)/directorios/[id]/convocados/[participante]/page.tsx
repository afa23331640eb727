import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { calledHref } from "@/lib/meetings/called/labels";
import { getCalled } from "@/lib/meetings/called/queries";
import { withdrawCalledAction } from "@/lib/meetings/guests/actions";
import { mayWithdraw } from "@/lib/meetings/guests/rules";
import { canPrepareMeeting } from "@/lib/meetings/policy";
import { isPreparing } from "@/lib/meetings/rules";
import { MeetingHeader } from "../../_components/meeting-header";

export const metadata: Metadata = { title: "Retirar de la lista" };

export default async function WithdrawCalledPage({
  params,
}: {
  params: Promise<{ id: string; participante: string }>;
}) {
  const actor = await requireActor();
  const { id, participante } = await params;
  const { meeting, people } = (isId(id) ? await getCalled(actor, id) : null) ?? notFound();
  const person = people.find((one) => one.id === participante) ?? notFound();
  if (!canPrepareMeeting(actor, meeting) || !mayWithdraw(meeting.state)) notFound();
  const href = calledHref(id);
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        actor={actor}
        meeting={meeting}
        current="/convocados"
        trail={[{ href, label: "Convocados" }, { label: "Retirar" }]}
        title={`Retirar a ${person.name}`}
        lead={
          isPreparing(meeting.state)
            ? `${person.office}. Queda fuera de la lista, con su motivo, y puede volver.`
            : `${person.office}. Se le avisa por correo que ya no se le convoca. Si solo faltará, márquelo en la sesión.`
        }
      />
      <Form
        action={withdrawCalledAction}
        values={{ participantId: person.id, version: String(person.version) }}
        page={`${href}/${person.id}`}
        draft={person.id}
        submit="Retirar de la lista"
        variant="danger"
        aside={<Anchor href={href}>Volver sin retirar</Anchor>}
      >
        <FormHidden name="participantId" />
        <FormHidden name="version" />
        <FormText name="reason" label="Por qué" maxLength={300} required />
      </Form>
    </PanelFrame>
  );
}
