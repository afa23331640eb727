import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { editDraftAction } from "@/lib/releases/drafts/actions";
import { DRAFT_FIELDS, draftHref, draftValues, withdrawHref } from "@/lib/releases/drafts/labels";
import { DraftHeader } from "./_components/draft-header";
import { DraftOver } from "./_components/draft-over";
import { findDraft } from "./_components/find-draft";
import { WordFields } from "./_components/word-fields";

export const metadata: Metadata = { title: "Textos del resumen" };

const DONE = {
  empezado: "El borrador está listo para escribir. Solo lo ven quienes publican en la región.",
  guardado: "Quedó guardado. Mírelo en la vista previa.",
};
const FORM = "edit-release";

type Props = { params: Promise<{ borrador: string }>; searchParams: SearchParams };

export default async function DraftPage({ params, searchParams }: Props) {
  const { actor, draft } = await findDraft(params);
  const { borrador, hecho } = await readSearch(searchParams);
  const page = draftHref(draft.id);
  const { values, draftSavedAt } = await startForm(
    actor,
    FORM,
    { draftId: draft.id, ...draftValues(draft) },
    { key: draft.id, fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <DraftHeader draft={draft} current="texts" />
      {draft.state === "draft" ? (
        <>
          <DoneNotice done={hecho} sentences={DONE} />
          <DraftOffer savedAt={draftSavedAt} page={page} name={`${FORM}:${draft.id}`} />
          <Form
            action={editDraftAction}
            {...{ values, page }}
            draft={draft.id}
            autosave={FORM}
            labels={DRAFT_FIELDS}
            submit="Guardar"
            aside={<Anchor href={withdrawHref(draft.id)}>Retirar este borrador</Anchor>}
          >
            <WordFields amends={draft.amends} keepsFigures={draft.keepsFigures} />
          </Form>
        </>
      ) : (
        <DraftOver draft={draft} />
      )}
    </PanelFrame>
  );
}
