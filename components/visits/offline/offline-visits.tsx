"use client";

import { useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Home } from "./home";
import { useAddress } from "./use-address";
import { useDevice } from "./use-device";
import { loadSteps, VisitScreen } from "./visit-screen";

const NAME = "Visitas sin señal";

/** The visits of whoever uses this device, from what it keeps: the connection is only for bringing and sending. */
export function OfflineVisits() {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return isAlive ? <Device /> : <PageHeader title={NAME} lead="Abriendo lo que guarda este teléfono." />;
}

function Device() {
  const device = useDevice();
  const [visitId, ...rest] = useAddress();
  const { who } = device;
  // A visit that is open stays so when the session ends: it is its author who has it in her hands.
  const [holder, setHolder] = useState(who);
  useEffect(() => void loadSteps(), []);
  useEffect(() => {
    if (who || !visitId) setHolder(who);
  }, [who, visitId]);
  if (device.isBroken) return <NoStorage />;
  if (visitId && holder)
    return (
      <VisitScreen
        key={`${holder.id} ${visitId}`}
        {...{ device, visitId, rest, personId: holder.id, isSignedOut: !who }}
      />
    );
  return who ? <Home device={device} who={who} /> : <SignedOut isOnline={device.isOnline} />;
}

function SignedOut({ isOnline }: { isOnline: boolean }) {
  return (
    <>
      <PageHeader
        title={NAME}
        lead="Inicie sesión para ver sus visitas; lo guardado sigue en este teléfono."
      />
      {isOnline ? (
        <ButtonLink variant="primary" href="/entrar?volver=/visitas/sin-senal">
          Iniciar sesión
        </ButtonLink>
      ) : (
        <Alert kind="due" title="Sin conexión">
          Para iniciar sesión hace falta conexión. Lo que escribió antes no se borra.
        </Alert>
      )}
    </>
  );
}

function NoStorage() {
  return (
    <>
      <PageHeader title={NAME} />
      <Alert kind="late" title="Este navegador no deja guardar nada">
        Puede estar en modo privado o sin espacio. Abra Ayni en una ventana normal, libere espacio y vuelva a
        cargar la página. Lo que ya estaba guardado no se borró.
      </Alert>
    </>
  );
}
