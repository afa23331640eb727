import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormRadios, FormSelect, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { shortDay } from "@/lib/dates/dates";
import type { StartedForm } from "@/lib/forms/start-form";
import {
  failAgreementAction,
  postponeAgreementAction,
  reassignAgreementAction,
  reopenAgreementAction,
  sendBackAgreementAction,
  voidAgreementAction,
} from "@/lib/meetings/agreements/actions";
import { AGREEMENT_ACT_TEXTS, agreementHref, answeringText } from "@/lib/meetings/agreements/labels";
import type { Agreement, Answerable } from "@/lib/meetings/agreements/queries";
import { MOST_NOTE } from "@/lib/meetings/agreements/schema";

/** The acts that ask for a reason, with the name of the drafts of each. */
export const SETTLING = {
  send_back: {
    ...{ name: "send-back-agreement", action: sendBackAgreementAction },
    ...{ label: "Qué falta", hint: "Diga qué falta para darlo por cumplido. Quien responde lo leerá." },
  },
  fail: {
    ...{ name: "fail-agreement", action: failAgreementAction },
    ...{ label: "Por qué no se cumplió", hint: "Queda en la historia del acuerdo." },
  },
  void: {
    ...{ name: "void-agreement", action: voidAgreementAction },
    ...{ label: "Por qué se deja sin efecto", hint: "Queda en la historia del acuerdo." },
  },
  reopen: {
    ...{ name: "reopen-agreement", action: reopenAgreementAction },
    ...{ label: "Por qué se vuelve a abrir", hint: "Queda en la historia del acuerdo." },
  },
  postpone: {
    ...{ name: "postpone-agreement", action: postponeAgreementAction },
    ...{ label: "Por qué se posterga", hint: "Queda en la historia del acuerdo." },
  },
  reassign: {
    ...{ name: "reassign-agreement", action: reassignAgreementAction },
    ...{ label: "Por qué cambia", hint: "Queda en la historia del acuerdo." },
  },
} as const;
export type SettlingAct = keyof typeof SETTLING;

function WhoAnswers({ answerable }: { answerable: Answerable[] }) {
  return (
    <>
      <FormSelect
        name="appointmentId"
        label="Quién responde desde ahora"
        placeholder="Elija a quién"
        options={answerable.map(({ id, role, place, person }) => ({
          value: id,
          label: answeringText(role, place, person),
        }))}
        required
      />
      <FormRadios
        name="as"
        label="A quién se le pide"
        options={[
          { value: "office", label: "Al cargo", hint: "Responde quien lo tenga, aunque cambie la persona." },
          { value: "person", label: "A la persona", hint: "Responde ella, por su nombre." },
        ]}
        required
      />
    </>
  );
}

type SettleFormProps = {
  agreement: Agreement;
  act: SettlingAct;
  started: StartedForm;
  page: string;
  answerable: Answerable[];
};

/** One act on an agreement that asks for a reason. */
export function SettleForm({ agreement, act, started, page, answerable }: SettleFormProps) {
  const { name, action, label, hint } = SETTLING[act];
  const { id, dueOn } = agreement;
  return (
    <>
      <DraftOffer savedAt={started.draftSavedAt} page={page} name={`${name}:${id}`} />
      <Form
        {...{ action, page }}
        values={started.values}
        draft={id}
        submit={AGREEMENT_ACT_TEXTS[act].verb}
        variant={act === "fail" || act === "void" ? "danger" : "primary"}
        labels={{ reason: label, dueOn: "Nueva fecha" }}
        aside={<Anchor href={agreementHref(id)}>Volver sin cambiar nada</Anchor>}
      >
        <FormHidden name="agreementId" />
        <FormHidden name="version" />
        {act === "postpone" && (
          <FormDate name="dueOn" label="Nueva fecha" hint={`Ahora vence el ${shortDay(dueOn)}.`} required />
        )}
        {act === "reassign" && <WhoAnswers answerable={answerable} />}
        <FormTextArea name="reason" {...{ label, hint }} rows={5} maxLength={MOST_NOTE} required />
      </Form>
    </>
  );
}
