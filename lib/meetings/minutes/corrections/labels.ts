import type { MinutesCorrectionState } from "@/db/values";

export const CORRECTION_STATE_LABELS: Record<MinutesCorrectionState, string> = {
  open: "Sin responder",
  accepted: "Aceptada",
  declined: "No aceptada",
};

/** What each field of an item is called where it is mended. */
export const ITEM_WORDS = { deliberation: "Deliberación", decision: "Decisión" } as const;

export const SAY_WHAT =
  "El texto quedó igual. Corríjalo, o escriba aquí qué se corrigió en otra parte del acta.";
