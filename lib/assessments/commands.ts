import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments } from "@/db/schema/assessments";
import { resultLoads } from "@/db/schema/result-loads";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { enqueue } from "@/lib/jobs/enqueue";
import { refuse } from "@/lib/refusal";
import { STANDING } from "./loads/rules";
import { canDefineAssessment } from "./policy";
import { nextState, type PaperKey } from "./rules";
import { type ScaleName, startScale } from "./scale/rules";
import type { CorrectAssessment, CreateAssessment, MoveAssessment } from "./schema";

const NOT_DRAFT =
  "Lo que se evalúa solo cambia mientras la evaluación está en preparación. Vuelva a prepararla primero.";
const HAS_RESULTS =
  "La evaluación ya tiene resultados cargados o por confirmar: no puede volver a prepararse.";

export function createAssessment(actor: Actor, input: CreateAssessment): Promise<string> {
  return asActor(actor, async (tx) => {
    const { region, title, schoolYear, round, startsOn, endsOn } = input;
    if (region.includes(".") || !actor.offices.some(({ place }) => place.split(".", 1)[0] === region))
      return refuse("not_found");
    if (!canDefineAssessment(actor, region)) refuse("forbidden");
    const id = randomUUIDv7();
    await tx.insert(assessments).values({ id, place: region, title, schoolYear, round, startsOn, endsOn });
    await addPapers(tx, id, region, input.papers, input.scale);
    await record(tx, actor, "assessment.created", subjectOf({ id, title, place: region }));
    return id;
  });
}

const subjectOf = ({ id, title, place }: { id: string; title: string; place: PlacePath }) => ({
  kind: "assessment",
  id,
  name: title,
  place,
});

function addPapers(
  tx: Transaction,
  assessmentId: string,
  place: PlacePath,
  papers: PaperKey[],
  scale: ScaleName,
) {
  const levels = startScale(scale);
  const rows = papers.map((paper) => ({ assessmentId, place, ...paper, levels }));
  return tx.insert(assessmentPapers).values(rows);
}

/** The assessment, locked, for someone who may define it and saw it as it is. */
export async function lockAssessment(
  tx: Transaction,
  actor: Actor,
  { assessmentId, version }: { assessmentId: string; version: number },
) {
  const [found] = await tx.select().from(assessments).where(eq(assessments.id, assessmentId)).for("update");
  if (!found) return refuse("not_found");
  if (!canDefineAssessment(actor, found.place)) refuse("forbidden");
  if (found.version !== version) refuse("stale", undefined, { theirs: found });
  return found;
}

/** The same, while what it asks may still change. */
export async function lockDraft(
  tx: Transaction,
  actor: Actor,
  input: { assessmentId: string; version: number },
) {
  const found = await lockAssessment(tx, actor, input);
  if (found.state !== "draft") refuse("wrong_status", NOT_DRAFT);
  await tx
    .update(assessments)
    .set({ version: found.version + 1 })
    .where(eq(assessments.id, found.id));
  return found;
}

const keyOf = ({ stage, grade, area }: PaperKey) => `${stage}-${grade ?? 0}-${area}`;

/** Corrects an assessment in preparation. Papers that stay keep their scale. */
export function correctAssessment(actor: Actor, input: CorrectAssessment) {
  return asActor(actor, async (tx) => {
    const found = await lockDraft(tx, actor, input);
    const { title, schoolYear, round, startsOn, endsOn } = input;
    await tx
      .update(assessments)
      .set({ title, schoolYear, round, startsOn, endsOn })
      .where(eq(assessments.id, found.id));
    const papers = await tx
      .select()
      .from(assessmentPapers)
      .where(and(eq(assessmentPapers.assessmentId, found.id), isNull(assessmentPapers.removedAt)));
    const wanted = new Set(input.papers.map(keyOf));
    const known = new Set(papers.map(keyOf));
    const gone = papers.filter((paper) => !wanted.has(keyOf(paper)));
    if (gone.length > 0) {
      const ids = gone.map(({ id }) => id);
      await tx
        .update(assessmentPapers)
        .set({ removedAt: new Date() })
        .where(inArray(assessmentPapers.id, ids));
    }
    const added = input.papers.filter((paper) => !known.has(keyOf(paper)));
    if (added.length > 0) await addPapers(tx, found.id, found.place, added, input.scale);
    await record(tx, actor, "assessment.corrected", subjectOf({ ...found, title }), {
      from: { title: found.title, papers: papers.length },
      to: { title, papers: wanted.size },
    });
  });
}

async function refuseIfLoaded(tx: Transaction, assessmentId: string) {
  const [load] = await tx
    .select({ id: resultLoads.id })
    .from(resultLoads)
    .where(
      and(
        eq(resultLoads.assessmentId, assessmentId),
        inArray(resultLoads.state, ["reading", "ready", "applying", ...STANDING]),
      ),
    )
    .limit(1);
  if (load) refuse("conflict", HAS_RESULTS);
}

/** Takes an assessment to its next state. Opening it counts whom it is for. */
export function moveAssessment(actor: Actor, input: MoveAssessment) {
  return asActor(actor, async (tx) => {
    const found = await lockAssessment(tx, actor, input);
    const state = nextState(found.state, input.step) ?? refuse("wrong_status");
    if (input.step === "revise") await refuseIfLoaded(tx, found.id);
    await tx
      .update(assessments)
      .set({ state, version: found.version + 1 })
      .where(eq(assessments.id, found.id));
    if (input.step === "open")
      await enqueue(tx, actor.personId, "results.count", found.place, { assessmentId: found.id });
    await record(tx, actor, "assessment.moved", subjectOf(found), { from: found.state, to: state });
  });
}
