import { type Area, areas, type Stage, stages } from "@/db/values";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import type { StudentTable } from "../../suppression/rules";

export type Place = { path: string; code: string };
export type Territory = { region: string; ugels: Place[]; networks: (Place & { ugel: string })[] };

export type Total = {
  place: string;
  stage: Stage;
  /** `null`: whoever took any of the papers. */
  area: Area | null;
  programmed: number;
  assessed: number;
  levels: number[];
};

/** What rows and columns of students are called: the same name is the same count in every table. */
export const REGION_ROW = "Toda la región";
export const ugelRow = (code: string) => `UGEL ${code}`;
export const networkRow = (code: string) => `REI ${code}`;
export const restRow = (ugel: string) => `UGEL ${ugel}, colegios sin red`;

const of = (stage: Stage) => STAGE_LABELS[stage].toLowerCase();
const inArea = (stage: Stage, area: Area) => `${of(stage)} en ${AREA_LABELS[area]}`;
export const enrolledIn = (stage: Stage) => `matriculados de ${of(stage)}`;
export const assessedIn = (stage: Stage) => `evaluados de ${of(stage)}`;
export const shareIn = (stage: Stage) => `participación de ${of(stage)}`;
export const takersOf = (stage: Stage, area: Area) => `evaluados de ${inArea(stage, area)}`;
export const levelOf = (stage: Stage, area: Area, level: number) =>
  `nivel ${level + 1} de ${inArea(stage, area)}`;

export const MOST_LEVELS = 4;
const LEVELS = Array.from({ length: MOST_LEVELS }, (_, level) => level);

type Counts = Map<string, number>;

/** In hundredths with one decimal, half up; `null` without a whole. */
export const percentOf = (part: number, whole: number) =>
  whole > 0 ? Math.floor((2000 * part + whole) / (2 * whole)) / 10 : null;

function countsOf({ stage, area, programmed, assessed, levels }: Total): [string, number][] {
  if (area === null)
    return [
      [enrolledIn(stage), programmed],
      [assessedIn(stage), assessed],
    ];
  return [
    [takersOf(stage, area), assessed],
    ...LEVELS.map((level): [string, number] => [levelOf(stage, area, level), levels[level] ?? 0]),
  ];
}

/** The stages that were asked, and the areas of each. */
export const askedIn = (totals: Total[]) => {
  const asked = new Set(totals.map(({ stage, area }) => `${stage} ${area}`));
  const shown = stages.filter((stage) => asked.has(`${stage} null`));
  const papers = stages.flatMap((stage) =>
    areas.filter((area) => asked.has(`${stage} ${area}`)).map((area) => ({ stage, area })),
  );
  return { stages: shown, papers };
};

/** What is left of a whole without its parts: schools without a network, or whose network closed since. */
function restOf(whole: Counts, parts: Counts[]): Counts {
  return new Map(
    [...whole].map(([column, count]) => [
      column,
      parts.reduce((left, part) => left - (part.get(column) ?? 0), count),
    ]),
  );
}

const isEmpty = (counts: Counts) => [...counts.values()].every((count) => count === 0);

/** The counts of each row, and which rows add up to which. */
function rowsOf({ region, ugels, networks }: Territory, totals: Total[]) {
  const byPlace = Map.groupBy(totals, ({ place }) => place);
  const countsAt = (place: string): Counts => new Map((byPlace.get(place) ?? []).flatMap(countsOf));
  const rows = new Map<string, Counts>([[REGION_ROW, countsAt(region)]]);
  const inUgels = ugels.map(({ path, code }) => {
    const whole = countsAt(path);
    rows.set(ugelRow(code), whole);
    const own = networks.filter(({ ugel }) => ugel === code);
    for (const network of own) rows.set(networkRow(network.code), countsAt(network.path));
    const parts = own.map((network) => networkRow(network.code));
    const rest = restOf(
      whole,
      own.map((network) => countsAt(network.path)),
    );
    if (!isEmpty(rest)) {
      rows.set(restRow(code), rest);
      parts.push(restRow(code));
    }
    return { total: ugelRow(code), parts };
  });
  return { rows, inUgels };
}

/**
 * The students of an assessment in the tables in which they are told, with every sum that holds between them: the
 * region is its UGEL, a UGEL its networks and the schools without one, and those assessed in an area its levels.
 */
export function studentTables(territory: Territory, totals: Total[]): StudentTable[] {
  const { rows, inUgels } = rowsOf(territory, totals);
  const { stages, papers } = askedIn(totals);
  const ugels = inUgels.map(({ total }) => total);
  const at = (row: string, column: string) => rows.get(row)?.get(column) ?? 0;
  const holds = (part: string, whole: string) =>
    [...rows.keys()].every((row) => at(row, part) <= at(row, whole));
  const levels = papers.flatMap(({ stage, area }) => [
    ...[takersOf(stage, area)],
    ...LEVELS.map((level) => levelOf(stage, area, level)),
  ]);
  const addUp = [...stages.flatMap((stage) => [assessedIn(stage), enrolledIn(stage)]), ...levels].every(
    (column) => ugels.reduce((sum, row) => sum + at(row, column), 0) === at(REGION_ROW, column),
  );
  const inRegion = addUp ? [{ total: REGION_ROW, parts: ugels }] : [];
  const participation = (key: string, names: string[]): StudentTable => ({
    key,
    rows: names,
    columns: stages.flatMap((stage) => [assessedIn(stage), enrolledIn(stage), shareIn(stage)]),
    counts: names.map((row) =>
      stages.flatMap((stage) => {
        const [part, whole] = [at(row, assessedIn(stage)), at(row, enrolledIn(stage))];
        return [part, whole, percentOf(part, whole)];
      }),
    ),
    within: stages
      .map((stage) => ({ part: assessedIn(stage), whole: enrolledIn(stage) }))
      .filter(({ part, whole }) => holds(part, whole)),
    percents: stages.map((stage) => ({
      ...{ column: shareIn(stage), part: assessedIn(stage), whole: enrolledIn(stage) },
    })),
    registers: stages.map(enrolledIn),
  });
  const levelSums = papers
    .map(({ stage, area }) => ({
      total: takersOf(stage, area),
      parts: LEVELS.map((level) => levelOf(stage, area, level)),
    }))
    .filter(({ total, parts }) =>
      [REGION_ROW, ...ugels].every(
        (row) => parts.reduce((sum, part) => sum + at(row, part), 0) === at(row, total),
      ),
    );
  const networks = [...rows.keys()].filter((row) => row !== REGION_ROW && !ugels.includes(row));
  return [
    { ...participation("participacion-ugel", [REGION_ROW, ...ugels]), rowSums: inRegion },
    { ...participation("participacion-red", networks), rowSums: inUgels },
    {
      key: "niveles-ugel",
      rows: [REGION_ROW, ...ugels],
      columns: levels,
      counts: [REGION_ROW, ...ugels].map((row) => levels.map((column) => at(row, column))),
      rowSums: inRegion,
      columnSums: levelSums,
      // Nobody takes the paper of an area who did not take any.
      within: papers
        .map(({ stage, area }) => ({ part: takersOf(stage, area), whole: assessedIn(stage) }))
        .filter(({ part, whole }) => holds(part, whole)),
    },
  ];
}

/** What a row and a column say, in whichever table they stand. */
export function toldIn(tables: StudentTable[]) {
  const cells = new Map(
    tables.flatMap(({ rows, columns, counts }) =>
      rows.flatMap((row, r) =>
        columns.map((column, c) => [`${row}|${column}`, counts[r]?.[c] ?? null] as const),
      ),
    ),
  );
  return (row: string, column: string) => cells.get(`${row}|${column}`);
}

/** Of a row and a stage, how many took it and how many are enrolled; `null`, what is hidden. */
export function takenBy(told: ReturnType<typeof toldIn>, row: string, stage: Stage) {
  const count = (column: string) => {
    const cell = told(row, column);
    return typeof cell === "number" ? cell : null;
  };
  return { stage, assessed: count(assessedIn(stage)), enrolled: count(enrolledIn(stage)) };
}
