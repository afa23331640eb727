import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import type { PlanSection } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { startForm } from "@/lib/forms/start-form";
import { editHref } from "@/lib/plans/rows/labels";
import { writeTextAction } from "@/lib/plans/texts/actions";

type TextSectionProps = {
  actor: Actor;
  planId: string;
  text: { body: string; version: number } | null;
  section: PlanSection;
  search: Record<string, string>;
};

/** What a section says in words: one large text. */
export async function TextSection({ actor, planId, text, section, search }: TextSectionProps) {
  const page = editHref(planId, section.key);
  const key = `${planId}.${section.key}`;
  const saved = {
    ...{ planId, section: section.key, body: text?.body ?? "" },
    version: String(text?.version ?? 0),
  };
  const { values, draftSavedAt } = await startForm(actor, "write-text", saved, {
    key,
    fromDraft: Boolean(search.borrador),
  });
  return (
    <>
      <DraftOffer savedAt={draftSavedAt} page={page} name={`write-text:${key}`} />
      <Form
        action={writeTextAction}
        {...{ values, page }}
        draft={key}
        autosave="write-text"
        labels={{ body: section.title }}
        submit="Guardar el texto"
        aside={<Anchor href={editHref(planId)}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="planId" />
        <FormHidden name="section" />
        <FormHidden name="version" />
        <FormTextArea
          name="body"
          label="Texto de la sección"
          hint="Una línea en blanco separa los párrafos. Hasta 20,000 caracteres."
          rows={20}
          required
        />
      </Form>
    </>
  );
}
