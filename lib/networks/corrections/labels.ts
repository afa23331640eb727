import type { CorrectionState } from "@/db/values";
import type { CorrectableField } from "./schema";

export const CORRECTION_STATE_LABELS: Record<CorrectionState, string> = {
  pending: "Espera a la UGEL",
  confirmed: "Confirmada",
  declined: "No confirmada",
};

export const CORRECTABLE_LABELS: Record<CorrectableField, string> = {
  name: "Nombre",
  address: "Dirección",
  phone: "Teléfono",
  email: "Correo",
  latitude: "Latitud",
  longitude: "Longitud",
};

/** A datum of a school, or that it has none. */
export const datumLabel = (value: string | number | null | undefined) =>
  value === null || value === undefined || value === "" ? "Sin registrar" : String(value);
