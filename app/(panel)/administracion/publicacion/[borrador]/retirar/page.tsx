import type { Metadata } from "next";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { startForm } from "@/lib/forms/start-form";
import { withdrawDraftAction } from "@/lib/releases/drafts/actions";
import { draftHref, withdrawHref } from "@/lib/releases/drafts/labels";
import { DraftHeader } from "../_components/draft-header";
import { findDraft } from "../_components/find-draft";

export const metadata: Metadata = { title: "Retirar el borrador" };

export default async function WithdrawPage({ params }: { params: Promise<{ borrador: string }> }) {
  const { actor, draft } = await findDraft(params);
  const { values } = await startForm(
    actor,
    "withdraw-release",
    { draftId: draft.id, version: String(draft.version) },
    { key: draft.id },
  );
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <DraftHeader
        draft={draft}
        title="Retirar el borrador"
        lead="Ya no podrá publicarse ni verse antes. Sus textos se conservan y queda anotado por qué."
      />
      <Form
        action={withdrawDraftAction}
        values={values}
        page={withdrawHref(draft.id)}
        draft={draft.id}
        submit="Retirar el borrador"
        variant="danger"
        aside={<Anchor href={draftHref(draft.id)}>Volver sin retirarlo</Anchor>}
      >
        <FormHidden name="draftId" />
        <FormHidden name="version" />
        <FormText name="reason" label="Por qué se retira" maxLength={300} width="full" required />
      </Form>
    </PanelFrame>
  );
}
