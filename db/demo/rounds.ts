import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { and, asc, eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { jobs } from "@/db/schema/jobs";
import { places } from "@/db/schema/places";
import { resultLoads } from "@/db/schema/result-loads";
import type { Actor } from "@/lib/access/actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import type { PlacePath } from "@/lib/access/place";
import { createAssessment, moveAssessment } from "@/lib/assessments/commands";
import { takeEnrolment } from "@/lib/assessments/enrolments/commands";
import { confirmLoad, startLoad } from "@/lib/assessments/loads/commands";
import { isStanding } from "@/lib/assessments/loads/rules";
import { getAssessment } from "@/lib/assessments/queries";
import { setScale } from "@/lib/assessments/scale/commands";
import { startScale } from "@/lib/assessments/scale/rules";
import { incomingFolder } from "@/lib/files/store";
import { BASELINE } from "./baseline";
import { CLOSING } from "./closing";
import { goingOn } from "./going-on";
import { settleMeetings, settleShownMeetings } from "./meetings";
import { settlePlans } from "./plans";
import { openProgress, PROGRESS } from "./progress";
import { publishPlans, publishWhole } from "./publication";
import { AREAS, listServices, type Round } from "./students";
import { settleShownVisits, settleVisits } from "./visits";

type Report = (text: string) => void;

const CUTS = [null, 430, 520, 600];
const PAUSE = 1000;
const REPORT_EVERY = 60_000;
const figure = new Intl.NumberFormat("es-PE");

/** An assessment with the practice's areas, open and with whom it is for. */
async function openRound(admin: Actor, region: string, { title, round, startsOn, endsOn }: Round) {
  const id = await createAssessment(admin, {
    ...{ region, title, schoolYear: 2026, round, startsOn, endsOn, scale: "four" },
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
  return id;
}

/** Brings the file of an assessment as a person would. It is read and confirmed by the worker. */
async function bringRound(admin: Actor, assessmentId: string, place: string, { file, write }: Round) {
  await mkdir(incomingFolder(), { recursive: true });
  const path = join(incomingFolder(), file.replace(".csv", ""));
  const hash = createHash("sha256");
  await pipeline(
    Readable.from(write(await listServices(), place)),
    async function* hashed(parts) {
      for await (const part of parts) {
        hash.update(part);
        yield part;
      }
    },
    createWriteStream(path),
  );
  const { size } = await stat(path);
  const received = {
    ...{ path, name: file, contentType: "application/octet-stream" },
    ...{ extension: "tabla", size, sha256: hash.digest("hex") },
  };
  await startLoad(admin, { assessmentId, place, school: undefined, dropsNames: false }, received);
}

/** Prepares the baseline and brings its results: the demo does not wait for them to be read. */
export async function bringBaseline(admin: Actor, region: string, report: Report) {
  const assessmentId = await openRound(admin, region, BASELINE);
  await takeEnrolment(admin, { assessmentId });
  await bringRound(admin, assessmentId, region, BASELINE);
  report("Línea de base: sus resultados se cargan en segundo plano, cuando Ayni ya esté en marcha");
}

async function findLoad({ file }: Round) {
  const [load] = await ownerDatabase()
    .select({
      id: resultLoads.id,
      place: resultLoads.place,
      state: resultLoads.state,
      version: resultLoads.version,
      requestedBy: resultLoads.requestedBy,
      refusal: resultLoads.refusal,
      done: jobs.done,
    })
    .from(resultLoads)
    .leftJoin(jobs, eq(jobs.id, resultLoads.jobId))
    .where(eq(resultLoads.fileName, file))
    .orderBy(asc(resultLoads.number))
    .limit(1);
  return load;
}

/**
 * Confirms what the worker has read of an assessment, saying how far it is; after a start that was cut off, the next
 * one goes on.
 */
async function settleRound(round: Round, report: Report, isOver: () => boolean) {
  let told = 0;
  for (let load = await findLoad(round); load && !isOver(); load = await findLoad(round)) {
    if (load.state === "ready") {
      const actor = await findPersonActor(load.requestedBy);
      if (!actor) return;
      await confirmLoad(actor, { loadId: load.id, version: load.version });
    } else if (load.state === "reading") {
      const { done } = load;
      if (done && done >= told + REPORT_EVERY) {
        report(`${round.label}: ${figure.format(done)} filas leídas`);
        told = done;
      }
    } else if (load.state !== "applying") {
      if (told > 0) report(`${round.label}: ${load.refusal ?? "sus resultados ya están a la vista"}`);
      return;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

/** Once the baseline is in sight, brings another assessment, unless an earlier start did. */
async function bringNext(round: Round, open: typeof openRound) {
  const baseline = await findLoad(BASELINE);
  if (!baseline || !isStanding(baseline.state) || (await findLoad(round))) return;
  const actor = await findPersonActor(baseline.requestedBy);
  if (!actor) return;
  const [known] = await ownerDatabase()
    .select({ id: assessments.id })
    .from(assessments)
    .where(and(eq(assessments.place, baseline.place), eq(assessments.title, round.title)));
  const assessmentId = known?.id ?? (await open(actor, baseline.place, round));
  await bringRound(actor, assessmentId, await placeOf(baseline.place, round), round);
}

/** Where an assessment is taken: in a UGEL, or in the whole region. */
async function placeOf(region: PlacePath, { ugel }: Round): Promise<PlacePath> {
  if (!ugel) return region;
  const [found] = await ownerDatabase()
    .select({ path: places.path })
    .from(places)
    .where(and(eq(places.parent, region), eq(places.kind, "ugel"), eq(places.code, ugel)));
  return found?.path ?? region;
}

/** Has the results of the demo confirmed, one assessment after the other, while it already serves. */
export async function settleResults(report: Report, isOver: () => boolean) {
  await settleRound(BASELINE, report, isOver);
  if (isOver()) return;
  await settlePlans(report, isOver);
  if (isOver()) return;
  await goingOn(report, "Las cifras de los planes en el resumen público", () => publishPlans(report));
  // The summary tells of the directorios: they do not wait for every visit, only the shown UGEL's for its own.
  await settleShownVisits(report, isOver);
  await settleShownMeetings(isOver);
  await settleMeetings(report, isOver);
  if (isOver()) return;
  await goingOn(report, "Las cifras del resumen público", () => publishWhole(report));
  // The worker reads the next results meanwhile.
  await Promise.all([settleVisits(report, isOver), settleLaterRounds(report, isOver)]);
}

async function settleLaterRounds(report: Report, isOver: () => boolean) {
  if (isOver()) return;
  await bringNext(CLOSING, openRound);
  await settleRound(CLOSING, report, isOver);
  if (isOver()) return;
  await bringNext(PROGRESS, openProgress);
  await settleRound(PROGRESS, report, isOver);
}
