"use client";

import { useEffect, useState } from "react";
import { boxesOf } from "@/components/meetings/session/box";
import { OfflineArrival } from "./offline-arrival";
import { OfflineItem } from "./offline-item";

const AGAIN = 5000;
const PLACE = /^\/directorios\/([0-9a-f-]{36})\/(sesion|llegada)/i;

type Opened = { meetingId: string; kind: string; code: string; address: string };

/** The page that was asked for, in whose stead this one is shown. */
function opened(): Opened | null {
  const asked = performance.getEntriesByType("navigation")[0]?.name ?? location.href;
  for (const url of [new URL(location.href), new URL(asked)]) {
    const [, meetingId, kind] = PLACE.exec(url.pathname) ?? [];
    const code = url.searchParams.get("c") ?? "";
    if (meetingId && kind) return { meetingId, kind, code, address: url.href };
  }
  return null;
}

const answers = () =>
  fetch("/api/salud/vivo", { cache: "no-store", signal: AbortSignal.timeout(AGAIN) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** What may go on without a connection: writing of the item that was open, or saying that one is there. */
export function OfflineDesk() {
  const [page, setPage] = useState<Opened | null | undefined>(undefined);
  useEffect(() => {
    const found = opened();
    setPage(found);
    if (!found || found.kind === "llegada") return;
    const timer = setInterval(async () => {
      if (await answers()) location.replace(found.address);
    }, AGAIN);
    return () => clearInterval(timer);
  }, []);
  if (page === undefined) return null;
  if (page === null) return <p>Vuelva a la página anterior cuando tenga conexión.</p>;
  if (page.kind === "llegada") return <OfflineArrival {...page} />;
  const keys = boxesOf(page.meetingId);
  return keys.length === 0 ? (
    <p>
      En este equipo no hay nada por enviar de esta sesión. La página se abrirá sola cuando vuelva la
      conexión.
    </p>
  ) : (
    keys.map((key) => <OfflineItem key={key} box={key} />)
  );
}
