import { ActionForm } from "@/components/forms/action-form";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button, type ButtonVariant } from "@/components/ui/button";
import type { StartedForm } from "@/lib/forms/start-form";
import {
  approvePlanAction,
  closePlanAction,
  evaluatePlanAction,
  observePlanAction,
  resumePlanAction,
  startPlanAction,
  submitPlanAction,
} from "@/lib/plans/actions";
import type { Plan } from "@/lib/plans/queries";
import type { PlanStep } from "@/lib/plans/rules";
import { STEP_LABELS } from "@/lib/plans/steps/labels";

const ACTIONS = {
  submit: submitPlanAction,
  resubmit: submitPlanAction,
  observe: observePlanAction,
  approve: approvePlanAction,
  start: startPlanAction,
  resume: resumePlanAction,
  close: closePlanAction,
};

type StepActsProps = {
  plan: Pick<Plan, "id" | "version">;
  /** What the reader may take, and why each must wait when it must. */
  steps: { step: PlanStep; waits: string | null }[];
  page: string;
  /** What the form that evaluates opens with. */
  evaluation?: StartedForm;
};

/** The steps that the reader may take, with what each brings. */
export function StepActs({ plan, steps, page, evaluation }: StepActsProps) {
  const fields = { planId: plan.id, version: String(plan.version) };
  const first = steps.find(({ waits }) => !waits)?.step;
  return steps.map(({ step, waits }) => {
    const { verb, explain } = STEP_LABELS[step];
    const variant: ButtonVariant = step === first ? "primary" : "outline";
    return (
      <div key={step} className="border-b border-base-300 py-4 first:pt-0 last:border-b-0">
        <h3>{verb}</h3>
        <p className="mt-1 mb-3 max-w-140">{explain}</p>
        {waits && <p className="max-w-140 font-semibold">{waits}</p>}
        {!waits && step === "evaluate" && evaluation && (
          <Form
            action={evaluatePlanAction}
            values={evaluation.values}
            draft={plan.id}
            page={page}
            submit={verb}
            variant={variant}
          >
            <FormHidden name="planId" />
            <FormHidden name="version" />
            <FormTextArea
              name="evaluation"
              label="Qué se logró y qué se aprendió"
              hint="Compare con las metas, diga qué actividades ayudaron y qué haría distinto."
              rows={8}
              maxLength={12_000}
              required
            />
          </Form>
        )}
        {!waits && step !== "evaluate" && (
          <ActionForm action={ACTIONS[step]} fields={fields} page={page}>
            <Button variant={variant}>{verb}</Button>
          </ActionForm>
        )}
      </div>
    );
  });
}
