import { Refresh } from "@/components/frame/refresh";
import type { LoadState } from "@/db/values";

type LoadWaitingProps = { state: LoadState; done: number | null; page: string };

function words(state: LoadState, done: number | null) {
  if (state === "applying") return "Guardando los resultados y contando otra vez.";
  return done
    ? `Leyendo el archivo: ${done.toLocaleString("es-PE")} filas.`
    : "El archivo espera su turno para leerse.";
}

/** While the worker has it: how far it is, with or without scripts. */
export function LoadWaiting({ state, done, page }: LoadWaitingProps) {
  if (state !== "reading" && state !== "applying") return null;
  return (
    <>
      <p role="status">{words(state, done)} Puede cerrar esta página y volver.</p>
      <Refresh seconds={2} />
      <noscript>
        <p className="mt-3">
          <a href={page}>Ver cómo va</a>
        </p>
      </noscript>
    </>
  );
}
