import { LEAST } from "../totals/rules";
import { type Direction, directionOf, type MeanChange } from "./rules";

const ONE = new Intl.NumberFormat("es-PE", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const WHOLE = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 2, signDisplay: "exceptZero" });
/** A minus as wide as the plus. */
const wide = (text: string) => text.replace("-", "\u2212");

/** «+11.8», «−3.0», «0.0». */
export const changeText = (points: number) => wide(ONE.format(points));
/** Of an axis: «+10», «0». */
export const markText = (points: number) => wide(WHOLE.format(points));

/** «+11.6 a +12.0». */
export const changeInterval = ({ low, high }: { low: number; high: number }) =>
  `${changeText(low)} a ${changeText(high)}`;

const UNIT = "puntos de la escala";

/** What a mean change says, in words. */
export const DIRECTION_LABELS: Record<Direction, string> = {
  up: "Subió",
  down: "Bajó",
  none: "No se distingue de ningún cambio",
};

/** «Subió 11.8 puntos de la escala». */
export function changeSentence({ mean }: MeanChange, direction: Direction): string {
  if (direction === "none") return `${DIRECTION_LABELS.none}.`;
  return `${DIRECTION_LABELS[direction]} ${ONE.format(Math.abs(mean)).replace("+", "")} ${UNIT}, en promedio.`;
}

/** What a mean change says with how sure it is, or why it is not told. */
export function changeNote(
  change: MeanChange | null,
  { matched, measured }: { matched: number; measured: number },
): string {
  if (change)
    return `${changeSentence(change, directionOf(change))} Intervalo de 95 %: ${changeInterval(change)}.`;
  if (matched === 0) return "Ningún estudiante está en las dos.";
  if (matched < LEAST) return `Coinciden menos de ${LEAST} estudiantes: su cambio no se muestra.`;
  if (measured === 0)
    return "Las dos pruebas no se miden con la misma escala: solo se compara en qué nivel están.";
  return `Menos de ${LEAST} tienen medida en las dos: su cambio no se muestra.`;
}

export const growthHref = (assessmentId: string) => `/evaluaciones/${assessmentId}/avance`;
