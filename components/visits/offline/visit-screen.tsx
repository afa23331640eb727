"use client";

import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ClosedVisit } from "./closed-visit";
import type { DeviceState } from "./use-device";
import { useTitleFocus } from "./use-title-focus";
import { useVisit } from "./use-visit";
import { VisitCover } from "./visit-cover";
import { titleOf } from "./words";

type VisitScreenProps = {
  device: DeviceState;
  personId: string;
  visitId: string;
  /** After the visit's id in the address: the step, and what of it. */
  rest: string[];
  isSignedOut: boolean;
};

const HOME = "#/";

function NotKept() {
  return (
    <Notice title="Esta parte no está guardada en este teléfono">
      Ábrala una vez con conexión; lo que escribió no se pierde.
    </Notice>
  );
}

/** What is filled in is not needed to open the app: it comes right after, while there may be a connection. */
export const loadSteps = () =>
  import("./step-screen").then(
    ({ StepScreen: screen }) => ({ default: screen }),
    () => ({ default: NotKept }),
  );

const StepScreen = lazy(loadSteps);

function Notice({ title, children }: { title: string; children: ReactNode }) {
  useTitleFocus(title);
  return (
    <>
      <PageHeader title={title} lead={children} />
      <ButtonLink variant="outline" href={HOME}>
        Ver mis visitas en este teléfono
      </ButtonLink>
    </>
  );
}

/** A visit on the device: its cover, one of its steps, or where it stands once it was finished. */
export function VisitScreen({ device, personId, visitId, rest, isSignedOut }: VisitScreenProps) {
  const open = useVisit(personId, visitId);
  const { kept, isMine } = open;
  const pack = device.held?.pack?.pack;
  const visit = kept?.visit ?? pack?.visits.find(({ id }) => id === visitId);
  const form = kept?.form ?? pack?.forms.find(({ versionId }) => versionId === visit?.formVersionId);
  const [step = "", ...of] = rest;
  const wasAway = useRef(false);
  if (kept) wasAway.current = kept.state !== "writing";
  useEffect(() => {
    if (visit) document.title = `${titleOf(visit)} · Ayni`;
  }, [visit]);
  if (kept === undefined || (kept === null && device.held === null) || isMine === null) return null;
  // It was here, finished, and it left the phone: the server has all of it.
  if (kept === null && wasAway.current)
    return (
      <Notice title="Visita enviada">
        El servidor la recibió y ya no está en este teléfono.{" "}
        <a href={`/visitas/${visitId}`}>Ver la visita en Ayni</a>
      </Notice>
    );
  if (!visit || !form)
    return (
      <Notice title="Esta visita no está en este teléfono">
        Tráigala con «Actualizar» donde tenga conexión, o elija otra de las que sí están.
      </Notice>
    );
  if (!isMine)
    return (
      <Notice title="Esta visita está abierta en otra pestaña">
        Para que nada se pise, se llena en una sola. Cierre la otra y vuelva a abrirla aquí.
      </Notice>
    );
  return (
    <>
      {isSignedOut && (
        <Alert kind="due" title="Su sesión terminó">
          Lo guardado sigue aquí y puede seguir escribiendo. Para enviarlo,{" "}
          <a href="/entrar?volver=/visitas/sin-senal">inicie sesión</a>.
        </Alert>
      )}
      {kept && kept.state !== "writing" ? (
        <ClosedVisit kept={kept} device={device} />
      ) : kept && step ? (
        <Suspense>
          <StepScreen open={open} kept={kept} step={step} of={of} />
        </Suspense>
      ) : (
        <VisitCover {...{ visit, form, kept, personId }} />
      )}
    </>
  );
}
