import { ActionForm } from "@/components/forms/action-form";
import { REPLY_STATUS } from "@/components/meetings/reply-status";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { TextField } from "@/components/ui/text-field";
import { calledHref } from "@/lib/meetings/called/labels";
import type { CalledPerson } from "@/lib/meetings/called/queries";
import { replyToCallAction } from "@/lib/meetings/replies/actions";

type MyReplyProps = { meetingId: string; me: Pick<CalledPerson, "answer" | "reason"> };

/** Whether the reader, who is called, will come: two buttons, and why when she will not. */
export function MyReply({ meetingId, me }: MyReplyProps) {
  const { kind, mine } = REPLY_STATUS[me.answer ?? "none"];
  const page = calledHref(meetingId);
  return (
    <Section title="¿Vendrá usted?" id="respuesta">
      <p className="mb-3">
        <Status kind={kind}>{mine}</Status>
        {me.answer && <span className="text-muted"> Puede cambiarlo hasta que se abra la sesión.</span>}
      </p>
      {me.answer !== "yes" && (
        <ActionForm action={replyToCallAction} fields={{ meetingId, answer: "yes" }} page={page}>
          <Button variant="primary">Sí, vendré</Button>
        </ActionForm>
      )}
      {me.answer !== "no" && (
        <ActionForm
          action={replyToCallAction}
          fields={{ meetingId, answer: "no" }}
          page={page}
          className="mt-4"
        >
          <TextField
            name="reason"
            label="Por qué no"
            hint="Lo lee quien prepara la reunión."
            maxLength={300}
          />
          <div className="mt-3">
            <Button>No podré venir</Button>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}
