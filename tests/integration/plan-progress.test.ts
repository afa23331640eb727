import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { GET as download } from "@/app/api/archivos/[id]/route";
import { POST as send } from "@/app/api/planes/[id]/evidencias/route";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { planEvidence, planProgress, planReports } from "@/db/schema/plan-progress";
import { planActivities } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import { planStates } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { findDraft } from "@/lib/forms/drafts";
import { addEvidence, withdrawEvidence } from "@/lib/plans/evidence/commands";
import { EVIDENCE_DRAFT } from "@/lib/plans/evidence/labels";
import { recordMeasure } from "@/lib/plans/measures/commands";
import { clearRag, reportProgress, setRag } from "@/lib/plans/progress/commands";
import { reportProgressSchema } from "@/lib/plans/progress/schema";
import { isInForce } from "@/lib/plans/rules";
import { addActivity, followedNetwork, pdfFile } from "../factories/followed-plans";
import { actAs } from "../factories/people";
import { createNetwork } from "../factories/places";
import { createPlan, fillPlan } from "../factories/plans";
import { comeFrom } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());

const NOW = new Date("2026-05-05T15:00:00Z");
const db = ownerDatabase;

const progressOf = async (activityId: string) =>
  (await db().select().from(planProgress).where(eq(planProgress.activityId, activityId)))[0];
const reportsOf = (activityId: string) =>
  db().select().from(planReports).where(eq(planReports.activityId, activityId)).orderBy(planReports.id);
const stateOf = async (planId: string) =>
  (await db().select({ state: plans.state }).from(plans).where(eq(plans.id, planId)))[0]?.state;
const under = { version: 0, state: "under_way" } as const;

test("an activity goes from planned to done, each step told; the first one puts the plan under way", async () => {
  const { plan, activityId, coordinator } = await followedNetwork({ state: "approved" });
  const first = {
    ...under,
    activityId,
    nextOn: "2026-05-20",
    note: "Empezó con 12 docentes",
    attendance: 12,
  };
  expect(await reportProgress(coordinator, first, NOW)).toBe(plan.id);
  expect(await stateOf(plan.id)).toBe("under_way");
  expect(await progressOf(activityId)).toMatchObject({
    ...{ state: "under_way", nextOn: "2026-05-20", attendance: 12, version: 1, reason: null },
  });
  const done = { activityId, version: 1, state: "done", doneOn: "2026-05-04", attendance: 30 } as const;
  await reportProgress(coordinator, { ...done, nextOn: "2026-09-01" }, NOW);
  expect(await progressOf(activityId)).toMatchObject({
    ...{ state: "done", doneOn: "2026-05-04", nextOn: null, attendance: 30, version: 2 },
  });
  expect((await reportsOf(activityId)).map(({ state, note }) => [state, note])).toEqual([
    ["under_way", "Empezó con 12 docentes"],
    ["done", null],
  ]);
});

test("it is postponed, cancelled and taken back with a reason, and only with one", async () => {
  const { activityId, coordinator } = await followedNetwork();
  const tell = (version: number, state: "postponed" | "cancelled" | "planned", note?: string) =>
    reportProgress(coordinator, { activityId, version, state, note }, NOW);
  await expect(tell(0, "postponed")).rejects.toMatchObject({ fields: { note: expect.any(String) } });
  await tell(0, "postponed", "Paro regional");
  expect(await progressOf(activityId)).toMatchObject({ state: "postponed", reason: "Paro regional" });
  await tell(1, "cancelled", "Se unió a otra");
  await expect(tell(2, "planned")).rejects.toMatchObject({ fields: { note: expect.any(String) } });
  await tell(2, "planned", "Sí se hará");
  expect(await progressOf(activityId)).toMatchObject({ state: "planned", reason: null, version: 3 });
});

test.each([
  ["done in the future", { state: "done", doneOn: "2026-05-06" }, "doneOn"],
  ["done the year before", { state: "done", doneOn: "2025-11-20" }, "doneOn"],
  ["next in the year after", { state: "under_way", nextOn: "2027-02-01" }, "nextOn"],
] as const)("%s is refused at its field, and nothing is kept", async (_, report, field) => {
  const { activityId, coordinator, plan } = await followedNetwork({ state: "approved" });
  const telling = reportProgress(coordinator, { activityId, version: 0, ...report }, NOW);
  await expect(telling).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
  expect(await progressOf(activityId)).toBeUndefined();
  expect(await stateOf(plan.id)).toBe("approved");
});

test.each([["-1", "12.5", "muchos", "1000000", "１２"]])(
  "attendance is a whole number of people",
  (...wild) => {
    const form = { activityId: "01a00000-0000-7000-8000-000000000000", version: "0", state: "done" };
    for (const attendance of wild)
      expect(reportProgressSchema.safeParse({ ...form, attendance }).success, attendance).toBe(false);
    expect(reportProgressSchema.parse({ ...form, attendance: "1 200" }).attendance).toBe(1200);
    expect(reportProgressSchema.parse(form).attendance).toBeUndefined();
  },
);

test("a double click is one report: what comes after is refused with what the first said", async () => {
  const { activityId, coordinator } = await followedNetwork({ state: "approved" });
  const input = { ...under, activityId, note: "Empezó" };
  const told = await Promise.allSettled([1, 2, 3, 4].map(() => reportProgress(coordinator, input, NOW)));
  expect(told.map(({ status }) => status).sort()).toEqual(["fulfilled", ...Array(3).fill("rejected")]);
  for (const one of told.filter(({ status }) => status === "rejected"))
    expect(one).toMatchObject({
      reason: { code: "stale", theirs: { state: "under_way", note: "Empezó", version: 1 } },
    });
  expect(await reportsOf(activityId)).toHaveLength(1);
});

test("many who report different activities of a plan at once lose nothing", async () => {
  const { plan, objectiveId, coordinator, network } = await followedNetwork({ state: "approved" });
  const secretary = await actAs("secretary", network);
  const ids = await Promise.all(Array.from({ length: 10 }, () => addActivity(plan, objectiveId)));
  await Promise.all(
    ids.map((activityId, i) =>
      reportProgress(i % 2 ? coordinator : secretary, { ...under, activityId }, NOW),
    ),
  );
  for (const id of ids) expect(await progressOf(id)).toMatchObject({ state: "under_way" });
  expect(await stateOf(plan.id)).toBe("under_way");
});

test.each(planStates.filter((state) => !isInForce(state)))(
  "nothing is told, kept or measured of a plan in state %s",
  async (state) => {
    const { activityId, targetId, plan, coordinator } = await followedNetwork({ state });
    const measure = { targetId, value: 1, measuredOn: "2026-05-01", source: "Acta" };
    await expect(reportProgress(coordinator, { ...under, activityId }, NOW)).rejects.toMatchObject({
      code: "wrong_status",
    });
    await expect(recordMeasure(coordinator, measure, NOW)).rejects.toMatchObject({ code: "wrong_status" });
    const of = { planId: plan.id, activityId };
    await expect(addEvidence(coordinator, of, await pdfFile())).rejects.toMatchObject({
      code: "wrong_status",
    });
  },
);

test("an activity that was withdrawn takes no reports and no evidence", async () => {
  const { activityId, plan, coordinator } = await followedNetwork();
  await db()
    .update(planActivities)
    .set({ withdrawnAt: NOW, withdrawnReason: "Se reemplazó" })
    .where(eq(planActivities.id, activityId));
  await expect(reportProgress(coordinator, { ...under, activityId }, NOW)).rejects.toMatchObject({
    code: "wrong_status",
  });
  const of = { planId: plan.id, activityId };
  await expect(addEvidence(coordinator, of, await pdfFile())).rejects.toMatchObject({ code: "wrong_status" });
});

test("a person sets how it stands with a note, takes it back, and it goes when the activity is done", async () => {
  const { activityId, coordinator } = await followedNetwork();
  await setRag(coordinator, { activityId, version: 0, rag: "red", note: "No hay local" });
  expect(await progressOf(activityId)).toMatchObject({ state: "planned", ragOverride: "red", version: 1 });
  await expect(
    setRag(coordinator, { activityId, version: 0, rag: "green", note: "Ya hay" }),
  ).rejects.toMatchObject({ code: "stale", theirs: { rag: "red", note: "No hay local", version: 1 } });
  await clearRag(coordinator, { activityId, version: 1 });
  await expect(clearRag(coordinator, { activityId, version: 2 })).rejects.toMatchObject({
    code: "wrong_status",
  });
  await setRag(coordinator, { activityId, version: 2, rag: "amber", note: "Faltan materiales" });
  await reportProgress(coordinator, { activityId, version: 3, state: "done", doneOn: "2026-05-04" }, NOW);
  expect(await progressOf(activityId)).toMatchObject({ ragOverride: null, ragNote: null });
  await expect(
    setRag(coordinator, { activityId, version: 4, rag: "red", note: "No vale" }),
  ).rejects.toMatchObject({ code: "wrong_status" });
});

test("a sibling reads how it goes and not its reports, its evidence or the file", async () => {
  const { activityId, plan, coordinator, network } = await followedNetwork();
  const sibling = await actAs("coordinator", await createNetwork(network.split(".").slice(0, 2).join(".")));
  const specialist = await actAs("local_specialist", network);
  await reportProgress(coordinator, { ...under, activityId }, NOW);
  await addEvidence(coordinator, { planId: plan.id, activityId }, await pdfFile());
  const seen = (actor: Actor) =>
    asActor(actor, async (tx) => [
      (await tx.select().from(planProgress).where(eq(planProgress.activityId, activityId))).length,
      (await tx.select().from(planReports).where(eq(planReports.activityId, activityId))).length,
      (await tx.select().from(planEvidence).where(eq(planEvidence.activityId, activityId))).length,
    ]);
  expect(await seen(sibling)).toEqual([1, 0, 0]);
  expect(await seen(specialist)).toEqual([1, 1, 1]);
  const [kept] = await db().select().from(planEvidence).where(eq(planEvidence.activityId, activityId));
  const read = async (actor: Actor) => {
    await comeFrom(actor);
    const params = Promise.resolve({ id: kept?.fileId ?? "" });
    return (await download(new Request("http://localhost:3000/"), { params })).status;
  };
  expect([await read(coordinator), await read(specialist), await read(sibling)]).toEqual([200, 200, 404]);
});

type Sent = { content: Buffer | null; name?: string; description?: string };

async function post(actor: Actor, planId: string, activityId: string, sent: Sent) {
  await comeFrom(actor);
  const form = new FormData();
  form.set("description", sent.description ?? "");
  if (sent.content) form.set("archivo", new File([new Uint8Array(sent.content)], sent.name ?? "foto.jpg"));
  const address = `http://localhost:3000/api/planes/${planId}/evidencias?actividad=${activityId}`;
  const request = new Request(address, { method: "POST", body: form });
  const answer = await send(request, { params: Promise.resolve({ id: planId }) });
  return answer.headers.get("location") ?? String(answer.status);
}

const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#888" } })
    .withExif({ IFD0: { Make: "Camara Secreta" } })
    .jpeg()
    .toBuffer();

test("a photo comes through the form with its description, drawn anew, once", async () => {
  const { activityId, plan, coordinator } = await followedNetwork();
  const page = `/planes/${plan.id}/seguimiento/${activityId}`;
  const sent = { content: await photo(), description: "Primera sesión" };
  expect(await post(coordinator, plan.id, activityId, sent)).toBe(`${page}?hecho=subida#evidencias`);
  expect(await post(coordinator, plan.id, activityId, sent)).toBe(`${page}?archivo=repetida#evidencias`);
  const kept = await db()
    .select({ type: files.contentType, description: planEvidence.description })
    .from(planEvidence)
    .innerJoin(files, eq(files.id, planEvidence.fileId))
    .where(eq(planEvidence.activityId, activityId));
  expect(kept).toEqual([{ type: "image/jpeg", description: "Primera sesión" }]);
});

test.each([
  ["over the limit", "tamano", { content: Buffer.alloc(11 * 1024 * 1024, "%PDF-1.4 ") }],
  ["of a forbidden type", "tipo", { content: Buffer.from("MZ no es una foto"), name: "foto.jpg" }],
  ["that is not there", "falta", { content: null }],
  [
    "with a description too long",
    "descripcion",
    { content: Buffer.from("%PDF-1.4\n%%EOF"), description: "x".repeat(201) },
  ],
])("a file %s is told, and what was typed waits", async (_, word, sent: Sent) => {
  const { activityId, plan, coordinator } = await followedNetwork();
  const description = sent.description ?? "Lista de asistentes";
  const answer = await post(coordinator, plan.id, activityId, { ...sent, description });
  expect(answer).toBe(`/planes/${plan.id}/seguimiento/${activityId}?archivo=${word}#evidencias`);
  expect((await findDraft(coordinator, `${EVIDENCE_DRAFT}:${activityId}`))?.values).toEqual({ description });
  expect(await db().select().from(planEvidence).where(eq(planEvidence.activityId, activityId))).toEqual([]);
});

test("an activity of another plan is not found by the address of this one", async () => {
  const { plan, coordinator, network } = await followedNetwork();
  const other = await createPlan(network, { state: "under_way", schoolYear: 2025 });
  const { objectiveId } = await fillPlan(other);
  const activityId = await addActivity(other, objectiveId);
  const content = await photo();
  expect(await post(coordinator, plan.id, activityId, { content })).toBe("404");
  expect(await post(coordinator, "no-es", activityId, { content })).toBe("404");
  expect(await post(coordinator, plan.id, "no-es", { content })).toBe("404");
});

test("evidence is withdrawn with a reason, once, and stays in the record", async () => {
  const { activityId, plan, coordinator, network } = await followedNetwork();
  const evidenceId = await addEvidence(coordinator, { planId: plan.id, activityId }, await pdfFile());
  const specialist = await actAs("local_specialist", network);
  const input = { evidenceId, reason: "Es de otra actividad" };
  await expect(withdrawEvidence(specialist, input)).rejects.toMatchObject({ code: "forbidden" });
  await withdrawEvidence(coordinator, input);
  await expect(withdrawEvidence(coordinator, input)).rejects.toMatchObject({ code: "wrong_status" });
  const [row] = await db().select().from(planEvidence).where(eq(planEvidence.id, evidenceId));
  expect(row).toMatchObject({ withdrawnReason: "Es de otra actividad" });
  // What was withdrawn may be kept again.
  await addEvidence(coordinator, { planId: plan.id, activityId }, await pdfFile());
});
