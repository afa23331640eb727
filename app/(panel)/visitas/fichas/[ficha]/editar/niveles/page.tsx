import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { saveRuleAction } from "@/lib/visits/forms/drafting/actions";
import { BASIS_LABELS, levelLabels, ruleValues } from "@/lib/visits/forms/drafting/labels";
import { draftHref, pointsSentence } from "@/lib/visits/forms/labels";
import { pointsSpan } from "@/lib/visits/forms/publishing/rules";
import { MOST_LEVELS } from "@/lib/visits/forms/rules";
import { DraftFrame } from "../_components/draft-frame";
import { findDraft } from "../_components/find-draft";
import { RuleFields } from "../_components/rule-fields";

export const metadata: Metadata = { title: "Niveles de una ficha" };

type Props = { params: Promise<{ ficha: string }>; searchParams: SearchParams };

export default async function FormRulePage({ params, searchParams }: Props) {
  const { actor, form, content, seen } = await findDraft(params);
  const { borrador } = await readSearch(searchParams);
  const page = draftHref(form.id, "niveles");
  const { values, draftSavedAt } = await startForm(
    actor,
    "form-rule",
    { ...seen, ...ruleValues(content.rule) },
    { key: form.id, fromDraft: Boolean(borrador) },
  );
  return (
    <DraftFrame
      {...{ actor, form }}
      trail={{ label: "Niveles" }}
      title="Nivel de la visita"
      lead={pointsSentence(pointsSpan(content))}
    >
      <DraftOffer savedAt={draftSavedAt} page={page} name={`form-rule:${form.id}`} />
      <Form
        action={saveRuleAction}
        {...{ values, page }}
        draft={form.id}
        labels={{ basis: "El nivel depende", ...levelLabels(MOST_LEVELS) }}
        words={BASIS_LABELS}
        submit="Guardar los niveles"
        aside={<Anchor href={draftHref(form.id)}>Volver sin guardar</Anchor>}
      >
        <RuleFields />
      </Form>
    </DraftFrame>
  );
}
