"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import {
  dropArrival,
  keepArrival,
  readArrival,
  type Sent,
  sendArrival,
} from "@/components/meetings/session/arrivals";
import { keepOffline } from "@/components/meetings/session/keep-offline";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";

const AGAIN = 5000;

/** Without a connection the tap is kept in this phone, with its hour, and sent when it is back. */
export function KeptArrival({ meetingId, isHere }: { meetingId: string; isHere: boolean }) {
  const router = useRouter();
  const [sent, setSent] = useState<Sent | null>(null);

  useEffect(() => {
    keepOffline();
    if (isHere) return dropArrival(meetingId);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const send = async () => {
      const kept = readArrival(meetingId);
      if (!kept) return;
      const became = await sendArrival(meetingId, kept);
      setSent(became);
      if (became.kind === "done") router.refresh();
      else if (became.kind === "offline") timer = setTimeout(send, AGAIN);
    };
    // Before the form's own action: without a connection that one would only fail.
    const onSubmit = (event: Event) => {
      const form = event.target as HTMLFormElement;
      const code = form.querySelector<HTMLInputElement>("[name=code]")?.value ?? "";
      if (!form.querySelector("[name=presenceId]") || code.replace(/\W/g, "").length < 8) return;
      event.preventDefault();
      event.stopPropagation();
      keepArrival(meetingId, code);
      void send();
    };
    void send();
    document.addEventListener("submit", onSubmit, true);
    window.addEventListener("online", send);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("submit", onSubmit, true);
      window.removeEventListener("online", send);
    };
  }, [meetingId, isHere, router]);

  if (!sent || sent.kind === "done") return null;
  if (sent.kind === "offline")
    return (
      <Alert kind="due" title="Sin conexión">
        Su llegada quedó guardada en este teléfono con su hora. Se enviará cuando vuelva la conexión: deje
        esta página abierta.
      </Alert>
    );
  if (sent.kind === "signed-out")
    return (
      <Alert kind="late" title="Su sesión en Ayni terminó">
        Su llegada sigue guardada en este teléfono. <Anchor href="/entrar">Ingrese otra vez</Anchor> y vuelva
        a esta página.
      </Alert>
    );
  return <Alert kind="late">{sent.message}</Alert>;
}
