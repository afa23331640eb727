import { CALIBRATION_PAGE } from "../calibration/scoring/labels";
import type { PairAgreement } from "./rules";

export const PAIRS_PAGE = `${CALIBRATION_PAGE}/dobles`;

/** «4 de 5 iguales; el más lejano, a un nivel». */
export function pairInWords({ scores, exact, farthest }: PairAgreement): string {
  const same = `${Math.round(exact * scores)} de ${scores} iguales`;
  if (farthest === 0) return same;
  return `${same}; ${farthest === 1 ? "el más lejano, a un nivel" : `el más lejano, a ${farthest} niveles`}`;
}

export const DRIFT_ADVICE =
  "Conversen sobre lo que cada quien vio en los ítems que difieren, con los descriptores a la mano, y puntúen juntos un caso de referencia. Si en las tres últimas visitas dobles se coincide poco, toca calibrarse otra vez.";
