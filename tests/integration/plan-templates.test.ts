import { expect, test } from "vitest";
import type { PlacePath } from "@/lib/access/place";
import { draftPlan } from "@/lib/plans/commands";
import { getPlanDocument } from "@/lib/plans/queries";
import { defineTemplate, updatePlanTemplate } from "@/lib/plans/templates/commands";
import { defaultTemplate } from "@/lib/plans/templates/labels";
import { getTemplate, listTemplates } from "@/lib/plans/templates/queries";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { createPlan, fillPlan } from "../factories/plans";

const NOW = new Date("2026-02-10T15:00:00Z");
const DATES = { opensOn: "2026-01-05", dueOn: "2026-03-31", approvalDueOn: "2026-04-30" };

async function campaign(region: PlacePath) {
  const admin = await actAs("admin", region);
  const which = { region, kind: "pat_rei" as const, schoolYear: 2026 };
  await defineTemplate(admin, { ...which, version: 0, ...DATES });
  return { admin, which };
}

test("a region says what its plans have, starting from ours; the year after starts from the year before", async () => {
  const region = await createRegion();
  const { admin, which } = await campaign(region);
  expect(await getTemplate(admin, which)).toMatchObject({ content: defaultTemplate(), ...DATES, version: 1 });
  const areas = [{ key: "aprendizajes", label: "Aprendizajes", mandatory: true }];
  await defineTemplate(admin, { ...which, version: 1, content: { areas } });
  const next = { ...which, schoolYear: 2027, version: 0, copyFrom: 2026 };
  const dates = { opensOn: "2027-01-04", dueOn: "2027-03-31", approvalDueOn: "2027-04-30" };
  await defineTemplate(admin, { ...next, ...dates });
  expect(await listTemplates(admin, region)).toMatchObject([
    { schoolYear: 2027, ...dates, version: 1 },
    { schoolYear: 2026, ...DATES, version: 2, plans: 0 },
  ]);
  expect((await getTemplate(admin, { ...which, schoolYear: 2027 }))?.content.areas).toEqual(areas);
  await expect(
    defineTemplate(admin, { ...next, schoolYear: 2028, copyFrom: 2025, ...dates }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("two who define it at once: the second sees what the first left, and nothing is lost", async () => {
  const region = await createRegion();
  const { admin, which } = await campaign(region);
  const director = await actAs("regional_director", region);
  await defineTemplate(admin, { ...which, version: 1, content: { mostPerMonth: 5 } });
  await expect(
    defineTemplate(director, { ...which, version: 1, content: { mostPerMonth: 12 } }),
  ).rejects.toMatchObject({ code: "stale", theirs: { mostPerMonth: "5", version: 2 } });
  await expect(defineTemplate(director, { ...which, version: 0, ...DATES })).rejects.toMatchObject({
    code: "stale",
  });
  const other = { ...which, schoolYear: 2030, version: 0, ...DATES };
  const tried = await Promise.allSettled([admin, director].map((actor) => defineTemplate(actor, other)));
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("dates out of order and a template that is no plan's are refused, each at its field", async () => {
  const region = await createRegion();
  const { admin, which } = await campaign(region);
  await expect(defineTemplate(admin, { ...which, version: 1, dueOn: "2026-05-01" })).rejects.toMatchObject({
    code: "invalid",
    fields: { approvalDueOn: expect.any(String) },
  });
  await expect(
    defineTemplate(admin, { ...which, version: 1, content: { areas: [], sections: [] } }),
  ).rejects.toMatchObject({ code: "invalid", fields: { areas: [expect.any(String)] } });
});

test("only the region defines its plans", async () => {
  const ugel = await createUgel();
  const region = ugel.split(".")[0] as string;
  const input = { region, kind: "pat_rei" as const, schoolYear: 2026, version: 0, ...DATES };
  for (const role of ["ugel_director", "area_head"] as const)
    await expect(defineTemplate(await actAs(role, ugel), input)).rejects.toMatchObject({ code: "forbidden" });
  const stranger = await actAs("admin", await createRegion());
  await expect(defineTemplate(stranger, input)).rejects.toMatchObject({ code: "not_found" });
});

test("an area with objectives stays, and a section that is in use does not become another thing", async () => {
  const ugel = await createUgel();
  const region = ugel.split(".")[0] as string;
  const { admin, which } = await campaign(region);
  await fillPlan(await createPlan(await createNetwork(ugel)));
  const { areas, sections } = defaultTemplate();
  await expect(
    defineTemplate(admin, { ...which, version: 1, content: { areas: areas.slice(1) } }),
  ).rejects.toThrow("«Aprendizajes»: un plan sin aprobar");
  await expect(
    defineTemplate(admin, {
      ...which,
      version: 1,
      content: {
        sections: sections
          .filter(({ part }) => part !== "annexes")
          .map((s) => (s.key === "base_legal" ? { ...s, part: "annexes" as const } : s)),
      },
    }),
  ).rejects.toThrow("«Base legal»");
  await defineTemplate(admin, { ...which, version: 1, content: { areas: areas.slice(0, 2) } });
  expect(await getTemplate(admin, which)).toMatchObject({ version: 2, plans: 1, behind: 1 });
});

test("a plan being written is brought up to date by its team and keeps its texts; one in force keeps what it had", async () => {
  const ugel = await createUgel();
  const region = ugel.split(".")[0] as string;
  const { admin, which } = await campaign(region);
  const network = await createNetwork(ugel);
  const coordinator = await actAs("coordinator", network);
  const id = await draftPlan(coordinator, { place: network, schoolYear: 2026 }, NOW);
  await fillPlan({ id, place: network, personId: coordinator.personId });
  await expect(updatePlanTemplate(coordinator, { planId: id, version: 1 })).rejects.toMatchObject({
    code: "conflict",
  });
  const sections = defaultTemplate().sections.filter(({ key }) => key !== "base_legal");
  await defineTemplate(admin, { ...which, version: 1, content: { sections } });
  const before = await getPlanDocument(coordinator, id);
  expect(before?.template.sections).toHaveLength(8);
  await updatePlanTemplate(coordinator, { planId: id, version: before?.version ?? 0 });
  const after = await getPlanDocument(coordinator, id);
  expect(after).toMatchObject({ templateVersion: 2, template: { sections } });
  expect(after?.texts).toMatchObject([{ section: "base_legal" }]);
  await expect(updatePlanTemplate(coordinator, { planId: id, version: 1 })).rejects.toMatchObject({
    code: "stale",
  });
  const approved = await createPlan(await createNetwork(ugel), { state: "under_way" });
  const area = await actAs("coordinator", approved.place);
  await expect(updatePlanTemplate(area, { planId: approved.id, version: 1 })).rejects.toMatchObject({
    code: "wrong_status",
  });
});

test("a plan with objectives in an area that is no longer asked is not brought up to date over them", async () => {
  const ugel = await createUgel();
  const region = ugel.split(".")[0] as string;
  const { admin, which } = await campaign(region);
  const { areas } = defaultTemplate();
  const plan = await createPlan(await createNetwork(ugel));
  await defineTemplate(admin, { ...which, version: 1, content: { areas: areas.slice(1) } });
  await fillPlan(plan);
  const coordinator = await actAs("coordinator", plan.place);
  await expect(updatePlanTemplate(coordinator, { planId: plan.id, version: 1 })).rejects.toThrow(
    "«Aprendizajes»",
  );
});
