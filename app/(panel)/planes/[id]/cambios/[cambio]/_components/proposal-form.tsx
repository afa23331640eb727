import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ActivityFields } from "@/components/plans/activity-fields";
import { ObjectiveFields } from "@/components/plans/objective-fields";
import { ProblemFields } from "@/components/plans/problem-fields";
import { TargetFields } from "@/components/plans/target-fields";
import { Anchor } from "@/components/ui/anchor";
import type { FormValues } from "@/lib/forms/form-state";
import { startForm } from "@/lib/forms/start-form";
import {
  proposeActivityAction,
  proposeObjectiveAction,
  proposeProblemAction,
  proposeTargetAction,
  proposeTextAction,
} from "@/lib/plans/changes/actions";
import { changeHref, proposeHref } from "@/lib/plans/changes/labels";
import { type ChangeableKind, contentOf } from "@/lib/plans/changes/rules";
import { FIELD_LABELS } from "@/lib/plans/changes/words/rules";
import { rowWords } from "@/lib/plans/editing/labels";
import type { RowFormPlan } from "@/lib/plans/editing/queries";
import { valuesOf } from "@/lib/plans/editing/rules";
import type { FoundProposal } from "./find-proposal";

const FORMS: Record<ChangeableKind, { name: string; action: typeof proposeProblemAction }> = {
  problem: { name: "propose-problem", action: proposeProblemAction },
  objective: { name: "propose-objective", action: proposeObjectiveAction },
  target: { name: "propose-target", action: proposeTargetAction },
  activity: { name: "propose-activity", action: proposeActivityAction },
  text: { name: "propose-text", action: proposeTextAction },
};

type FieldsProps = { kind: ChangeableKind; plan: RowFormPlan; values: FormValues };

function Fields({ kind, plan, values }: FieldsProps) {
  switch (kind) {
    case "problem":
      return <ProblemFields plan={plan} />;
    case "objective":
      return <ObjectiveFields plan={plan} />;
    case "target":
      return <TargetFields plan={plan} />;
    case "activity":
      return <ActivityFields plan={plan} some={Array.isArray(values.reaches) && values.reaches.length > 0} />;
    case "text":
      return <FormTextArea name="body" label="Texto de la sección" rows={18} maxLength={20_000} required />;
  }
}

type ProposalFormProps = FoundProposal & { fromDraft: boolean };

/** The same fields with which the row is written in a draft, kept in the request and not in the plan. */
export async function ProposalForm(props: ProposalFormProps) {
  const { actor, plan, change, kind, rowId, row, proposal, section, fromDraft } = props;
  const { name, action } = FORMS[kind];
  const key = `${change.id}.${rowId?.slice(-12) ?? section?.key ?? kind}`;
  const page = proposeHref(plan.id, change.id, { kind, rowId, section: section?.key });
  const said = proposal?.after ?? (row && contentOf(kind, row)) ?? {};
  const saved = {
    ...valuesOf(said),
    ...valuesOf({ changeId: change.id, rowId, section: section?.key, why: proposal?.reason }),
    ...{ rowVersion: String(row?.version ?? 0), version: String(proposal?.version ?? 0) },
  };
  const { values, draftSavedAt } = await startForm(actor, name, saved, { key, fromDraft });
  return (
    <>
      <DraftOffer savedAt={draftSavedAt} page={page} name={`${name}:${key}`} />
      <Form
        {...{ action, values, page }}
        draft={key}
        labels={FIELD_LABELS[kind]}
        words={rowWords(plan)}
        submit="Guardar en el pedido"
        aside={<Anchor href={changeHref(plan.id, change.id)}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="changeId" />
        <FormHidden name="rowId" />
        <FormHidden name="rowVersion" />
        <FormHidden name="version" />
        {kind === "text" && <FormHidden name="section" />}
        <Fields {...{ kind, plan, values }} />
        <FormTextArea
          name="why"
          label="Por qué se propone"
          hint="Lo lee quien decide."
          rows={2}
          maxLength={1000}
        />
      </Form>
    </>
  );
}
