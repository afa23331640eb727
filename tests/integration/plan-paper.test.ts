import { randomUUIDv7 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { appointments } from "@/db/schema/people";
import { planPapers } from "@/db/schema/plans";
import { storedPath } from "@/lib/files/store";
import { readWhole } from "@/lib/imports/read/byte-source";
import { openZip } from "@/lib/imports/read/zip-entries";
import { verifyPaper } from "@/lib/papers/queries";
import { getPlanPaper } from "@/lib/plans/document/paper/queries";
import { askPlanPapers } from "@/lib/plans/issue/asking/commands";
import { issuePlanPaper } from "@/lib/plans/issue/commands";
import { printPlan } from "@/lib/plans/paper/plan-paper";
import { writePlan } from "@/lib/plans/paper/plan-word";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { freezePlan } from "../factories/plan-versions";
import { createPlan, fillPlan } from "../factories/plans";

const noProgress = async () => {};

/** A plan under way with a version, and the head of its UGEL, who approved it. */
async function approvedPlan(activities = 2) {
  const ugel = await createUgel();
  const plan = await createPlan(await createNetwork(ugel), { state: "under_way" });
  await fillPlan(plan, activities);
  const head = await actAs("area_head", ugel);
  const versionId = await freezePlan(plan, 1, head.personId);
  return { ugel, plan, head, versionId };
}

const papersOf = (versionId: string) =>
  ownerDatabase()
    .select({ code: planPapers.code, sha256: files.sha256, name: files.name, storageKey: files.storageKey })
    .from(planPapers)
    .innerJoin(files, eq(files.id, planPapers.fileId))
    .where(eq(planPapers.versionId, versionId));

test("the paper of a version is issued once, kept, and confirmed to anyone by its code", async () => {
  const { head, versionId } = await approvedPlan();
  const payload = { versionId, personId: head.personId };
  await issuePlanPaper(payload, noProgress);
  await issuePlanPaper(payload, noProgress);
  const papers = await papersOf(versionId);
  expect(papers).toHaveLength(1);
  const [paper] = papers;
  expect(paper?.name).toMatch(/^pat-rei-2026-.+-version-1\.pdf$/);
  expect(await verifyPaper(paper?.code ?? "")).toMatchObject({ kind: "plan", sha256: paper?.sha256 });
  expect((await readFile(storedPath(paper?.storageKey ?? ""))).subarray(0, 5).toString()).toBe("%PDF-");
});

test("whoever no longer approves plans issues none", async () => {
  const { head, versionId } = await approvedPlan();
  await ownerDatabase()
    .update(appointments)
    .set({ endsOn: "2026-01-31", endReason: "Cambio" })
    .where(eq(appointments.personId, head.personId));
  expect(await issuePlanPaper({ versionId, personId: head.personId }, noProgress)).toContain(
    "ya no lo aprueba",
  );
  expect(await papersOf(versionId)).toEqual([]);
});

test("whoever approves plans today asks again for a paper that was not issued, and once it is there for no more", async () => {
  const { ugel, plan, head, versionId } = await approvedPlan();
  await ownerDatabase()
    .update(appointments)
    .set({ endsOn: "2026-01-31", endReason: "Cambio" })
    .where(eq(appointments.personId, head.personId));
  const next = await actAs("area_head", ugel);
  expect(await askPlanPapers(next, { planId: plan.id })).toBe(plan.id);
  const [asked] = await ownerDatabase()
    .select({ payload: jobs.payload })
    .from(jobs)
    .where(eq(jobs.requestedBy, next.personId));
  expect(asked?.payload).toEqual({ versionId, personId: next.personId });
  await issuePlanPaper({ versionId, personId: next.personId }, noProgress);
  expect(await papersOf(versionId)).toHaveLength(1);
  await expect(askPlanPapers(next, { planId: plan.id })).rejects.toMatchObject({ code: "conflict" });
});

test("whoever only writes a plan does not issue its paper, and a version of nowhere has none", async () => {
  const { plan, versionId } = await approvedPlan();
  const coordinator = await actAs("coordinator", plan.place);
  expect(await issuePlanPaper({ versionId, personId: coordinator.personId }, noProgress)).toContain(
    "ya no lo aprueba",
  );
  expect(
    await issuePlanPaper({ versionId: randomUUIDv7(), personId: coordinator.personId }, noProgress),
  ).toContain("ya no lo aprueba");
  expect(await papersOf(versionId)).toEqual([]);
});

test("a sibling network reads the paper of an approved plan, and not that of a draft", async () => {
  const { ugel, plan } = await approvedPlan();
  const draft = await createPlan(await createNetwork(ugel));
  const sibling = await actAs("coordinator", await createNetwork(ugel));
  expect(await getPlanPaper(sibling, plan.id)).toMatchObject({ version: { number: 1 } });
  expect(await getPlanPaper(sibling, draft.id)).toBeNull();
});

test("a plan of sixty activities is printed, its matrix on lying pages", async () => {
  const { head, plan } = await approvedPlan(60);
  const found = await getPlanPaper(head, plan.id);
  if (!found) throw new Error("no plan");
  const bytes = await printPlan(found.paper, { code: null, madeAt: new Date(0), demo: true });
  const widths = [...bytes.toString("latin1").matchAll(/MediaBox \[0 0 (\d+)/g)].map(([, width]) => width);
  expect(widths.filter((width) => width === "841").length).toBeGreaterThan(2);
  expect([widths[0], widths.at(-1)]).toEqual(["595", "595"]);
});

/** The text of a part of a document for a word processor. */
async function partOf(bytes: Buffer, name: string): Promise<string> {
  const zip = await openZip(bytes);
  const entry = zip.entries.find(({ fileName }) => fileName === name);
  if (!entry) throw new Error(`no ${name}`);
  return (await readWhole(zip.source(entry))).toString("utf8");
}

test("for a word processor it says the same, with what XML cannot carry left out", async () => {
  const { head, plan } = await approvedPlan(3);
  const found = await getPlanPaper(head, plan.id);
  if (!found) throw new Error("no plan");
  const [leaf] = found.paper.leaves;
  leaf?.sections.push({
    key: "x",
    title: "<Otra> & \u0007más",
    blocks: [{ kind: "paragraphs", texts: ["😀 ñ"] }],
  });
  const text = await partOf(await writePlan(found.paper, true), "word/document.xml");
  expect(text).toContain("1.3 Comunidad de lectura 3");
  expect(text).toContain("&lt;Otra&gt; &amp; más");
  expect(text).toContain("😀 ñ");
  expect(text).toContain('w:orient="landscape"');
});
