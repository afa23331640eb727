import { Check } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Actor } from "@/lib/access/actor";
import { dayAndTime } from "@/lib/dates/dates";
import { acceptHandoverAction } from "@/lib/networks/handover/actions";
import type { HandoverRecord } from "@/lib/networks/handover/network/queries";
import { canAcceptHandover } from "@/lib/networks/handover/policy";

/** The act of the one who receives the network; for the others, whether she has done it. */
export function Acceptance({
  actor,
  handover,
  page,
}: {
  actor: Actor;
  handover: HandoverRecord;
  page: string;
}) {
  if (handover.acceptedAt) {
    return (
      <Alert kind="done" announce="none">
        {handover.incoming} aceptó el traspaso el {dayAndTime(handover.acceptedAt)}. Esto es lo que recibió
        ese día; ya no cambia.
      </Alert>
    );
  }
  if (!canAcceptHandover(actor, handover)) {
    return (
      <Alert kind="due" announce="none">
        {handover.incoming} todavía no acepta el traspaso. Lo que sigue es lo que encontrará hoy.
      </Alert>
    );
  }
  return (
    <ActionForm
      action={acceptHandoverAction}
      fields={{ handoverId: handover.id, version: String(handover.version) }}
      page={page}
      className="mb-5 print:hidden"
    >
      <p className="mb-4 max-w-140">
        Lea lo que recibe. Al aceptar, lo que está abierto hoy queda guardado tal como lo ve, con su nombre y
        la fecha.
      </p>
      <Button variant="primary" icon={Check}>
        Aceptar el traspaso
      </Button>
    </ActionForm>
  );
}
