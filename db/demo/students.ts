import { asc, eq, isNull, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { educationServices } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import type { Area, AssessmentRound, Stage } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { GRADES, stageOf } from "@/lib/assessments/rules";

/** The practice's own totals: students of each stage who took the baseline. */
const TAKEN: Record<Stage, number> = { primary: 220_063, secondary: 140_839 };
export const AREAS: Area[] = ["reading", "mathematics"];
export const HEADER = "codigo_modular,anexo,grado,seccion,documento,lectura,matematica\n";
/** Of an invented document; no real one is looked at. */
const FIRST_DOCUMENT = 60_000_000;

export type Service = { code: string; stage: Stage; students: number; network: string };
/** An assessment of the demo and the file of its results. */
export type Round = {
  /** What the console calls it. */
  label: string;
  title: string;
  round: AssessmentRound;
  startsOn: string;
  endsOn: string;
  /** The only UGEL that takes it; without it, all do. */
  ugel?: string;
  file: string;
  write: (services: Service[], place: PlacePath) => Generator<string>;
};
/** Those of a service who took the baseline: how many, and the number of the first. */
export type Taken = { service: Service; first: number; taken: number };

/** Numbers from 0 to 1 that are always the same for the same seeds. */
export function noise(...seeds: number[]): number {
  let h = 2_166_136_261;
  for (const seed of seeds) h = Math.imul(h ^ seed, 16_777_619);
  h = Math.imul(h ^ (h >>> 15), 2_246_822_507);
  h = Math.imul(h ^ (h >>> 13), 3_266_489_909);
  return ((h ^ (h >>> 16)) >>> 0) / 4_294_967_296;
}

/** Roughly normal, from -1.7 to 1.7 or so. */
export const spread = (...seeds: number[]) =>
  noise(...seeds, 1) + noise(...seeds, 2) + noise(...seeds, 3) + noise(...seeds, 4) - 2;

export const seedOf = (text: string) =>
  [...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) | 0;

export async function listServices(): Promise<Service[]> {
  const rows = await ownerDatabase()
    .select({
      code: educationServices.modularCode,
      levelCode: educationServices.levelCode,
      students: educationServices.students,
      network: sql<string>`${places.parent}::text`,
    })
    .from(educationServices)
    .innerJoin(places, eq(places.institutionId, educationServices.institutionId))
    .where(isNull(places.closedOn))
    .orderBy(asc(educationServices.modularCode));
  return rows.flatMap(({ code, levelCode, students, network }) => {
    const stage = stageOf(levelCode);
    return stage && students ? [{ code, stage, students, network }] : [];
  });
}

/** How many of each service took part: more in some networks than in others, and the total exact. */
function shareTaken(services: Service[], total: number): number[] {
  const wished = services.map(
    ({ students, network, code }) =>
      students * (0.7 + 0.6 * noise(seedOf(network)) + 0.4 * noise(seedOf(code))),
  );
  const sum = wished.reduce((a, b) => a + b, 0);
  const taken = services.map(({ students }, i) =>
    Math.min(students, Math.floor(((wished[i] ?? 0) / sum) * total)),
  );
  let left = total - taken.reduce((a, b) => a + b, 0);
  for (let i = 0; left > 0; i = (i + 1) % services.length) {
    if ((taken[i] ?? 0) >= (services[i]?.students ?? 0)) continue;
    taken[i] = (taken[i] ?? 0) + 1;
    left--;
  }
  return taken;
}

/** Who took the baseline, service by service. */
export function listTaken(services: Service[]): Taken[] {
  let first = 0;
  return (["primary", "secondary"] as const).flatMap((stage) => {
    const own = services.filter((service) => service.stage === stage);
    const shares = shareTaken(own, TAKEN[stage]);
    return own.map((service, i) => {
      const one = { service, first, taken: shares[i] ?? 0 };
      first += one.taken;
      return one;
    });
  });
}

/** A measure of a student: of her network, of her service and her own; mathematics below reading. */
function measureOf({ network, code, stage }: Service, student: number, area: number): number {
  const base = stage === "primary" ? 548 : 524;
  const place = 26 * spread(seedOf(network), area) + 16 * spread(seedOf(code), area);
  const own = 150 * spread(student, area) + 60 * spread(student, 9);
  return base - area * 24 + place + own;
}

/** Of each area, with what was gained since the baseline; no paper goes further than its ends. */
export const marksOf = (service: Service, student: number, gain: (area: number) => number = () => 0) =>
  AREAS.map((_, area) => {
    const began = Math.round(clamp(measureOf(service, student, area)));
    return Math.round(clamp(began + gain(area)));
  });

const clamp = (measure: number) => Math.min(900, Math.max(150, measure));

/** Whose a row is: the nth student of a service, in the grade and section that the number gives. */
export function seatOf({ code, stage }: Service, n: number, student: number): string {
  const grades = GRADES[stage];
  const section = "ABCDEF"[Math.floor(n / grades.length / 28) % 6];
  return `${code},0,${grades[n % grades.length]},${section},${FIRST_DOCUMENT + student}`;
}

/** A row of the file with the measures of a student. */
export const rowOf = (service: Service, n: number, student: number, marks: number[]): string =>
  `${seatOf(service, n, student)},${marks.join(",")}\n`;
