import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { educationServices } from "@/db/schema/institutions";
import type { Actor } from "@/lib/access/actor";
import { takeEnrolment } from "@/lib/assessments/enrolments/commands";
import { countResults } from "@/lib/assessments/loads/settling/commands";
import { getParticipation, listMissing } from "@/lib/assessments/participation/queries";
import { participationFiltersSchema } from "@/lib/assessments/participation/schema";
import { getResults } from "@/lib/assessments/totals/queries";
import { totalOf } from "@/lib/assessments/totals/rules";
import { getPlaceRecords } from "@/lib/plans/hub/queries";
import { createOpen, createService, loadResults, wideFile, wideRow } from "../factories/assessments";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

let region: string;
let network: string;
let beside: string;
let admin: Actor;
let assessment: string;
let full: Awaited<ReturnType<typeof createService>>;
let few: Awaited<ReturnType<typeof createService>>;
beforeEach(async () => {
  region = await createRegion();
  const ugel = await createUgel(region);
  [network, beside] = [await createNetwork(ugel), await createNetwork(ugel)];
  admin = await actAs("admin", region);
  full = await createService(network, { students: 20 });
  few = await createService(beside, { students: 40 });
  assessment = await createOpen(admin);
  await takeEnrolment(admin, { assessmentId: assessment });
  await countResults({ assessmentId: assessment }, async () => {});
  const rows = [
    ...Array.from({ length: 20 }, (_, n) => wideRow(full.modularCode, n, 700)),
    ...Array.from({ length: 10 }, (_, n) => wideRow(few.modularCode, 100 + n, 400)),
  ];
  await loadResults(admin, assessment, region, wideFile(rows));
});

const filters = (chosen = {}) => participationFiltersSchema.parse(chosen);
const codesOf = (missing: { code: string }[]) => missing.map(({ code }) => code);

test("the services with less than the share that the reader chose are told, with how many are missing", async () => {
  const found = await getParticipation(admin, assessment, filters());
  expect(found?.missing).toMatchObject([{ code: few.modularCode, programmed: 40, assessed: 10, total: 1 }]);
  expect(await listMissing(admin, assessment, filters({ menos: "25" }))).toEqual([]);
  expect(codesOf((await listMissing(admin, assessment, filters({ menos: "90" }))) ?? [])).toEqual([
    few.modularCode,
  ]);
});

test("the parts of the place below add up to the place", async () => {
  const found = await getParticipation(admin, assessment, filters());
  const reading = found?.parts.filter(({ area }) => area === "reading") ?? [];
  expect(reading.reduce((sum, { programmed }) => sum + programmed, 0)).toBe(60);
  expect(reading.reduce((sum, { level4 }) => sum + level4, 0)).toBe(20);
});

test("a school is told by section to whoever reads it, and to nobody else", async () => {
  const coordinator = await actAs("coordinator", network);
  const own = await getResults(coordinator, assessment, { lugar: full.node });
  expect(own?.sections).toMatchObject([
    { area: "reading", grade: 4, section: "A", levels: [0, 0, 0, 20] },
    { area: "mathematics", grade: 4, section: "A", levels: [0, 20, 0, 0] },
  ]);
  expect((await getResults(coordinator, assessment, { lugar: few.node }))?.sections).toEqual([]);
});

test("a shift leaves out the services of the others", async () => {
  await ownerDatabase()
    .update(educationServices)
    .set({ shiftName: "Tarde" })
    .where(eq(educationServices.id, few.id));
  await countResults({ assessmentId: assessment }, async () => {});
  const all = await getResults(admin, assessment, {});
  expect(all?.shifts).toEqual(["Tarde"]);
  const late = await getResults(admin, assessment, { turno: "Tarde" });
  const of = { stage: "primary", area: "reading", grade: null } as const;
  expect(totalOf(all?.totals ?? [], region, of)?.assessed).toBe(30);
  expect(totalOf(late?.totals ?? [], region, of)?.assessed).toBe(10);
});

test("a place says in which assessments its students took part, to whoever may read its results", async () => {
  const coordinator = await actAs("coordinator", network);
  expect((await getPlaceRecords(coordinator, network)).assessments).toMatchObject([
    { id: assessment, stages: [{ stage: "primary", assessed: 20, programmed: 20 }] },
  ]);
  expect((await getPlaceRecords(coordinator, beside)).assessments).toEqual([]);
  expect((await getPlaceRecords(admin, beside)).assessments).toMatchObject([
    { stages: [{ assessed: 10, programmed: 40 }] },
  ]);
});

test("each one is shown what she reads whole, and nothing of the network beside hers", async () => {
  const coordinator = await actAs("coordinator", network);
  const own = await getParticipation(coordinator, assessment, filters({ menos: "90" }));
  expect(own?.here.path).toBe(network);
  expect(own?.missing).toEqual([]);
  for (const lugar of [region, beside])
    expect(await getParticipation(coordinator, assessment, filters({ lugar }))).toBeNull();
  const head = await actAs("school_head", few.node);
  expect(codesOf((await getParticipation(head, assessment, filters()))?.missing ?? [])).toEqual([
    few.modularCode,
  ]);
  const monitor = await actAs("peer_monitor", network);
  expect(await getParticipation(monitor, assessment, filters())).toBeNull();
});
