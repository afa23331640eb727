import { RefreshCw } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { refreshDiagnosisAction } from "@/lib/plans/diagnosis/actions";

type RefreshDiagnosisProps = { planId: string; version: number; page: string };

/** Brings what the data say today, while the plan is a draft. */
export const RefreshDiagnosis = ({ planId, version, page }: RefreshDiagnosisProps) => (
  <ActionForm action={refreshDiagnosisAction} fields={{ planId, version: String(version) }} page={page}>
    <Button icon={RefreshCw}>Traer los datos de hoy</Button>
  </ActionForm>
);
