"use client";

import { Download, Send } from "lucide";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { download, exportFile } from "./export-file";
import { OutboxRow } from "./outbox-row";
import type { DeviceState, Held } from "./use-device";
import { dayOn } from "./words";

type OutboxSectionProps = { device: DeviceState; held: Held; personId: string; now: number };

/** What was finished and the server does not have yet, each with where it stands. */
export function OutboxSection({ device, held, personId, now }: OutboxSectionProps) {
  const { sending, told, isOnline, send } = device;
  const [isExporting, setExporting] = useState<"busy" | "failed" | null>(null);
  const waiting = held.kept.filter(({ state }) => state !== "writing");
  if (waiting.length === 0) return null;
  const exportAll = async () => {
    setExporting("busy");
    try {
      const file = await exportFile(personId, waiting, new Date(now));
      download(file, `ayni-visitas-${dayOn(now)}.json`);
      setExporting(null);
    } catch {
      setExporting("failed");
    }
  };
  return (
    <Section title="Por enviar" aside={waiting.length}>
      {!isOnline && (
        <Alert kind="info" announce="none">
          Sin conexión: se enviarán solas cuando vuelva. Puede cerrar esta página y apagar el teléfono.
        </Alert>
      )}
      {isOnline && told === "unreachable" && !sending && (
        <Alert kind="due">
          No se pudo llegar al servidor. Se intentará otra vez; lo guardado sigue aquí.
        </Alert>
      )}
      <ul className="-mt-1">
        {waiting.map((kept) => (
          <OutboxRow key={kept.visitId} {...{ kept, now, send }} isSending={sending === kept.visitId} />
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2.5">
        <Button
          type="button"
          variant={held.pack && held.shell > 0 ? "primary" : "outline"}
          icon={Send}
          disabled={sending !== null}
          onClick={() => void send(true)}
        >
          {sending ? "Enviando" : "Enviar ahora"}
        </Button>
        <Button
          type="button"
          variant="outline"
          icon={Download}
          disabled={isExporting === "busy"}
          onClick={() => void exportAll()}
        >
          Guardar en un archivo
        </Button>
      </div>
      <p className="mt-2 max-w-140 text-sm text-muted">
        El archivo es para un último caso: si este teléfono no consigue enviar, llévelo a otro equipo y{" "}
        <a href="/visitas/subir">súbalo allí</a>. Contiene lo que anotó: guárdelo con cuidado y bórrelo
        después.
      </p>
      {isExporting === "failed" && (
        <Alert kind="late">
          No se pudo hacer el archivo. Libere espacio en el teléfono e intente otra vez.
        </Alert>
      )}
    </Section>
  );
}
