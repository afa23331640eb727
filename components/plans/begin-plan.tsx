import { FilePlus2 } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { draftPlanAction } from "@/lib/plans/actions";

type BeginPlanProps = { place: string; schoolYear: number; page: string; variant?: ButtonVariant };

/** Starts the plan of a place, for whoever writes it. */
export function BeginPlan({ place, schoolYear, page, variant = "primary" }: BeginPlanProps) {
  return (
    <ActionForm
      action={draftPlanAction}
      fields={{ place, schoolYear: String(schoolYear) }}
      page={page}
      className="max-sm:w-full"
    >
      <Button variant={variant} icon={FilePlus2}>
        Empezar el plan {schoolYear}
      </Button>
    </ActionForm>
  );
}
