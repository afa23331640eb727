import type { Metadata } from "next";
import encodeQR from "qr";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { env } from "@/lib/env";
import { arrivalHref } from "@/lib/meetings/attendance/labels";
import { checkInCode } from "@/lib/meetings/attendance/queries";
import { attendanceHref, sessionHref } from "@/lib/meetings/session/labels";
import { MeetingHeader } from "../../_components/meeting-header";
import { findSession } from "../_components/find-session";
import { LiveCount } from "../_components/live-count";
import { QrDrawing } from "../_components/qr-drawing";

export const metadata: Metadata = { title: "Código de la sesión" };

export default async function CodePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, session } = await findSession(params);
  const { meeting, present, called } = session;
  const code = checkInCode(meeting);
  const address = `${env().publicUrl}${arrivalHref(meeting.id, code)}`;
  const isOpen = meeting.state === "convened" || meeting.state === "in_session";
  return (
    <PanelFrame actor={actor} at={meeting.ugel?.code ?? "region"} current="meetings">
      <MeetingHeader
        {...{ actor, meeting }}
        current="/sesion"
        title="Registre su llegada"
        lead="Escanee el código con la cámara de su celular e ingrese a Ayni."
        trail={[{ href: sessionHref(meeting.id), label: "Sesión" }, { label: "Código" }]}
      />
      {isOpen ? (
        <div className="grid items-center gap-8 lg:grid-cols-[minmax(0,1fr)_20.75rem]">
          <QrDrawing
            modules={encodeQR(address, "raw", { ecc: "medium", border: 2 })}
            label="Código QR para registrar la llegada"
          />
          <div>
            <p className="font-semibold">Si la cámara no lo lee</p>
            <p>Entre a esta reunión en Ayni, elija «Registrar mi llegada» y escriba:</p>
            <p className="mt-2 font-display text-figure">{code}</p>
            <p className="mt-6 text-h3">
              <LiveCount present={present} called={called} />
            </p>
            <p className="mt-2 print:hidden">
              <Anchor href={attendanceHref(meeting.id)}>Ver la asistencia</Anchor>
            </p>
          </div>
        </div>
      ) : (
        <Alert kind="info" announce="none">
          La sesión no está abierta: nadie registra su llegada ahora.{" "}
          <Anchor href={sessionHref(meeting.id)}>Volver a la sesión</Anchor>
        </Alert>
      )}
    </PanelFrame>
  );
}
