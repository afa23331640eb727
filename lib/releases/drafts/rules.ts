import type { ReleaseWords } from "@/db/release-values";

export const MOST_HEADLINES = 6;
export const MOST_SECTIONS = 12;
export const MOST_SOURCES = 20;

type Section = ReleaseWords["sections"][number];
type Typed = { key?: string | undefined; title: string; text: string };

/** Each section keeps its key, by which it is linked; a new one, or a second with the same, gets the first that is free. */
export function freshKeys(sections: Typed[]): Section[] {
  const taken = new Set(sections.flatMap(({ key }) => key ?? []));
  const used = new Set<string>();
  return sections.map(({ key: own, title, text }) => {
    let key = own && !used.has(own) ? own : "";
    for (let n = 1; !key; n++) if (!taken.has(`seccion-${n}`)) key = `seccion-${n}`;
    taken.add(key);
    used.add(key);
    return { key, title, text };
  });
}

const METHODOLOGY = `Las cifras se cuentan una sola vez, a partir de los registros que las redes, las UGEL y la región llevan durante el año, tal como estaban al terminar el día de corte. Lo publicado no cambia después: si algo se corrige, se publica una edición nueva que dice qué cambió y por qué.

Cada porcentaje lleva al lado de cuántos se calculó. Lo que la región declara sin que el detalle se registre aquí está marcado como declarado y tiene su fuente.

Las celdas con menos de diez estudiantes no se muestran, ni las que permitirían deducirlas, tampoco restando una edición de otra: si desde la anterior hay pocos resultados nuevos, se repiten los de esa edición con su fecha. No se ordenan colegios, docentes ni estudiantes por sus resultados.`;

/** What a release begins with: the method of the one before, if any, and the records that it is counted from. */
export const usualWords = (cutoffOn: string, methodology = METHODOLOGY): ReleaseWords => ({
  headlines: [],
  sections: [],
  methodology,
  sources: [{ name: "Registros de las redes, las UGEL y la región en Ayni", url: "", date: cutoffOn }],
});
