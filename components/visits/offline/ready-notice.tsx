"use client";

import { Download, RefreshCw } from "lucide";
import { useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { readSpace, type Space, sizeOf } from "./space";
import type { DeviceState, Held } from "./use-device";
import { counted, momentOf } from "./words";

const DAY = 86_400_000;
const LITTLE_SPACE = 50_000_000;
const WRONG_CLOCK = 600_000;

/** What keeps a device from leaving; nothing when it may. */
function missing({ pack, shell }: Held): string[] {
  const forms = new Set(pack?.pack.forms.map(({ versionId }) => versionId));
  const unformed = pack?.pack.visits.filter(({ formVersionId }) => !forms.has(formVersionId)) ?? [];
  return [
    ...(pack ? [] : ["Sus visitas todavía no están en este teléfono."]),
    ...(shell > 0 ? [] : ["La página para trabajar sin conexión todavía no está guardada."]),
    ...unformed.map(({ observedName }) => `Falta la ficha de la visita a ${observedName}.`),
  ];
}

const PROBLEMS: Partial<Record<NonNullable<DeviceState["fetched"]>, string>> = {
  unreachable: "No se pudo conectar. Intente otra vez donde haya mejor señal.",
  "signed-out": "Su sesión terminó. Inicie sesión; lo guardado sigue aquí.",
  full: "Este teléfono no tiene espacio para guardar lo nuevo. Libere espacio e intente otra vez; lo guardado sigue aquí.",
};

/** Whether one may leave for where there is no signal, with what is carried and since when. */
export function ReadyNotice({ device, held, now }: { device: DeviceState; held: Held; now: number }) {
  const { fetched, prepare, isOnline } = device;
  const { pack, shell } = held;
  const [space, setSpace] = useState<Space | null>(null);
  useEffect(() => void readSpace().then(setSpace), []);
  const lacks = missing(held);
  const isBusy = fetched === "asking";
  const isOld = pack !== null && now - pack.takenAt > DAY;
  const isWrong = pack !== null && Math.abs(pack.takenAt - Date.parse(pack.pack.servedAt)) > WRONG_CLOCK;
  const problem = fetched && PROBLEMS[fetched];
  return (
    <div className="mb-5 max-w-140 rounded-field bg-base-200 px-4 py-4 sm:px-5" aria-live="polite">
      {lacks.length === 0 && pack ? (
        <>
          <h2 className="text-h3">
            <Status kind="done">Listo para salir sin señal</Status>
          </h2>
          <p className="mt-1">
            {counted(pack.pack.visits.length, "visita", "visitas")},{" "}
            {counted(pack.pack.forms.length, "ficha", "fichas")}, {sizeOf(pack.bytes + shell)}, actualizado{" "}
            {momentOf(pack.takenAt, now)}.
          </p>
          {isOld && <p className="text-sm text-muted">Actualice antes de salir: puede haber cambios.</p>}
        </>
      ) : (
        <>
          <h2 className="text-h3">
            <Status kind="due">Este teléfono todavía no está listo</Status>
          </h2>
          <ul className="mt-1 list-disc pl-5">
            {lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </>
      )}
      {isWrong && (
        <p className="mt-2 text-sm">
          El reloj de este teléfono no está en hora. Corríjalo en sus ajustes: las horas de la visita salen de
          él.
        </p>
      )}
      {space && space.free < LITTLE_SPACE && (
        <p className="mt-2 text-sm">
          Queda poco espacio en este teléfono ({sizeOf(space.free)}): lo que escriba se guarda, pero las fotos
          podrían no caber. Libere espacio antes de salir.
        </p>
      )}
      {isOnline ? (
        <div className="mt-3">
          <Button
            type="button"
            variant={lacks.length > 0 ? "primary" : "outline"}
            icon={lacks.length > 0 ? Download : RefreshCw}
            disabled={isBusy}
            onClick={() => void prepare()}
          >
            {isBusy ? "Trayendo sus visitas" : lacks.length > 0 ? "Preparar este teléfono" : "Actualizar"}
          </Button>
        </div>
      ) : (
        lacks.length > 0 && <p className="mt-2 text-sm">Para prepararlo hace falta conexión.</p>
      )}
      {problem && !isBusy && isOnline && (
        <div className="mt-3">
          <Alert kind="due">{problem}</Alert>
        </div>
      )}
    </div>
  );
}
