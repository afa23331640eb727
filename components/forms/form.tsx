"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type FormState, type FormValues, formState } from "@/lib/forms/form-state";
import { Autosave } from "./autosave";
import { FormContext } from "./form-context";
import { TheirText } from "./their-text";

type FormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  values?: FormValues;
  /** The address of the page, to come back to after signing in again. */
  page?: string;
  /** One form among many of its kind: the person edited, the year. */
  draft?: string;
  /** The name of the action's drafts: what is typed is kept there by itself, now and then. */
  autosave?: string;
  /** What each field is called, for comparing two texts. */
  labels?: Record<string, string>;
  /** How the values of its choices read, for the same. */
  words?: Record<string, string>;
  submit: string;
  variant?: ButtonVariant;
  /** Beside the button: a way out. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** A form of ours: works without scripts, gives back what was typed, and says what to mend. */
export function Form({
  action,
  values,
  page,
  draft,
  autosave,
  labels = {},
  words = {},
  submit,
  variant = "primary",
  ...more
}: FormProps) {
  const [state, send, pending] = useActionState(action, formState(values));
  const form = useRef<HTMLFormElement>(null);
  const { count, errors, message, theirs } = state;
  useEffect(() => {
    if (count === 0) return;
    const first = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    // Not one selector: the summary stands above the fields and would always be the first.
    const target =
      first('[aria-invalid="true"]') ??
      first('[role="alert"]') ??
      first('[data-new] :is(input:not([type="hidden"]), textarea, select)');
    target?.focus();
  }, [count]);
  const list = Object.entries(errors).flatMap(([name, texts]) =>
    texts.map((text) => ({ name, message: text })),
  );
  return (
    <FormContext value={state}>
      <form ref={form} action={send} key={count} noValidate className="max-w-140">
        {message && list.length === 0 && <Alert kind="late">{message}</Alert>}
        <ErrorSummary errors={list} />
        {theirs && <TheirText {...{ theirs, labels, words }} mine={state.values} />}
        {/* Enter saves, whatever other buttons the form has. */}
        <button type="submit" hidden tabIndex={-1}>
          {submit}
        </button>
        {page && <input type="hidden" name="_page" value={page} />}
        {draft && <input type="hidden" name="_draft" value={draft} />}
        {more.children}
        <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button variant={variant} disabled={pending}>
            {submit}
          </Button>
          {more.aside}
        </div>
        {autosave && <Autosave {...{ form, draft, page, pending }} name={autosave} />}
      </form>
    </FormContext>
  );
}
