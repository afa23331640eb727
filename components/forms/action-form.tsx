"use client";

import { type ReactNode, useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { type FormState, formState } from "@/lib/forms/form-state";

type ActionFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What the button acts upon. */
  fields?: Record<string, string>;
  page?: string;
  className?: string;
  /** Its button or buttons. */
  children: ReactNode;
};

/** One act by one button, with what went wrong beside it. */
export function ActionForm({ action, fields = {}, page, className, children }: ActionFormProps) {
  const [state, send] = useActionState(action, formState());
  const problems = state.message ? [state.message] : Object.values(state.errors).flat();
  return (
    <form action={send} className={className}>
      {problems.length > 0 && <Alert kind="late">{problems.join(" ")}</Alert>}
      {page && <input type="hidden" name="_page" value={page} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
