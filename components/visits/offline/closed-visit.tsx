"use client";

import { useEffect } from "react";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { KeptVisit } from "@/lib/visits/outbox/rules";
import { OutboxRow } from "./outbox-row";
import type { DeviceState } from "./use-device";
import { useTitleFocus } from "./use-title-focus";
import { dayOn, placeOf, titleOf, whenOf } from "./words";

/** A visit that was finished: where it stands, and that it is safe. */
export function ClosedVisit({ kept, device }: { kept: KeptVisit; device: DeviceState }) {
  const now = Date.now();
  const { visit, visitId, state } = kept;
  useTitleFocus(visitId);
  const { send } = device;
  // Just finished: it does not wait for the next round.
  useEffect(() => void send(), [send]);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "#/", label: "Visitas sin señal" }, { label: titleOf(visit) }]}
        title={titleOf(visit)}
        lead={`${whenOf(visit, dayOn(now))}. ${placeOf(visit)}.`}
        actions={
          <ButtonLink variant="primary" href="#/">
            Ver mis visitas
          </ButtonLink>
        }
      />
      {state === "waiting" && (
        <Alert kind="done" title="Terminada y guardada en este teléfono">
          {device.isOnline
            ? "Se está enviando; puede seguir con otra cosa."
            : "Se enviará sola cuando haya conexión. Puede cerrar esta página y apagar el teléfono."}
        </Alert>
      )}
      <ul>
        <OutboxRow {...{ kept, now, send: device.send }} isSending={device.sending === visitId} />
      </ul>
    </>
  );
}
