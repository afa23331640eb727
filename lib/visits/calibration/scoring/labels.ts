import { shortDay } from "@/lib/dates/dates";
import type { Nearness, Standing } from "../rules";

export const CALIBRATION_PAGE = "/visitas/calibracion";
export const caseHref = (caseId: string) => `${CALIBRATION_PAGE}/${caseId}`;

export const ALREADY_SCORED =
  "Usted ya puntuó este caso. Vuelva a cargar la página para ver qué tan cerca estuvo.";
export const CHOOSE_LEVEL = "Elija un nivel.";

export const SCORING_DONE: Record<string, string> = {
  puntuado: "Se guardaron sus puntajes. Compárelos con los acordados.",
};

export const NEARNESS_LABELS: Record<Nearness, string> = {
  exact: "Igual",
  adjacent: "A un nivel",
  far: "A dos niveles o más",
};

/** How somebody stands with a form, in words; `who` is named by the pages of others. */
export function standingInWords({ state, expiresOn }: Standing): string {
  const day = expiresOn ? shortDay(expiresOn) : "";
  switch (state) {
    case "not_required":
      return "Puede observar sin compañía: esta ficha no pide calibrarse";
    case "valid":
      return `Puede observar sin compañía hasta el ${day}`;
    case "expired":
      return `Su calibración venció el ${day}`;
    case "failed":
      return "Todavía no coincide lo suficiente: observa con compañía";
    case "drifted":
      return "Hubo desvío en sus últimas visitas dobles: toca calibrarse otra vez";
    case "missing":
      return "Falta calibrarse";
  }
}
