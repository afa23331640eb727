"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, use, useActionState, useEffect, useRef, useState } from "react";
import { type FormState, type FormValues, formState } from "@/lib/forms/form-state";
import type { OperationKind } from "@/lib/meetings/intake/schema";
import { changeBox, fieldsIn, newId } from "./box";
import { SessionContext } from "./session-context";

type OutboxForm = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  kind: OperationKind;
  values: FormValues;
  label: (fields: Record<string, string>) => string;
  /** The name of the field that carries an id of its own, made anew each time. */
  fresh?: string;
  /** What was typed stays in the form once it is kept. */
  stays?: boolean;
  /** What happens in the page once it was done or it waits. */
  onKept?: (fields: Record<string, string>, version?: number) => void;
};

const asText = (value: unknown) => (value == null ? "" : String(value));

/**
 * A form of the session's page: with scripts it is kept and sent by the page's outbox, connection or not; without
 * them it is any other form. Refused, it says what to mend, and what was typed stays.
 */
export function useOutboxForm({ action, kind, values, label, fresh, stays, onKept }: OutboxForm) {
  const [served, send, pending] = useActionState(action, formState(values));
  const [local, setLocal] = useState<FormState | null>(null);
  const [turn, setTurn] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const link = use(SessionContext);
  const router = useRouter();
  const state = local ?? served;

  useEffect(() => {
    if (state.count === 0) return;
    const first = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (first('[aria-invalid="true"]') ?? first('[role="alert"]'))?.focus();
  }, [state.count]);

  /** Draws the form again with these texts or errors. */
  const show = (more: Partial<FormState>) => {
    setLocal((before) => ({ ...formState(values), ...more, count: (before ?? served).count + 1 }));
    setTurn((before) => before + 1);
  };

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    if (!link) return;
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const typed = fieldsIn(event.currentTarget);
    const fields = fresh ? { ...typed, [fresh]: newId() } : typed;
    const outcome = await link.send({ kind, fields, label: label(fields) });
    setBusy(false);
    setWaiting(outcome === "waiting");
    if (outcome === "waiting" || outcome.done) {
      const now = outcome !== "waiting" && outcome.version ? { version: String(outcome.version) } : null;
      setLocal(formState(stays ? { ...fields, ...now } : values));
      setTurn((before) => before + 1);
      onKept?.(fields, outcome === "waiting" ? undefined : outcome.version);
      if (outcome !== "waiting") router.refresh();
      return;
    }
    // It is told here, beside what was typed: it waits nowhere else.
    changeBox(link.key, (box) => ({ ...box, refused: box.refused.filter(({ id }) => id !== outcome.id) }));
    const { fields: errors = {}, message = null, theirs } = outcome;
    const texts = theirs && Object.fromEntries(Object.entries(theirs).map(([k, v]) => [k, asText(v)]));
    show({
      ...{ errors, message, theirs: texts ?? null },
      values: texts?.version ? { ...typed, version: texts.version } : typed,
    });
  }

  return { form, state, send, onSubmit, isBusy: isBusy || pending, isWaiting, link, show, turn };
}
