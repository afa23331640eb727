import type { SubmissionState } from "@/db/visit-values";

export const ACKNOWLEDGED_ALREADY =
  "Quien fue observado ya dio su conformidad: lo anotado no se puede cambiar. Deje este envío de lado.";
export const CHOSEN_MEANWHILE =
  "Este envío ya se resolvió, o el que vale ya es otro. Vuelva a cargar la página para ver cómo está.";
/** What is said of a commitment that the submission taken instead does not have. */
export const NOT_IN_THE_OTHER = "No está en el envío que vale.";

export const SUBMISSION_STATE_LABELS: Record<SubmissionState, string> = {
  accepted: "Es el que vale",
  conflict: "Espera que usted elija",
  dismissed: "Se dejó de lado",
};

/** What was just done, by the word that the address carries. */
export const SUBMISSIONS_DONE: Record<string, string> = {
  dejado: "Ese envío quedó de lado: sigue valiendo el primero.",
};
