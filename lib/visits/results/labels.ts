import { roundLabel } from "../rules";

/** The page of results. */
export const VISIT_RESULTS_PAGE = "/visitas/resultados";

type Round = { number: number; ugel: string | null };

/** «Momento II»; that of a UGEL that keeps its own says which, above it. */
export const heldRound = ({ number, ugel }: Round) =>
  `${roundLabel(number)}${ugel ? ` de la UGEL ${ugel}` : ""}`;

/** Why there is no row. */
export const NOT_TOLD = "Menos de cinco personas: no se muestra.";
export const NOBODY = "Nadie fue observado.";

/** «60 %», whole. */
export const percentOf = (part: number, whole: number) =>
  `${whole > 0 ? Math.round((part / whole) * 100) : 0} %`;
