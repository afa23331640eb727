import type { Area, Stage } from "@/db/values";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import { longDay } from "@/lib/dates/dates";
import { MODALITY_GROUP_LABELS, NETWORK_KIND_LABELS } from "@/lib/networks/labels";
import type { PublicCell, PublicTable } from "../../schema";
import type { Held, Month } from "../directorios/rules";
import {
  assessedIn,
  enrolledIn,
  levelOf,
  MOST_LEVELS,
  networkRow,
  percentOf,
  REGION_ROW,
  restRow,
  shareIn,
  takersOf,
  ugelRow,
} from "../participation/rules";
import { districtsOf, type NetworkOn, type UgelOn } from "../territory/rules";

type Column = PublicTable["columns"][number];
const text = (key: string, label: string): Column => ({ key, label, kind: "text" });
const count = (key: string, label: string): Column => ({ key, label, kind: "count" });
const percent = (key: string, label: string, of: string): Column => ({ key, label, kind: "percent", of });

/** A count of students as it may be told; `undefined` where nobody was asked. */
export type Told = (row: string, column: string) => PublicCell | undefined;

const TAKERS = [
  count("evaluados", "Estudiantes evaluados"),
  count("matriculados", "Estudiantes matriculados"),
];
const SHARE = percent("participacion", "Participación", "matriculados");

export type Baseline = {
  title: string;
  stages: Stage[];
  papers: { stage: Stage; area: Area }[];
  levels: string[];
  /** The day of which an earlier edition told the students that are told again; `null` when they are those of now. */
  repeatedOf: string | null;
};

const dayOf = ({ repeatedOf }: Baseline) =>
  repeatedOf
    ? ` Son las cifras al ${longDay(repeatedOf)}, las de un resumen anterior: lo que cambió desde entonces daría a conocer grupos de menos de 10 estudiantes.`
    : "";

const participationAt = (told: Told, row: string, stage: Stage): PublicCell[] =>
  [assessedIn(stage), enrolledIn(stage), shareIn(stage)].map((column) => told(row, column) ?? null);

const asked = (cells: PublicCell[]) => cells.some((cell) => cell !== null && cell !== 0);

/** Who took the línea de base of those enrolled, in each UGEL. */
export const participationByUgel = (told: Told, ugels: UgelOn[], baseline: Baseline): PublicTable => ({
  key: "participacion-ugel",
  title: "Participación en la línea de base, por UGEL",
  note: `Cada fila es un nivel educativo de una UGEL: cuántos estudiantes rindieron al menos una prueba, de los matriculados.${dayOf(baseline)}`,
  source: baseline.title,
  columns: [text("ugel", "UGEL"), text("nivel", "Nivel educativo"), ...TAKERS, SHARE],
  rows: ugels.flatMap(({ code }) =>
    baseline.stages.map((stage) => [
      ugelRow(code),
      STAGE_LABELS[stage],
      ...participationAt(told, ugelRow(code), stage),
    ]),
  ),
});

/** The same in each network, and in the schools of each UGEL that have none. */
export function participationByNetwork(
  told: Told,
  { ugels, networks }: { ugels: UgelOn[]; networks: NetworkOn[] },
  baseline: Baseline,
): PublicTable {
  const rows = ugels.flatMap(({ code }) => [
    ...networks
      .filter(({ ugel }) => ugel === code)
      .map((network) => ({ code, name: network.code, row: networkRow(network.code) })),
    { code, name: "Colegios sin red", row: restRow(code) },
  ]);
  return {
    key: "participacion-red",
    title: "Participación en la línea de base, por red",
    note: `Cada fila es un nivel educativo de una red: cuántos estudiantes rindieron al menos una prueba, de los matriculados. El orden es el de los códigos.${dayOf(baseline)}`,
    source: baseline.title,
    columns: [text("ugel", "UGEL"), text("red", "Red"), text("nivel", "Nivel educativo"), ...TAKERS, SHARE],
    rows: rows.flatMap(({ code, name, row }) =>
      baseline.stages.flatMap((stage) => {
        const cells = participationAt(told, row, stage);
        return asked(cells) ? [[ugelRow(code), name, STAGE_LABELS[stage], ...cells]] : [];
      }),
    ),
  };
}

const levelColumns = ({ levels }: Baseline) => [
  count("evaluados", "Estudiantes evaluados"),
  ...levels.map((label, i) => count(`nivel_${i + 1}`, label)),
];
const levelsAt = (
  told: Told,
  row: string,
  { stage, area }: { stage: Stage; area: Area },
  levels: string[],
) => [
  told(row, takersOf(stage, area)) ?? null,
  ...levels.map((_, level) => told(row, levelOf(stage, area, level)) ?? null),
];

/** How those who took it did, in the whole region. */
export const levelsInRegion = (told: Told, baseline: Baseline): PublicTable => ({
  key: "niveles-region",
  title: "Niveles de logro en la línea de base",
  note: `Cada fila es un área de un nivel educativo: cuántos de los estudiantes evaluados están en cada nivel de logro. Son los de quienes rindieron, no los de todos los matriculados.${dayOf(baseline)}`,
  source: baseline.title,
  columns: [text("nivel", "Nivel educativo"), text("area", "Área"), ...levelColumns(baseline)],
  rows: baseline.papers.map((paper) => [
    ...[STAGE_LABELS[paper.stage], AREA_LABELS[paper.area]],
    ...levelsAt(told, REGION_ROW, paper, baseline.levels),
  ]),
});

/** How those who took it did, in each UGEL by its number. */
export const levelsByUgel = (told: Told, ugels: UgelOn[], baseline: Baseline): PublicTable => ({
  key: "niveles-ugel",
  title: "Niveles de logro en la línea de base, por UGEL",
  note: `Cada fila es un área de un nivel educativo de una UGEL: cuántos de los estudiantes evaluados están en cada nivel de logro. El orden es el de los números de UGEL: no se comparan entre sí, porque en cada una rindió una parte distinta.${dayOf(baseline)}`,
  source: baseline.title,
  columns: [
    text("ugel", "UGEL"),
    text("nivel", "Nivel educativo"),
    text("area", "Área"),
    ...levelColumns(baseline),
  ],
  rows: ugels.flatMap(({ code }) =>
    baseline.papers.map((paper) => [
      ...[ugelRow(code), STAGE_LABELS[paper.stage], AREA_LABELS[paper.area]],
      ...levelsAt(told, ugelRow(code), paper, baseline.levels),
    ]),
  ),
});

/** What the levels are called: as the scale says when there is only one, by their number otherwise. */
export function levelNames(scales: string[][]): string[] {
  const [only, ...others] = scales;
  if (only && others.length === 0) return only;
  const most = Math.min(MOST_LEVELS, Math.max(0, ...scales.map((scale) => scale.length)));
  return Array.from({ length: most }, (_, i) => `Nivel ${i + 1}${i === 0 ? ", el más bajo" : ""}`);
}

/** The networks with what anyone may know of them. */
export const directoryTable = (networks: NetworkOn[], ugels: UgelOn[]): PublicTable => ({
  key: "redes",
  title: "Directorio de redes",
  note: "Cada fila es una red educativa institucional: los distritos que atiende y cuántos colegios la integran.",
  source: "Registro de redes de la región",
  columns: [
    ...[text("codigo", "Red"), text("nombre", "Nombre"), text("ugel", "UGEL"), text("tipo", "Tipo")],
    ...[text("modalidades", "Modalidades"), text("distritos", "Distritos"), count("colegios", "Colegios")],
  ],
  rows: networks.map((network) => [
    ...[network.code, network.name, ugelRow(network.ugel), NETWORK_KIND_LABELS[network.kind]],
    ...[MODALITY_GROUP_LABELS[network.modalityGroup], districtsOf(network, ugels).join(", ")],
    network.schools.length,
  ]),
});

/** The directorios held in each UGEL and month; in one that is not over, nobody can say yet how many are due. */
export const directoriosByMonth = (held: Held[], ugels: UgelOn[], months: Month[]): PublicTable => ({
  key: "directorios-mes",
  title: "Directorios realizados, por UGEL y mes",
  note: "Cada fila es un mes de una UGEL: cuántos directorios se realizaron. Se prevé uno al mes; el mes que todavía no termina no tiene previsión.",
  source: "Registro de directorios",
  columns: [
    ...[text("ugel", "UGEL"), text("mes", "Mes")],
    ...[count("realizados", "Directorios realizados"), count("previstos", "Directorios previstos")],
  ],
  rows: ugels.flatMap(({ code, path }) =>
    months.map(({ month, isOver }) => [
      ...[ugelRow(code), month],
      held.find((one) => one.place === path && one.month === month)?.held ?? 0,
      isOver ? 1 : null,
    ]),
  ),
});

/** The networks of each UGEL that have sent their plan, and when the UGEL sent its own. */
export const plansByUgel = (
  ugels: (UgelOn & { networks: number; sent: number; ownSentOn: string | null })[],
  schoolYear: number,
): PublicTable => ({
  key: "planes-ugel",
  title: `Planes de trabajo ${schoolYear}, por UGEL`,
  note: "Cada fila es una UGEL: cuántas de sus redes presentaron su plan anual de trabajo (PAT-REI) y cuándo presentó la UGEL el suyo.",
  source: "Registro de planes",
  columns: [
    ...[text("ugel", "UGEL"), count("con_plan", "Redes con plan"), count("redes", "Redes")],
    percent("avance", "Avance", "redes"),
    { key: "plan_ugel", label: "La UGEL presentó su plan el", kind: "date" },
  ],
  rows: ugels.map(({ code, networks, sent, ownSentOn }) => [
    ...[ugelRow(code), sent, networks, percentOf(sent, networks), ownSentOn],
  ]),
});
