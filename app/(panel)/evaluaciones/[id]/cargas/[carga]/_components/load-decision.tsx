import { ActionForm } from "@/components/forms/action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { confirmLoadAction, discardLoadAction } from "@/lib/assessments/loads/actions";

type LoadDecisionProps = { loadId: string; version: number; page: string; counts: Record<string, number> };

/** To confirm what is shown, or leave it; with a warning when much would be lost. */
export function LoadDecision({ loadId, version, page, counts }: LoadDecisionProps) {
  const fields = { loadId, version: String(version) };
  const { emptied = 0, services = 0 } = counts;
  return (
    <div className="mt-6">
      {emptied > 0 && (
        <Alert kind="due" title="Revise que el archivo esté completo" announce="none">
          {emptied === 1 ? "Un servicio educativo se queda" : `${emptied} servicios educativos se quedan`} sin
          resultados que hoy tiene{emptied === 1 ? "" : "n"}
          {services > 0 && `, y ${services} los reciben`}.
        </Alert>
      )}
      <div className="flex flex-wrap items-start gap-4">
        <ActionForm action={confirmLoadAction} fields={fields} page={page}>
          <Button variant="primary">Confirmar y cargar los resultados</Button>
        </ActionForm>
        <ActionForm action={discardLoadAction} fields={fields} page={page}>
          <Button>Descartar</Button>
        </ActionForm>
      </div>
    </div>
  );
}
