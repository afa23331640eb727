import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { withdrawAgreementAction } from "@/lib/meetings/deciding/actions";

type WithdrawFormProps = { agreementId: string; version: string; page: string };

/** It stays in the draft as withdrawn, with why. */
export function WithdrawForm({ agreementId, version, page }: WithdrawFormProps) {
  return (
    <Form
      action={withdrawAgreementAction}
      values={{ agreementId, version }}
      page={page}
      submit="Retirar el acuerdo"
      variant="danger"
    >
      <FormHidden name="agreementId" />
      <FormHidden name="version" />
      <FormTextArea name="reason" label="Por qué se retira" rows={2} maxLength={500} required />
    </Form>
  );
}
