import { LEAST_GROUP } from "@/db/visit-values";
import { roundLabel } from "../rules";

/** The page of results. */
export const VISIT_RESULTS_PAGE = "/visitas/resultados";

type Round = { number: number; ugel: string | null };

/** «Momento II»; that of a UGEL that keeps its own says which, above it. */
export const heldRound = ({ number, ugel }: Round) =>
  `${roundLabel(number)}${ugel ? ` de la UGEL ${ugel}` : ""}`;

const FEW = "Menos de cinco personas: no se muestra.";
/** Of a place above some networks, where enough were observed but too few in each. */
export const NOT_YET = "Todavía no hay cinco personas que se puedan sumar: no se muestra.";
const NOBODY = "Nadie fue observado.";

/** Why nothing is told of so many people. */
export const whyNotTold = (people: number) => (people === 0 ? NOBODY : people < LEAST_GROUP ? FEW : NOT_YET);

/** «60 %», whole. */
export const percentOf = (part: number, whole: number) =>
  `${whole > 0 ? Math.round((part / whole) * 100) : 0} %`;
