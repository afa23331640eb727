import { shortDay } from "@/lib/dates/dates";
import type { CalibrationRule, Nearness, Standing } from "../rules";

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

const percent = (share: number) => `${Math.round(share * 100)} %`;

type Compared = { scores: number; exact: number; adjacent: number; kappa: number | null };

/** «10 puntajes: 70 % iguales, 100 % a un nivel o menos; kappa ponderado 0.72». */
export function agreementInWords({ scores, exact, adjacent, kappa }: Compared): string {
  const near = `${scores} ${scores === 1 ? "puntaje" : "puntajes"}: ${percent(exact)} iguales, ${percent(adjacent)} a un nivel o menos`;
  return kappa === null ? near : `${near}; kappa ponderado ${kappa.toFixed(2)}`;
}

/** «En su región se pide 60 % de puntajes iguales y un kappa ponderado de 0.60, en 10 puntajes como mínimo». */
export const ruleInWords = ({ leastExact, leastKappa, leastScores }: CalibrationRule) =>
  `Su región pide ${percent(leastExact)} de puntajes iguales y un kappa ponderado de ${leastKappa.toFixed(2)}, en ${leastScores} puntajes como mínimo.`;

export const KAPPA_HELP =
  "El kappa ponderado dice cuánto se coincide más allá del azar: 1 es coincidir en todo y 0 es lo que daría la suerte. Estar a un nivel pesa poco; estar a tres, mucho.";

const cases = (n: number) => `${n} ${n === 1 ? "caso" : "casos"}`;

/** What is to be done to score alone; nothing when she may. */
export function nextInWords({ state }: Standing, needed: number | null, waiting: number): string | null {
  if (state === "valid" || state === "not_required") return null;
  if (needed !== null)
    return `Le ${needed === 1 ? "falta" : "faltan"} ${cases(needed)}: al terminar se comparan sus puntajes con los acordados.`;
  const left =
    waiting > 0 ? "Con los casos que quedan no alcanza para comparar." : "Ya puntuó todos los casos que hay.";
  return `${left} Pida a quienes cuidan la ficha que agreguen otros; mientras tanto, observe con alguien que le acompañe.`;
}
