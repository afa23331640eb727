"use client";

import { Button } from "@/components/ui/button";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** A fault of ours, said plainly, with what to do and what to quote. */
export function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="wrap py-16">
      <h1>Algo falló de nuestro lado</h1>
      <p className="mt-2 max-w-140 text-muted">
        No se perdió lo que ya estaba guardado. Intente otra vez; si vuelve a pasar, avise a quien administra
        el sistema{error.digest ? ` y dele este código: ${error.digest}` : ""}.
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-5">
        <Button type="button" variant="primary" onClick={reset}>
          Intentar otra vez
        </Button>
        <a href="/inicio">Ir a Inicio</a>
      </div>
    </main>
  );
}
