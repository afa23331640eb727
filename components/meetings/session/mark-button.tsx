"use client";

import { Check, CloudUpload, Play } from "lucide";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/forms/form-state";
import type { OperationKind } from "@/lib/meetings/intake/schema";
import { useOutboxForm } from "./use-outbox-form";

/** By name: a page of the server gives no drawing to the browser. */
const ICONS = { check: Check, play: Play };

type MarkButtonProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  kind: OperationKind;
  fields: Record<string, string>;
  page: string;
  /** The page that it goes back to without scripts, when it is not the session's. */
  from?: string;
  /** As it is told while it waits to be sent: «Llegó Carmen Loayza». */
  telling: string;
  /** What a screen reader adds to the button: whose it is. */
  about?: string;
  variant?: ButtonVariant;
  icon?: keyof typeof ICONS;
  accessKey?: string;
  wide?: boolean;
  children: ReactNode;
};

/** One act of the session by one button, with its field if it has one; kept and sent like all that is done in it. */
export function MarkButton({ action, kind, fields, telling, ...more }: MarkButtonProps) {
  const { form, state, send, onSubmit, isBusy, isWaiting, turn } = useOutboxForm({
    ...{ action, kind, values: fields, label: () => telling },
    fresh: "presenceId" in fields && kind === "arrival" ? "presenceId" : undefined,
  });
  const problems = [
    ...new Set([...(state.message ? [state.message] : []), ...Object.values(state.errors).flat()]),
  ];
  if (isWaiting)
    return (
      <span className="inline-flex min-h-11 items-center gap-1.5 text-sm text-muted">
        <Icon of={CloudUpload} />
        Por enviar
      </span>
    );
  return (
    <form
      ref={form}
      action={send}
      onSubmit={onSubmit}
      key={`${turn}-${state.count}`}
      className={more.wide === false ? "" : "max-sm:w-full"}
    >
      {problems.length > 0 && <Alert kind="late">{problems.join(" ")}</Alert>}
      <input type="hidden" name="_page" value={more.page} />
      {more.from && <input type="hidden" name="_from" value={more.from} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        {...{
          variant: more.variant ?? "outline",
          icon: more.icon && ICONS[more.icon],
          accessKey: more.accessKey,
          wide: more.wide,
        }}
        disabled={isBusy}
      >
        {more.children}
        {more.about && <span className="sr-only">: {more.about}</span>}
      </Button>
    </form>
  );
}
