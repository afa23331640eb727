"use client";

import { Check } from "lucide";
import { useEffect, useRef } from "react";
import { FormDate, FormHidden, FormSelect, FormText, FormTextArea } from "@/components/forms/fields";
import { FormContext } from "@/components/forms/form-context";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { OptionGroup } from "@/components/ui/select-field";
import type { FormValues } from "@/lib/forms/form-state";
import { addAgreementAction } from "@/lib/meetings/deciding/actions";
import { changeBox, fieldsIn, type Refused, readDraft, writeDraft } from "./box";
import { useOutboxForm } from "./use-outbox-form";
import { VoteFields } from "./vote-fields";

type AgreementFormProps = {
  values: FormValues;
  page: string;
  responsibles: OptionGroup[];
  present: number;
  /** The first day that it may be due. */
  from: string;
};

const NAMES = {
  ...{ form: "form", inFavour: "inFavour", against: "against" },
  ...{ abstained: "abstained", reasons: "againstReasons" },
};

const short = (text = "") => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A new agreement of the item that is treated. What is typed stays in this machine until it is registered. */
export function AgreementForm({ values, page, responsibles, present, from }: AgreementFormProps) {
  const it = useOutboxForm({
    ...{ action: addAgreementAction, kind: "agreement", values, fresh: "id" },
    label: ({ text }) => `Acuerdo: ${short(text)}`,
    onKept: () => it.link && writeDraft(it.link.key, null),
  });
  const { form, state, send, onSubmit, isBusy, isWaiting, link, show, turn } = it;
  const list = Object.entries(state.errors).flatMap(([name, texts]) =>
    texts.map((message) => ({ name, message })),
  );
  const isRestored = useRef(false);
  useEffect(() => {
    if (!link || isRestored.current) return;
    isRestored.current = true;
    const typed = readDraft(link.key);
    if (typed?.text && !form.current?.querySelector<HTMLTextAreaElement>("[name=text]")?.value)
      show({ values: { ...values, ...typed, itemId: values.itemId ?? "" } });
  });
  const refused = link?.box.refused.filter(({ kind }) => kind === "agreement") ?? [];
  const rewrite = (one: Refused) => {
    if (!link) return;
    changeBox(link.key, (box) => ({ ...box, refused: box.refused.filter(({ id }) => id !== one.id) }));
    show({ values: one.fields, errors: one.errors, message: one.message });
  };
  return (
    <FormContext value={state}>
      {refused.map((one) => (
        <Alert key={one.id} kind="late" title="Un acuerdo no se pudo registrar">
          <p>{one.fields.text}</p>
          <p>{one.message}</p>
          <Button type="button" variant="quiet" wide={false} onClick={() => rewrite(one)}>
            Corregirlo
          </Button>
        </Alert>
      ))}
      <form
        ref={form}
        action={send}
        onSubmit={onSubmit}
        onInput={() => link && form.current && writeDraft(link.key, fieldsIn(form.current))}
        key={`${turn}-${state.count}`}
        noValidate
      >
        {state.message && list.length === 0 && <Alert kind="late">{state.message}</Alert>}
        <ErrorSummary errors={list} />
        <input type="hidden" name="_page" value={page} />
        <FormHidden name="id" />
        <FormHidden name="itemId" />
        <FormTextArea
          name="text"
          label="Qué se acuerda"
          hint="Una sola acción, que se pueda comprobar."
          rows={3}
          maxLength={2000}
          required
        />
        <FormSelect
          name="responsible"
          label="Responsable"
          placeholder="Elija una persona o un cargo"
          options={responsibles}
          required
        />
        <FormDate name="dueOn" label="Fecha límite" min={from} required />
        <FormText name="evidenceExpected" label="Qué mostrará que se cumplió" maxLength={500} width="full" />
        <VoteFields names={NAMES} present={present} required />
        <div className="mt-7">
          <Button variant="primary" icon={Check} accessKey="r" disabled={isBusy}>
            Registrar acuerdo
          </Button>
        </div>
        {isWaiting && (
          <p role="status" className="mt-3 text-sm text-muted">
            Acuerdo guardado en este equipo. Se registrará cuando vuelva la conexión.
          </p>
        )}
      </form>
    </FormContext>
  );
}
