"use client";

import { use } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { changeBox } from "./box";
import { SessionContext } from "./session-context";

/** What could not be done after all, with why; and, without connection, what waits to be sent. */
export function WaitingList() {
  const link = use(SessionContext);
  if (!link) return null;
  const { key, box, told } = link;
  // Texts and agreements are mended in their own forms.
  const refused = box.refused.filter(({ kind }) => kind !== "text" && kind !== "agreement");
  const drop = (id: string) =>
    changeBox(key, (all) => ({ ...all, refused: all.refused.filter((one) => one.id !== id) }));
  return (
    <>
      {refused.map(({ id, label, message }) => (
        <Alert key={id} kind="late" title={`No se pudo registrar: ${label}`}>
          <p>{message}</p>
          <Button type="button" variant="quiet" wide={false} onClick={() => drop(id)}>
            Entendido
          </Button>
        </Alert>
      ))}
      {told && told.kind !== "saved" && told.kind !== "sending" && box.waiting.length > 0 && (
        <Alert kind="due" title="Por enviar cuando vuelva la conexión">
          <ul>
            {box.waiting.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
