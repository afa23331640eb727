import type { Achievement, PublicFigure } from "../schema";
import { ACHIEVEMENT_TITLES } from "./labels";

type Network = { kind: "eb" | "etp"; hasResolution: boolean; hasRecord: boolean };

const NUMBER = new Intl.NumberFormat("es-PE");

export const figure = (label: string, numerator: number, denominator: number): PublicFigure => ({
  ...{ label, numerator, denominator, hidden: false },
});

/** «133 de 133». */
const outOf = ({ numerator, denominator }: PublicFigure) =>
  `${NUMBER.format(numerator ?? 0)} de ${NUMBER.format(denominator ?? 0)}`;

const isReorganised = ({ hasResolution, hasRecord }: Network) => hasResolution || hasRecord;

/** The networks that a resolution or an acta of installation made, out of those that stand. */
export function reorganisedOf(networks: Network[], asOf: string): Achievement {
  const counted = (kind: Network["kind"], label: string) => {
    const all = networks.filter((network) => network.kind === kind);
    return figure(label, all.filter(isReorganised).length, all.length);
  };
  const eb = counted("eb", "redes de educación básica");
  const etp = counted("etp", "redes de educación técnico-productiva");
  return {
    key: "reorganised",
    title: ACHIEVEMENT_TITLES.reorganised,
    sentence: `Se reorganizaron ${outOf(eb)} redes de educación básica y ${outOf(etp)} de educación técnico-productiva.`,
    figures: [eb, etp],
    asOf,
    how: "Una red está reorganizada cuando tiene la resolución que la crea o su acta de instalación emitida, a la fecha de corte. Se divide entre todas las redes que existen ese día.",
    source: "Registro de redes de la región",
    declared: false,
    tables: ["redes"],
  };
}
