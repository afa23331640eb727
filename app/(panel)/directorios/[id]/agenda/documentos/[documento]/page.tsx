import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { withdrawReadingAction } from "@/lib/meetings/readings/actions";
import { readingHref, readingsHref } from "@/lib/meetings/readings/labels";
import { canWithdrawReading } from "@/lib/meetings/readings/policy";
import { getReading } from "@/lib/meetings/readings/queries";
import { MeetingHeader } from "../../../_components/meeting-header";

export const metadata: Metadata = { title: "Retirar un documento" };

type Props = { params: Promise<{ id: string; documento: string }> };

export default async function WithdrawReadingPage({ params }: Props) {
  const actor = await requireActor();
  const { id, documento } = await params;
  const found = isId(id) && isId(documento) ? await getReading(actor, id, documento) : null;
  const { meeting, reading } = found ?? notFound();
  if (!canWithdrawReading(actor, meeting, reading.addedBy)) notFound();
  if (reading.withdrawnAt) redirect(readingsHref(id));
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        {...{ actor, meeting }}
        current=""
        title="Retirar un documento"
        lead={
          <>
            <a href={`/api/archivos/${reading.fileId}`}>{reading.title}</a> deja de estar entre lo que hay que
            leer, pero no se borra.
          </>
        }
        trail={[{ href: readingsHref(id), label: "Para leer antes" }, { label: "Retirar" }]}
      />
      <Form
        action={withdrawReadingAction}
        values={{ readingId: documento }}
        page={readingHref(id, documento)}
        draft={documento}
        submit="Retirar el documento"
        variant="danger"
        aside={<Anchor href={readingsHref(id)}>Volver sin retirarlo</Anchor>}
      >
        <FormHidden name="readingId" />
        <FormTextArea name="reason" label="Motivo" rows={2} maxLength={500} required />
      </Form>
    </PanelFrame>
  );
}
