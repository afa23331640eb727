import { type AchievementKey, achievementKeys } from "@/db/release-values";
import type { NetworkKind, Stage } from "@/db/values";
import { longDay, shortDay } from "@/lib/dates/dates";
import type { Achievement, PublicFigure } from "../schema";
import { ACHIEVEMENT_TITLES, FIGURE_LABELS } from "./labels";

/** Those that are counted from records; the others the region declares. */
export const countedKeys = ["reorganised", "assessed", "network_plans", "meetings", "ugel_plans"] as const;
export type CountedKey = (typeof countedKeys)[number];
export const declaredKeys = ["strengths", "allied_strategies", "hubs", "alliances"] as const;
export type DeclaredKey = (typeof declaredKeys)[number];

type Network = { kind: NetworkKind; hasResolution: boolean; hasRecord: boolean };

const LIST = new Intl.ListFormat("es");
const NUMBER = new Intl.NumberFormat("es-PE");
const told = (n: number) => NUMBER.format(n);

export const figure = (label: string, numerator: number, denominator: number | null): PublicFigure => ({
  ...{ label, numerator, denominator, hidden: false },
});
export const hiddenFigure = (label: string): PublicFigure => ({
  ...{ label, numerator: null, denominator: null, hidden: true },
});

/** In whole hundredths, half up: 220,063 of 489,029 are 45. Only all of them are 100 and only none of them 0. */
function percent(part: number, whole: number): string {
  const rounded = Math.floor((200 * part + whole) / (2 * whole));
  if (rounded === 0 && part > 0) return "menos de 1\u00a0%";
  return `${part < whole ? Math.min(rounded, 99) : rounded}\u00a0%`;
}

/** «133 de 133 redes (100 %)». */
const outOf = (part: number, whole: number, what: string) =>
  `${told(part)} de ${told(whole)}${what && ` ${what}`}${whole > 0 ? ` (${percent(part, whole)})` : ""}`;

type Said = Pick<Achievement, "sentence" | "figures" | "how" | "source"> & { tables?: string[] };
const counted = (key: CountedKey, asOf: string, said: Said): Achievement => ({
  ...{ key, title: ACHIEVEMENT_TITLES[key], asOf, declared: false, tables: [] },
  ...said,
});

export const isReorganised = ({ hasResolution, hasRecord }: Omit<Network, "kind">) =>
  hasResolution || hasRecord;

/** The networks that a resolution or an acta of installation made, out of those that stand. */
export function reorganisedOf(networks: Network[], asOf: string): Achievement {
  const of = (kind: NetworkKind) => {
    const all = networks.filter((network) => network.kind === kind);
    return [all.filter(isReorganised).length, all.length] as const;
  };
  const [eb, etp] = [of("eb"), of("etp")];
  return counted("reorganised", asOf, {
    sentence: `Se reorganizaron ${outOf(...eb, FIGURE_LABELS.ebNetworks)} y ${outOf(...etp, FIGURE_LABELS.etpNetworks)}.`,
    figures: [figure(FIGURE_LABELS.ebNetworks, ...eb), figure(FIGURE_LABELS.etpNetworks, ...etp)],
    how: `Una red está reorganizada cuando tiene la resolución que la crea o su acta de instalación emitida, hasta el ${longDay(asOf)}. Se divide entre todas las redes que existen ese día.`,
    source: "Registro de redes de la región",
    tables: ["redes"],
  });
}

/** Of a stage, how many took it and how many are enrolled; `null`, a count that is not told. */
export type Taken = { stage: Stage; assessed: number | null; enrolled: number | null };
type Applied = {
  title: string;
  endsOn: string;
  areas: string[];
  enrolled: { source: string; date: string } | null;
};

/** Of a figure that is hidden, the count that may be told is told: the next edition has to know which of them was not. */
const takenFigure = ({ stage, assessed, enrolled }: Taken): PublicFigure =>
  assessed === null || enrolled === null
    ? { ...hiddenFigure(FIGURE_LABELS[stage]), numerator: assessed, denominator: enrolled }
    : figure(FIGURE_LABELS[stage], assessed, enrolled || null);

const STAGE_WORDS: Record<Stage, string> = { primary: "primaria", secondary: "secundaria" };

const takenWords = ({ stage, assessed, enrolled }: Taken) =>
  assessed === null || enrolled === null
    ? `de ${STAGE_WORDS[stage]}, un grupo demasiado pequeño para decirlo`
    : outOf(assessed, enrolled, FIGURE_LABELS[stage]);

/** The students who took the línea de base, out of those enrolled. */
export function assessedOf(
  taken: Taken[],
  { title, endsOn, areas, enrolled }: Applied,
  asOf: string,
): Achievement {
  return counted("assessed", asOf, {
    sentence: `Rindieron la línea de base${areas.length > 0 ? ` en ${LIST.format(areas)}` : ""} ${LIST.format(taken.map(takenWords))}.`,
    figures: taken.map(takenFigure),
    how: `Cuenta a cada estudiante que rindió al menos una prueba de la línea de base, aplicada hasta el ${longDay(endsOn)}, con los resultados cargados hasta el ${longDay(asOf)}. Se divide entre los matriculados de los colegios públicos del mismo nivel. Las cifras de menos de 10 estudiantes, y las que permitirían deducirlas, no se muestran.`,
    source: enrolled ? `${title}; matrícula: ${enrolled.source}, ${shortDay(enrolled.date)}` : title,
    tables: ["participacion-ugel", "participacion-red", "niveles-region", "niveles-ugel"],
  });
}

type Planned = { sent: number; all: number; schoolYear: number };

/** The networks whose plan of the year was sent, out of those that stand. */
export const networkPlansOf = ({ sent, all, schoolYear }: Planned, asOf: string) =>
  counted("network_plans", asOf, {
    sentence: `${outOf(sent, all, "redes")} cuentan con su plan anual de trabajo ${schoolYear}, enfocado en lo pedagógico.`,
    figures: [figure(FIGURE_LABELS.networksWithPlan, sent, all)],
    how: `Cuenta con plan la red que presentó su plan anual de trabajo (PAT-REI) de ${schoolYear} hasta el ${longDay(asOf)}, aunque después se le haya observado o todavía no se apruebe. Un borrador que no se presentó no cuenta. Se divide entre todas las redes que existen ese día.`,
    source: "Registro de planes de las redes",
    tables: ["planes-ugel"],
  });

/** The UGEL whose plan of the year was sent. */
export const ugelPlansOf = ({ sent, all, schoolYear }: Planned, asOf: string) =>
  counted("ugel_plans", asOf, {
    sentence: `${outOf(sent, all, "UGEL")} cuentan con su plan de trabajo pedagógico ${schoolYear}.`,
    figures: [figure(FIGURE_LABELS.ugelsWithPlan, sent, all)],
    how: `Cuenta con plan la UGEL que presentó su plan de trabajo de ${schoolYear} a la región hasta el ${longDay(asOf)}, aunque después se le haya observado o todavía no se apruebe. Se divide entre todas las UGEL de la región.`,
    source: "Registro de planes de las UGEL",
    tables: ["planes-ugel"],
  });

type Meeting = { ugels: number; all: number; held: number; due: number };

/** The UGEL that hold directorios, and in how many of the months that are over. */
export const meetingsOf = ({ ugels, all, held, due }: Meeting, asOf: string) =>
  counted("meetings", asOf, {
    sentence: `${outOf(ugels, all, "UGEL")} realizan directorios con una agenda pedagógica.${due > 0 ? ` Sumando los meses de todas, hubo directorio en ${outOf(held, due, "")}.` : ""}`,
    figures: [
      figure(FIGURE_LABELS.ugelsMeeting, ugels, all),
      ...(due > 0 ? [figure(FIGURE_LABELS.monthsHeld, held, due)] : []),
    ],
    how: "Cuenta cada directorio de UGEL que se instaló, en el mes en que se realizó; los suspendidos no cuentan. Se prevé un directorio al mes en cada UGEL, desde el primer mes del año en que hubo alguno. El mes que no ha terminado a la fecha de corte no se exige.",
    source: "Registro de directorios de las UGEL",
    tables: ["directorios-mes"],
  });

export type Declared = {
  key: AchievementKey;
  numerator: number | null;
  denominator: number | null;
  sentence: string;
  asOf: string;
  source: string;
};

const isDeclared = (key: AchievementKey): key is DeclaredKey => declaredKeys.some((one) => one === key);

/** What the region says with its source. Nothing that is counted can be declared. */
export const declaredOf = (facts: Declared[]): Achievement[] =>
  facts.flatMap(({ key, numerator, denominator, sentence, asOf, source }) =>
    isDeclared(key)
      ? {
          ...{ key, title: ACHIEVEMENT_TITLES[key], sentence, asOf, source, declared: true, tables: [] },
          figures: numerator === null ? [] : [figure(FIGURE_LABELS[key], numerator, denominator)],
          how: "Lo declara la región con su fuente: no se cuenta de los registros del sistema.",
        }
      : [],
  );

/** In the order of the practice. */
export const inOrder = (achievements: Achievement[]) =>
  achievementKeys.flatMap((key) => achievements.filter((one) => one.key === key));
