import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormDate, FormHidden, FormSelect, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { VoteFields } from "@/components/meetings/session/vote-fields";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { isId } from "@/lib/forms/ids";
import { editAgreementAction } from "@/lib/meetings/deciding/actions";
import { responsibleChoices } from "@/lib/meetings/deciding/choices/rules";
import {
  AGREEMENT_LABELS,
  agreementInSessionHref,
  LOCKED,
  WITHDRAWN_ALREADY,
} from "@/lib/meetings/deciding/labels";
import { responsibleKey } from "@/lib/meetings/deciding/rules";
import { isMinutable } from "@/lib/meetings/rules";
import { sessionHref } from "@/lib/meetings/session/labels";
import type { TakenAgreement } from "@/lib/meetings/session/queries";
import { MeetingHeader } from "../../../_components/meeting-header";
import { findSession } from "../../_components/find-session";
import { WithdrawForm } from "./_components/withdraw-form";

export const metadata: Metadata = { title: "Corregir un acuerdo" };

const NAMES = {
  ...{ form: "form", inFavour: "inFavour", against: "against" },
  ...{ abstained: "abstained", reasons: "againstReasons" },
};

const keyOf = ({ responsibleId, responsibleRole, responsiblePlace }: TakenAgreement) =>
  responsibleId
    ? responsibleKey({ personId: responsibleId })
    : responsibleRole
      ? responsibleKey({ role: responsibleRole, place: responsiblePlace })
      : "";

const figure = (n: number | null) => (n === null ? "" : String(n));

type Props = { params: Promise<{ id: string; acuerdo: string }> };

export default async function EditAgreementPage({ params }: Props) {
  const { acuerdo } = await params;
  if (!isId(acuerdo)) notFound();
  const { actor, session } = await findSession(params);
  const { meeting, agreements, participants } = session;
  const agreement = agreements.find(({ id }) => id === acuerdo) ?? notFound();
  const { id, number, version } = agreement;
  const back = sessionHref(meeting.id);
  const page = agreementInSessionHref(meeting.id, id);
  const key = keyOf(agreement);
  const choices = responsibleChoices(participants);
  const known = choices.some(({ options }) => options.some(({ value }) => value === key));
  const stopped = !isMinutable(meeting.state)
    ? LOCKED
    : agreement.state === "void"
      ? WITHDRAWN_ALREADY
      : null;
  const words = Object.fromEntries(
    choices.flatMap(({ options }) => options.map(({ value, label }) => [value, label])),
  );
  return (
    <PanelFrame actor={actor} at={meeting.ugel?.code ?? "region"} current="meetings">
      <MeetingHeader
        {...{ actor, meeting }}
        current="/sesion"
        title={`Corregir el acuerdo ${number}`}
        lead="Hasta que se apruebe el acta. Quienes estaban presentes quedan como se contaron."
        trail={[{ href: back, label: "Sesión" }, { label: `Acuerdo ${number}` }]}
      />
      {stopped ? (
        <Alert kind="info" announce="none">
          {stopped} <Anchor href={back}>Volver a la sesión</Anchor>
        </Alert>
      ) : (
        <>
          <Form
            action={editAgreementAction}
            values={{
              ...{ agreementId: id, version: String(version), text: agreement.text, responsible: key },
              ...{
                dueOn: agreement.dueOn,
                evidenceExpected: agreement.evidenceExpected ?? "",
                form: agreement.form,
              },
              ...{ inFavour: figure(agreement.inFavour), against: figure(agreement.against) },
              ...{ abstained: figure(agreement.abstained), againstReasons: agreement.againstReasons ?? "" },
            }}
            page={page}
            labels={AGREEMENT_LABELS}
            words={{ ...words, consensus: "Por consenso", vote: "Por votación" }}
            submit="Guardar el acuerdo"
            aside={<Anchor href={back}>Volver sin guardar</Anchor>}
          >
            <FormHidden name="agreementId" />
            <FormHidden name="version" />
            <FormTextArea name="text" label="Qué se acuerda" rows={3} maxLength={2000} required />
            <FormSelect
              name="responsible"
              label="Responsable"
              options={[
                ...(known
                  ? []
                  : [{ label: "Como quedó", options: [{ value: key, label: agreement.responsible }] }]),
                ...choices,
              ]}
              required
            />
            <FormDate name="dueOn" label="Fecha límite" min={meeting.heldOn} required />
            <FormText
              name="evidenceExpected"
              label="Qué mostrará que se cumplió"
              maxLength={500}
              width="full"
            />
            <VoteFields names={NAMES} present={agreement.present} required />
          </Form>
          <Section title="Retirarlo">
            <Disclosure summary="No se acordó, o se registró por error">
              <WithdrawForm agreementId={id} version={String(version)} page={page} />
            </Disclosure>
          </Section>
        </>
      )}
    </PanelFrame>
  );
}
