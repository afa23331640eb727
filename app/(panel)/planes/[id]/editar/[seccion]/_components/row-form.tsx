import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ActivityFields } from "@/components/plans/activity-fields";
import { ObjectiveFields } from "@/components/plans/objective-fields";
import { ProblemFields } from "@/components/plans/problem-fields";
import { TargetFields } from "@/components/plans/target-fields";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import type { Actor } from "@/lib/access/actor";
import type { FormValues } from "@/lib/forms/form-state";
import { startForm } from "@/lib/forms/start-form";
import { addActivityAction, editActivityAction } from "@/lib/plans/activities/actions";
import { ACTIVITY_LABELS } from "@/lib/plans/activities/labels";
import { editAnnexAction } from "@/lib/plans/annexes/actions";
import { rowWords } from "@/lib/plans/editing/labels";
import type { RowFormPlan } from "@/lib/plans/editing/queries";
import { addObjectiveAction, editObjectiveAction } from "@/lib/plans/objectives/actions";
import { OBJECTIVE_LABELS } from "@/lib/plans/objectives/labels";
import { addProblemAction, editProblemAction } from "@/lib/plans/problems/actions";
import { PROBLEM_LABELS } from "@/lib/plans/problems/labels";
import { editHref } from "@/lib/plans/rows/labels";
import type { RowKind } from "@/lib/plans/rows/rules";
import { addTargetAction, editTargetAction } from "@/lib/plans/targets/actions";
import { TARGET_LABELS } from "@/lib/plans/targets/labels";

type FormKind = {
  add: { name: string; action: typeof addProblemAction } | null;
  edit: { name: string; action: typeof addProblemAction };
  labels: Record<string, string>;
};

const FORMS: Record<RowKind, FormKind> = {
  problem: {
    add: { name: "add-problem", action: addProblemAction },
    edit: { name: "edit-problem", action: editProblemAction },
    labels: PROBLEM_LABELS,
  },
  objective: {
    add: { name: "add-objective", action: addObjectiveAction },
    edit: { name: "edit-objective", action: editObjectiveAction },
    labels: OBJECTIVE_LABELS,
  },
  target: {
    add: { name: "add-target", action: addTargetAction },
    edit: { name: "edit-target", action: editTargetAction },
    labels: TARGET_LABELS,
  },
  activity: {
    add: { name: "add-activity", action: addActivityAction },
    edit: { name: "edit-activity", action: editActivityAction },
    labels: ACTIVITY_LABELS,
  },
  annex: {
    add: null,
    edit: { name: "edit-annex", action: editAnnexAction },
    labels: { title: "Título" },
  },
};

function Fields({ kind, plan, values }: { kind: RowKind; plan: RowFormPlan; values: FormValues }) {
  switch (kind) {
    case "problem":
      return <ProblemFields plan={plan} />;
    case "objective":
      return <ObjectiveFields plan={plan} />;
    case "target":
      return <TargetFields plan={plan} />;
    case "activity":
      return <ActivityFields plan={plan} some={Array.isArray(values.reaches) && values.reaches.length > 0} />;
    case "annex":
      return <FormText name="title" label="Título" maxLength={200} width="full" required />;
  }
}

type RowFormProps = {
  actor: Actor;
  plan: RowFormPlan;
  section: string;
  kind: RowKind;
  /** The row that is edited; absent when it is new. */
  id?: string;
  saved: FormValues;
  page: string;
  fromDraft: boolean;
};

/** The form of a row, new or not. */
export async function RowForm(props: RowFormProps) {
  const { actor, plan, section, kind, id, saved, page, fromDraft } = props;
  const { name, action } = id ? FORMS[kind].edit : (FORMS[kind].add ?? FORMS[kind].edit);
  const key = id ?? plan.id;
  const own = ["planId", "id", "version", ...Object.keys(FORMS[kind].labels)];
  const fields = Object.fromEntries(Object.entries(saved).filter(([field]) => own.includes(field)));
  const { values, draftSavedAt } = await startForm(actor, name, fields, { key, fromDraft });
  return (
    <>
      <DraftOffer savedAt={draftSavedAt} page={page} name={`${name}:${key}`} />
      <Form
        {...{ action, values, page }}
        draft={key}
        autosave={name}
        labels={FORMS[kind].labels}
        words={rowWords(plan)}
        submit="Guardar"
        aside={
          <>
            {!id && (
              <Button name="_then" value="otra" variant="outline">
                Guardar y agregar {kind === "problem" || kind === "objective" ? "otro" : "otra"}
              </Button>
            )}
            <Anchor href={editHref(plan.id, section)}>Volver sin guardar</Anchor>
          </>
        }
      >
        <input type="hidden" name="_section" value={section} />
        <FormHidden name="planId" />
        {id && <FormHidden name="id" />}
        {id && <FormHidden name="version" />}
        <Fields {...{ kind, plan, values }} />
      </Form>
    </>
  );
}
