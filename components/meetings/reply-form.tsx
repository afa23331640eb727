import type { ComponentProps } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { REPLY_STATUS } from "@/components/meetings/reply-status";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { TextField } from "@/components/ui/text-field";
import type { ReplyAnswer } from "@/db/values";

type ReplyFormProps = Pick<ComponentProps<typeof ActionForm>, "action" | "fields" | "page"> & {
  said: { answer: ReplyAnswer | null; reason: string | null };
};

/** Whether somebody called will come: what she has said, and two buttons to say it or to change it. */
export function ReplyForm({ said: { answer, reason }, ...form }: ReplyFormProps) {
  const { kind, mine } = REPLY_STATUS[answer ?? "none"];
  return (
    <>
      <p className="mb-4">
        <Status kind={kind}>{mine}</Status>
        {answer && <span className="text-muted">. Puede cambiarlo hasta que se abra la sesión.</span>}
      </p>
      <ActionForm {...form} className="max-w-140">
        <TextField
          name="reason"
          label="Si no podrá venir, por qué"
          hint="Lo lee quien prepara la reunión."
          defaultValue={reason ?? undefined}
          maxLength={300}
        />
        <div className="mt-5 flex flex-wrap gap-3">
          <Button variant="primary" name="answer" value="yes">
            Sí, vendré
          </Button>
          <Button name="answer" value="no">
            No podré venir
          </Button>
        </div>
      </ActionForm>
    </>
  );
}
