"use client";

import { useEffect, useState } from "react";
import { keepArrival, readArrival, type Sent, sendArrival } from "@/components/meetings/session/arrivals";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

const AGAIN = 5000;

const clock = new Intl.DateTimeFormat("es-PE", {
  ...{ hour: "numeric", minute: "2-digit", hour12: false, timeZone: "America/Lima" },
});

/** Somebody scanned the code with a phone that has no connection: her arrival waits in it, with its hour. */
export function OfflineArrival({
  meetingId,
  code,
  address,
}: {
  meetingId: string;
  code: string;
  address: string;
}) {
  const [kept, setKept] = useState(() => readArrival(meetingId));
  const [sent, setSent] = useState<Sent | null>(null);
  useEffect(() => {
    if (!kept) return;
    const timer = setInterval(async () => {
      const became = await sendArrival(meetingId, kept);
      setSent(became);
      if (became.kind === "done") location.replace(address);
      if (became.kind !== "offline") clearInterval(timer);
    }, AGAIN);
    return () => clearInterval(timer);
  }, [kept, meetingId, address]);
  if (sent?.kind === "refused") return <Alert kind="late">{sent.message}</Alert>;
  if (sent?.kind === "signed-out")
    return (
      <Alert kind="late" title="Su sesión en Ayni terminó">
        Su llegada sigue guardada en este teléfono. <a href={address}>Ingrese otra vez</a>.
      </Alert>
    );
  if (kept)
    return (
      <Alert kind="due" title={`Su llegada de las ${clock.format(kept.at)} está guardada en este teléfono`}>
        Deje esta página abierta: se enviará cuando vuelva la conexión.
      </Alert>
    );
  return code ? (
    <Button type="button" variant="primary" onClick={() => setKept(keepArrival(meetingId, code))}>
      Registrar mi llegada
    </Button>
  ) : (
    <p>Escanee otra vez el código de la pantalla.</p>
  );
}
