import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden, FormSelect } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { approveMinutesAction } from "@/lib/meetings/minutes/actions";
import { actaTitle } from "@/lib/meetings/minutes/document/rules";
import { actaHref, approveHref } from "@/lib/meetings/minutes/labels";
import { canApproveNow } from "@/lib/meetings/minutes/policy";
import { getActaToApprove } from "@/lib/meetings/minutes/queries";
import { beforeApproving } from "@/lib/meetings/minutes/rules";
import { ActaFrame } from "../_components/acta-frame";

export const metadata: Metadata = { title: "Aprobar el acta" };

const List = ({ texts }: { texts: string[] }) => (
  <ul className="list-disc space-y-1 pl-5">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

export default async function ApproveActaPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const found = (isId(id) ? await getActaToApprove(actor, id) : null) ?? notFound();
  const { meeting, content, corrections, later, seen } = found;
  if (!canApproveNow(actor, meeting)) notFound();
  const { blocking, advice } = beforeApproving({ content, corrections });
  const open = corrections.some(({ state }) => state === "open");
  const back = <Anchor href={actaHref(id)}>Volver al acta</Anchor>;
  return (
    <ActaFrame
      {...{ actor, meeting }}
      title="Aprobar el acta"
      lead={`${actaTitle(content)}. Desde que se apruebe ya nada de ella cambia.`}
    >
      {advice.length > 0 && (
        <Section title="Antes de aprobarla">
          <List texts={advice} />
        </Section>
      )}
      {blocking.length > 0 ? (
        <Section title="Todavía no se puede aprobar">
          <Alert kind="late" announce="none">
            <List texts={blocking} />
          </Alert>
          <p className="flex flex-wrap gap-x-5">
            {open && <Anchor href={`${actaHref(id)}#correcciones-pedidas`}>Ver las correcciones</Anchor>}
            {back}
          </p>
        </Section>
      ) : (
        <Section title="Cómo se aprueba">
          <Form
            action={approveMinutesAction}
            values={{ meetingId: id, version: String(meeting.version), seen, approvedAtMeeting: "" }}
            page={approveHref(id)}
            draft={id}
            submit="Aprobar el acta"
            aside={back}
          >
            <FormHidden name="meetingId" />
            <FormHidden name="version" />
            <FormHidden name="seen" />
            {later.length > 0 ? (
              <FormSelect
                name="approvedAtMeeting"
                label="En qué reunión se aprobó"
                hint="Si se leyó y aprobó al final de la misma reunión, déjelo como está."
                placeholder="Al final de la misma reunión"
                options={later.map(({ id: value, title, heldOn }) => ({
                  value,
                  label: `${title}, ${shortDay(heldOn)}`,
                }))}
              />
            ) : (
              <p className="max-w-140">
                Se leyó y se aprobó al final de la reunión. Cuando se abra la siguiente, también podrá
                aprobarse en ella.
              </p>
            )}
          </Form>
        </Section>
      )}
    </ActaFrame>
  );
}
