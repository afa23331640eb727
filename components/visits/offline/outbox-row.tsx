"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Status, type StatusKind } from "@/components/ui/status";
import { giveUpPhotos, type KeptVisit, photosLeft, reopenVisit, retryVisit } from "@/lib/visits/outbox/rules";
import { outbox } from "./device";
import { counted, dayOn, hrefOf, placeOf, stateOf, titleOf, whenOf } from "./words";

type OutboxRowProps = {
  kept: KeptVisit;
  isSending: boolean;
  now: number;
  send: (isAsked: boolean) => Promise<void>;
};

const KINDS: Record<KeptVisit["state"], StatusKind> = {
  ...{ writing: "info", waiting: "due", photos: "due" },
  ...{ conflict: "late", refused: "late" },
};

const small = (label: string, onClick: () => void) => (
  <Button key={label} type="button" variant="outline" wide={false} onClick={onClick}>
    {label}
  </Button>
);

/** One visit that waits: where it stands, why, and what may be done about it. */
export function OutboxRow({ kept, isSending, now, send }: OutboxRowProps) {
  const [isDropping, setDropping] = useState(false);
  const change = (next: Parameters<typeof outbox.change>[1]) => outbox.change(kept, next);
  const again = () => void change(retryVisit).then(() => send(true));
  const reopen = () =>
    void change(reopenVisit).then(() => {
      location.hash = hrefOf(kept.visitId, "resumen");
    });
  const drop = () => {
    location.hash = "#/";
    void change(() => null);
  };
  const { visit, state, message, fields, refusedPhotos } = kept;
  const troubles = [
    ...new Set([
      ...(message ? [message] : []),
      ...Object.values(fields).flat(),
      ...Object.values(refusedPhotos),
    ]),
  ];
  const left = photosLeft(kept).length;
  return (
    <li className="border-b border-base-300 py-3 last:border-b-0">
      <h3>{titleOf(visit)}</h3>
      <p className="text-sm text-muted">
        {whenOf(visit, dayOn(now))}. {placeOf(visit)}
      </p>
      <p className="mt-0.5 text-sm" role="status">
        <Status kind={isSending ? "info" : KINDS[state]}>{stateOf(kept, isSending, now)}</Status>
        {left > 0 && <span className="text-muted"> · {counted(left, "foto", "fotos")}</span>}
      </p>
      {troubles.map((trouble) => (
        <p key={trouble} className="mt-1 max-w-140">
          {trouble}
        </p>
      ))}
      {state === "conflict" && (
        <p className="mt-1">
          <a href={`/visitas/${kept.visitId}/envios`}>Ver los dos envíos y elegir uno</a>
        </p>
      )}
      {!isSending && (
        <div className="mt-2 flex flex-wrap gap-2.5 empty:hidden">
          {state === "waiting" && small("Volver a abrir", reopen)}
          {state === "refused" && small("Corregir", reopen)}
          {(state === "refused" || state === "conflict") && small("Enviar otra vez", again)}
          {Object.keys(refusedPhotos).length > 0 && (
            <>
              {small("Intentar otra vez con las fotos", again)}
              {small("Dejar la visita sin esas fotos", () => void change(giveUpPhotos))}
            </>
          )}
          {(state === "conflict" || state === "refused") &&
            !isDropping &&
            small("Borrar de este teléfono", () => setDropping(true))}
        </div>
      )}
      {isDropping && (
        <div className="mt-3 border-l-4 border-error pl-3.5">
          <p>
            {state === "conflict"
              ? "El servidor guardó este envío aparte, pero las fotos que falten se perderán. Se borra solo de este teléfono."
              : "El servidor no la tiene: lo que anotó se perderá. Guárdela antes en un archivo."}
          </p>
          <div className="mt-2 flex flex-wrap gap-2.5">
            <Button type="button" variant="danger" wide={false} onClick={drop}>
              Sí, borrarla
            </Button>
            {small("No borrar", () => setDropping(false))}
          </div>
        </div>
      )}
    </li>
  );
}
