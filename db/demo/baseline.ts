import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { asc, eq, isNull, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { educationServices } from "@/db/schema/institutions";
import { jobs } from "@/db/schema/jobs";
import { places } from "@/db/schema/places";
import { resultLoads } from "@/db/schema/result-loads";
import type { Area, Stage } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { createAssessment, moveAssessment } from "@/lib/assessments/commands";
import { takeEnrolment } from "@/lib/assessments/enrolments/commands";
import { confirmLoad, startLoad } from "@/lib/assessments/loads/commands";
import { getAssessment } from "@/lib/assessments/queries";
import { GRADES, stageOf } from "@/lib/assessments/rules";
import { setScale } from "@/lib/assessments/scale/commands";
import { startScale } from "@/lib/assessments/scale/rules";
import { incomingFolder } from "@/lib/files/store";

/** The practice's own totals: students of each stage who took the baseline. */
const TAKEN: Record<Stage, number> = { primary: 220_063, secondary: 140_839 };
const CUTS = [null, 430, 520, 600];
const FILE = "linea-de-base-demostracion.csv";
const REPORT_EVERY = 60_000;
const AREAS: Area[] = ["reading", "mathematics"];
/** Of an invented document; no real one is looked at. */
const FIRST_DOCUMENT = 60_000_000;

type Service = { code: string; stage: Stage; students: number; network: string };

/** Numbers from 0 to 1 that are always the same for the same seeds. */
function noise(...seeds: number[]): number {
  let h = 2_166_136_261;
  for (const seed of seeds) h = Math.imul(h ^ seed, 16_777_619);
  h = Math.imul(h ^ (h >>> 15), 2_246_822_507);
  h = Math.imul(h ^ (h >>> 13), 3_266_489_909);
  return ((h ^ (h >>> 16)) >>> 0) / 4_294_967_296;
}

/** Roughly normal, from -1.7 to 1.7 or so. */
const spread = (...seeds: number[]) =>
  noise(...seeds, 1) + noise(...seeds, 2) + noise(...seeds, 3) + noise(...seeds, 4) - 2;

const seedOf = (text: string) => [...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) | 0;

async function listServices(): Promise<Service[]> {
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

/** A measure of a student: of her network, of her service and her own; mathematics below reading. */
function measureOf({ network, code, stage }: Service, student: number, area: number): number {
  const base = stage === "primary" ? 548 : 524;
  const place = 26 * spread(seedOf(network), area) + 16 * spread(seedOf(code), area);
  const own = 150 * spread(student, area) + 60 * spread(student, 9);
  return Math.round(Math.min(900, Math.max(150, base - area * 24 + place + own)));
}

const HEADER = "codigo_modular,anexo,grado,seccion,documento,lectura,matematica\n";

function* baselineText(services: Service[]): Generator<string> {
  yield HEADER;
  let student = 0;
  for (const stage of ["primary", "secondary"] as const) {
    const own = services.filter((service) => service.stage === stage);
    const taken = shareTaken(own, TAKEN[stage]);
    const grades = GRADES[stage];
    for (const [i, service] of own.entries()) {
      let text = "";
      for (let n = 0; n < (taken[i] ?? 0); n++) {
        const grade = grades[n % grades.length];
        const section = "ABCDEF"[Math.floor(n / grades.length / 28) % 6];
        const marks = AREAS.map((_, area) => measureOf(service, student, area));
        text += `${service.code},0,${grade},${section},${FIRST_DOCUMENT + student},${marks.join(",")}\n`;
        student++;
      }
      if (text) yield text;
    }
  }
}

/** An assessment with the practice's areas, open and with whom it is for. */
async function openBaseline(admin: Actor, region: string): Promise<string> {
  const id = await createAssessment(admin, {
    region,
    title: "Línea de base 2026",
    schoolYear: 2026,
    round: "baseline",
    startsOn: "2026-04-13",
    endsOn: "2026-04-24",
    scale: "four",
    papers: (["primary", "secondary"] as const).flatMap((stage) =>
      AREAS.map((area) => ({ stage, grade: null, area })),
    ),
  });
  const found = await getAssessment(admin, id);
  let version = found?.assessment.version ?? 1;
  const levels = startScale("four").map((level, i) => ({ ...level, cut: CUTS[i] ?? null }));
  for (const { id: paperId } of found?.papers ?? []) {
    await setScale(admin, { assessmentId: id, paperId, version, min: 0, max: 1000, levels });
    version++;
  }
  await moveAssessment(admin, { assessmentId: id, version, step: "open" });
  await takeEnrolment(admin, { assessmentId: id });
  return id;
}

/**
 * Prepares the baseline of the demo and brings its file as a person would. It is read and confirmed by the worker,
 * once everything is running: the demo does not wait for it.
 */
export async function bringBaseline(admin: Actor, region: string, report: (text: string) => void) {
  const assessmentId = await openBaseline(admin, region);
  await mkdir(incomingFolder(), { recursive: true });
  const path = join(incomingFolder(), "linea-de-base-demostracion");
  const hash = createHash("sha256");
  const text = Readable.from(baselineText(await listServices()));
  await pipeline(
    text,
    async function* hashed(parts) {
      for await (const part of parts) {
        hash.update(part);
        yield part;
      }
    },
    createWriteStream(path),
  );
  const { size } = await stat(path);
  const file = {
    ...{ path, name: FILE, contentType: "application/octet-stream" },
    ...{ extension: "tabla", size, sha256: hash.digest("hex") },
  };
  const input = { assessmentId, place: region, school: undefined, dropsNames: false };
  const loadId = await startLoad(admin, input, file);
  report("Línea de base: sus resultados se cargan en segundo plano, cuando Ayni ya esté en marcha");
  return loadId;
}

const PAUSE = 1000;
const figure = new Intl.NumberFormat("es-PE");

const findLoad = async () => {
  const [load] = await ownerDatabase()
    .select({
      id: resultLoads.id,
      state: resultLoads.state,
      version: resultLoads.version,
      requestedBy: resultLoads.requestedBy,
      refusal: resultLoads.refusal,
      done: jobs.done,
    })
    .from(resultLoads)
    .leftJoin(jobs, eq(jobs.id, resultLoads.jobId))
    .where(eq(resultLoads.fileName, FILE))
    .orderBy(asc(resultLoads.number))
    .limit(1);
  return load;
};

/**
 * Confirms the baseline when the worker has read it, saying how far it is; after a start that was cut off, the next
 * one goes on.
 */
export async function settleBaseline(report: (text: string) => void, isOver: () => boolean) {
  let told = 0;
  for (let load = await findLoad(); load && !isOver(); load = await findLoad()) {
    if (load.state === "ready") {
      const actor = await findPersonActor(load.requestedBy);
      if (!actor) return;
      await confirmLoad(actor, { loadId: load.id, version: load.version });
    } else if (load.state === "reading") {
      const { done } = load;
      if (done && done >= told + REPORT_EVERY) {
        report(`Línea de base: ${figure.format(done)} filas leídas`);
        told = done;
      }
    } else if (load.state !== "applying") {
      if (told > 0) report(`Línea de base: ${load.refusal ?? "sus resultados ya están a la vista"}`);
      return;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
