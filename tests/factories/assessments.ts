import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import type { Area, Stage } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { regionOf } from "@/lib/access/place";
import { createAssessment, moveAssessment } from "@/lib/assessments/commands";
import { confirmLoad, startLoad } from "@/lib/assessments/loads/commands";
import { getLoad } from "@/lib/assessments/loads/queries";
import { readLoad } from "@/lib/assessments/loads/reading/commands";
import type { StartLoad } from "@/lib/assessments/loads/schema";
import { countResults, settleLoad } from "@/lib/assessments/loads/settling/commands";
import { getAssessment } from "@/lib/assessments/queries";
import { setScale } from "@/lib/assessments/scale/commands";
import { startScale } from "@/lib/assessments/scale/rules";
import { receivedTable } from "./imports";
import { createSchool, fresh } from "./places";

export type Paper = { stage: Stage; grade: number | null; area: Area };
export const PRIMARY: Paper[] = [
  { stage: "primary", grade: null, area: "reading" },
  { stage: "primary", grade: null, area: "mathematics" },
];

/** What the example files are measured with. */
export const CUTS = [null, 430, 520, 600];
export const UMC_LEVELS = startScale("four").map((level, i) => ({ ...level, cut: CUTS[i] ?? null }));

/** An assessment in preparation, with the levels and cuts of the example files. */
export async function createDraft(admin: Actor, papers: Paper[] = PRIMARY) {
  const region = regionOf(admin.offices[0]?.place ?? "");
  const id = await createAssessment(admin, {
    region,
    title: `Línea de base ${fresh()}`,
    schoolYear: 2026,
    round: "baseline",
    startsOn: "2026-04-06",
    endsOn: "2026-04-17",
    scale: "four",
    papers,
  });
  const found = await seeAssessment(admin, id);
  let version = found.assessment.version;
  for (const { id: paperId } of found.papers)
    await setScale(admin, {
      ...{ assessmentId: id, paperId, version: version++ },
      ...{ min: 0, max: 1000, levels: UMC_LEVELS },
    });
  return { id, version };
}

export async function seeAssessment(actor: Actor, id: string) {
  const found = await getAssessment(actor, id);
  if (!found) throw new Error("no such assessment");
  return found;
}

/** The same, open and counted. */
export async function createOpen(admin: Actor, papers?: Paper[]): Promise<string> {
  const { id, version } = await createDraft(admin, papers);
  await moveAssessment(admin, { assessmentId: id, version, step: "open" });
  await countResults({ assessmentId: id }, async () => {});
  return id;
}

/** The closing of the same year, open and counted, with the scale of the baseline unless said otherwise. */
export async function createClosing(admin: Actor, { max = 1000 } = {}): Promise<string> {
  const id = await createAssessment(admin, {
    ...{ region: regionOf(admin.offices[0]?.place ?? ""), title: `Cierre ${fresh()}`, schoolYear: 2026 },
    ...{ round: "closing", startsOn: "2026-11-09", endsOn: "2026-11-20", scale: "four", papers: PRIMARY },
  });
  const { assessment, papers } = await seeAssessment(admin, id);
  let version = assessment.version;
  for (const { id: paperId } of papers)
    await setScale(admin, { assessmentId: id, paperId, version: version++, min: 0, max, levels: UMC_LEVELS });
  await moveAssessment(admin, { assessmentId: id, version, step: "open" });
  await countResults({ assessmentId: id }, async () => {});
  return id;
}

/** A school with one service; answers its node and its código modular. */
export async function createService(parent: string, { level = "B0", students = 30 } = {}) {
  const node = await createSchool(parent);
  const db = ownerDatabase();
  const [school] = await db
    .select({ id: institutions.id, place: institutions.place, siteCode: institutions.siteCode })
    .from(places)
    .innerJoin(institutions, eq(institutions.id, places.institutionId))
    .where(eq(places.path, node));
  if (!school) throw new Error("no such school");
  const modularCode = String(1_000_000 + fresh());
  const [service] = await db
    .insert(educationServices)
    .values({
      ...{ modularCode, annex: "0", institutionId: school.id, place: school.place },
      ...{ levelCode: level, levelName: level === "B0" ? "Primaria" : "Secundaria", modality: "ebr" },
      ...{ students, sourceDate: "2026-03-01" },
    })
    .returning();
  return { node, modularCode, id: service?.id ?? "", siteCode: school.siteCode };
}

export const LONG = "cod_mod;anexo;grado;seccion;codigo_alumno;ID_competencia;dni;ID_logro;medida";
export const WIDE = "codigo_modular,anexo,grado,seccion,documento,lectura,matematica";
export const dni = (n: number) => String(10_000_000 + n);
export const wideRow = (
  modularCode: string,
  n: number,
  reading: number | "" = 500,
  math: number | "" = 500,
) => `${modularCode},0,4,A,${dni(n)},${reading},${math}`;
export const wideFile = (rows: string[]) => [WIDE, ...rows, ""].join("\n");

export async function seeLoad(actor: Actor, id: string) {
  const found = await getLoad(actor, id, 1);
  if (!found) throw new Error("no such load");
  return { ...found.load, services: found.services, found: found.problems };
}

/** Brings a file of results, without having it read. */
export const upload = (
  actor: Actor,
  assessmentId: string,
  place: string,
  content: string | Buffer,
  more: { dropsNames?: boolean; school?: string; part?: StartLoad["part"] } = {},
) =>
  startLoad(
    actor,
    { assessmentId, place, school: more.school, dropsNames: more.dropsNames ?? false, part: more.part },
    receivedTable(content, "resultados.csv"),
  );

/** Brings a file of results and has it read, as the worker does. */
export async function bringResults(...args: Parameters<typeof upload>) {
  const [actor] = args;
  const loadId = await upload(...args);
  await readLoad({ loadId, personId: actor.personId }, async () => {}, true);
  return seeLoad(actor, loadId);
}

/** Confirms a load that was read, and has it settled. */
export async function settle(actor: Actor, { id, version }: { id: string; version: number }) {
  await confirmLoad(actor, { loadId: id, version });
  await settleLoad({ loadId: id, personId: actor.personId }, async () => {}, true);
  return seeLoad(actor, id);
}

export async function loadResults(...args: Parameters<typeof upload>) {
  return settle(args[0], await bringResults(...args));
}
