import type { InstallationState } from "@/db/values";
import { placeHref } from "../labels";

export const INSTALLATION_STATE_LABELS: Record<InstallationState, string> = {
  draft: "Borrador",
  issued: "Emitida",
  signed: "Firmada",
};

/** What each field is called, in its form and when two texts are compared. */
export const INSTALLATION_FIELDS = {
  heldOn: "Día de la instalación",
  venue: "Lugar",
  expediente: "Número de expediente",
  body: "Texto del acta",
};

export const INSTALLATION_DONE = {
  preparada: "El borrador quedó preparado. Revise qué falta antes de emitirlo.",
  guardada: "Los cambios quedaron guardados en el borrador.",
  emitida: "El acta quedó emitida. Descárguela, imprímala y hágala firmar.",
  firmada: "La copia firmada quedó guardada.",
};

/** The page of a network's actas. */
export const installationHref = (code: string) => `${placeHref({ kind: "network", code })}/acta`;
