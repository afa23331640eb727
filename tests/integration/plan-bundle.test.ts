import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { appointments } from "@/db/schema/people";
import { planPapers } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { regionOf } from "@/lib/access/place";
import { storedPath } from "@/lib/files/store";
import { readWhole } from "@/lib/imports/read/byte-source";
import { openZip } from "@/lib/imports/read/zip-entries";
import { requestBundle } from "@/lib/plans/bundles/commands";
import { makeBundle } from "@/lib/plans/bundles/making/commands";
import { listBundles } from "@/lib/plans/bundles/queries";
import { issuePlanPaper } from "@/lib/plans/issue/commands";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { freezePlan } from "../factories/plan-versions";
import { createPlan, fillPlan } from "../factories/plans";

const noProgress = async () => {};

let head: Actor;
let ugel: string;
let issuedCode: string;
beforeAll(async () => {
  ugel = await createUgel();
  head = await actAs("area_head", ugel);
  const approved = await createPlan(await createNetwork(ugel), { state: "under_way" });
  await fillPlan(approved, 2);
  const versionId = await freezePlan(approved, 1, head.personId);
  await issuePlanPaper({ versionId, personId: head.personId }, noProgress);
  const [paper] = await ownerDatabase().select().from(planPapers).where(eq(planPapers.versionId, versionId));
  issuedCode = paper?.code ?? "";
  await fillPlan(await createPlan(await createNetwork(ugel)), 2);
  // Of another UGEL: it is not among them.
  await createPlan(await createNetwork());
});

const asked = () => ({ place: ugel, kind: "pat_rei" as const, schoolYear: 2026 });

async function bundleOf(actor: Actor, jobId: string) {
  const bundle = (await listBundles(actor)).find(({ job }) => job.id === jobId);
  if (!bundle) throw new Error("no bundle");
  return bundle;
}

test("the plans of a place come in one ZIP: those that were issued as they were, the others as drafts", async () => {
  const jobId = await requestBundle(head, asked());
  expect(await requestBundle(head, asked())).toBe(jobId);
  const { id: bundleId } = await bundleOf(head, jobId);
  const told: string[] = [];
  const payload = { bundleId, personId: head.personId };
  await makeBundle(payload, async (done, total) => void told.push(`${done}/${total}`));
  expect(told).toEqual(["1/2", "2/2"]);
  const { fileId } = await bundleOf(head, jobId);
  const [file] = await asActor(head, (tx) =>
    tx
      .select()
      .from(files)
      .where(eq(files.id, fileId ?? "")),
  );
  const zip = await openZip(storedPath(file?.storageKey ?? ""));
  const names = zip.entries.map(({ fileName }) => fileName);
  expect(names).toHaveLength(2);
  expect(names.filter((name) => name.endsWith("-version-1.pdf"))).toHaveLength(1);
  expect(names.filter((name) => name.endsWith("-borrador.pdf"))).toHaveLength(1);
  const issued = zip.entries.find(({ fileName }) => fileName.endsWith("-version-1.pdf"));
  if (!issued) throw new Error("no entry");
  const [paper] = await ownerDatabase()
    .select({ storageKey: files.storageKey })
    .from(planPapers)
    .innerJoin(files, eq(files.id, planPapers.fileId))
    .where(eq(planPapers.code, issuedCode));
  expect(await readWhole(zip.source(issued))).toEqual(await readFile(storedPath(paper?.storageKey ?? "")));
  zip.close();
  // Run again after a crash, it makes no other.
  await makeBundle(payload, noProgress);
  expect((await bundleOf(head, jobId)).fileId).toBe(fileId);
});

test("whoever is of elsewhere, or only coordinates a network, asks for none", async () => {
  const beside = await actAs("area_head", await createUgel(regionOf(ugel)));
  await expect(requestBundle(beside, asked())).rejects.toMatchObject({ code: "forbidden" });
  const abroad = await actAs("area_head", await createUgel());
  await expect(requestBundle(abroad, asked())).rejects.toMatchObject({ code: "not_found" });
  const coordinator = await actAs("coordinator", await createNetwork(ugel));
  await expect(requestBundle(coordinator, asked())).rejects.toMatchObject({ code: "forbidden" });
  await expect(requestBundle(head, { ...asked(), schoolYear: 2031 })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("whoever lost her office meanwhile is given nothing", async () => {
  const other = await actAs("area_head", ugel);
  const jobId = await requestBundle(other, asked());
  const { id: bundleId } = await bundleOf(other, jobId);
  await ownerDatabase()
    .update(appointments)
    .set({ endsOn: "2026-01-31", endReason: "Cambio" })
    .where(eq(appointments.personId, other.personId));
  expect(await makeBundle({ bundleId, personId: other.personId }, noProgress)).toContain("ya no puede");
  const [job] = await ownerDatabase().select().from(jobs).where(eq(jobs.id, jobId));
  expect(job?.kind).toBe("plans.bundle");
  expect((await bundleOf(other, jobId)).fileId).toBeNull();
});
