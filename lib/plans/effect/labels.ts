import { changeText } from "@/lib/assessments/growth/labels";
import { directionOf, type MeanChange } from "@/lib/assessments/growth/rules";

const activities = (n: number) => (n === 1 ? "1 actividad" : `${n} actividades`);

/** «Después de hacer 3 actividades y empezar 1»: what was carried out, in words. */
export function afterText({ done, underWay }: { done: number; underWay: number }): string {
  if (done === 0) return `Después de empezar ${activities(underWay)}`;
  return `Después de hacer ${activities(done)}${underWay > 0 ? ` y empezar ${underWay}` : ""}`;
}

/**
 * What changed after what was carried out, never because of it: «Después de hacer 3 actividades, los mismos 512
 * estudiantes subieron 11.8 puntos en promedio; no necesariamente por ellas.»
 */
export function effectSentence(after: string, change: MeanChange): string {
  const who = `los mismos ${change.n.toLocaleString("es-PE")} estudiantes`;
  const direction = directionOf(change);
  if (direction === "none") return `${after}, no se distingue ningún cambio en ${who}.`;
  const points = changeText(Math.abs(change.mean)).replace("+", "");
  const verb = direction === "up" ? "subieron" : "bajaron";
  return `${after}, ${who} ${verb} ${points} puntos de la escala en promedio; no necesariamente por ellas.`;
}
