"use client";

import { use } from "react";
import { SessionContext } from "./session-context";

const clock = new Intl.DateTimeFormat("es-PE", {
  ...{ hour: "numeric", minute: "2-digit", hour12: false, timeZone: "America/Lima" },
});
const hour = (at: Date) => clock.format(at).replace(/^0/, "");

const changes = (n: number) => `${n} ${n === 1 ? "cambio" : "cambios"} por enviar`;

/** Where what is written stands. Without scripts, when it was last saved. */
export function SaveStatus({ savedAt }: { savedAt: string | null }) {
  const link = use(SessionContext);
  const waiting = link?.box.waiting.length ?? 0;
  const { told = null } = link ?? {};
  if (told?.kind === "offline") return <>Sin conexión: guardado en este equipo, {changes(waiting)}</>;
  if (told?.kind === "signed-out")
    return (
      <>
        Su sesión en Ayni terminó: guardado en este equipo, {changes(waiting)}.{" "}
        <a href="/entrar" target="_blank" rel="noreferrer">
          Ingrese en otra pestaña
        </a>
      </>
    );
  if (told?.kind === "failed")
    return <>No se pudo enviar: guardado en este equipo, {changes(waiting)}. Vuelva a cargar la página.</>;
  if (waiting > 0) return <>Guardado en este equipo, enviando</>;
  if (told?.kind === "saved") return <>Guardado a las {hour(told.at)} en este equipo y en el servidor</>;
  return savedAt ? <>Guardado a las {savedAt}</> : null;
}
