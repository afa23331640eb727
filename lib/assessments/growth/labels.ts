import type { Direction, MeanChange } from "./rules";

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

export const growthHref = (assessmentId: string) => `/evaluaciones/${assessmentId}/avance`;
