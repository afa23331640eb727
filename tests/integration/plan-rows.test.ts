import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { plans } from "@/db/schema/plans";
import { type PlanState, planStates } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { addActivities, addActivity, editActivity } from "@/lib/plans/activities/commands";
import { activityFields } from "@/lib/plans/activities/schema";
import { addObjective, addObjectives, editObjective } from "@/lib/plans/objectives/commands";
import { objectiveFields } from "@/lib/plans/objectives/schema";
import { addProblem, addProblems, editProblem } from "@/lib/plans/problems/commands";
import { problemFields } from "@/lib/plans/problems/schema";
import { getPlanDocument, type PlanDocument } from "@/lib/plans/queries";
import { moveRow, restoreRow, withdrawRow } from "@/lib/plans/rows/commands";
import { addTarget, addTargets, editTarget } from "@/lib/plans/targets/commands";
import { targetFields } from "@/lib/plans/targets/schema";
import { writeText } from "@/lib/plans/texts/commands";
import { writeTextSchema } from "@/lib/plans/texts/schema";
import { actAs } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";
import { createPlan, fillPlan } from "../factories/plans";

const problem = (more = {}) =>
  problemFields.parse({ area: "aprendizajes", statement: "Se lee poco en clase", ...more });
const objective = (more = {}) =>
  objectiveFields.parse({ area: "aprendizajes", statement: "Leer más y mejor", ...more });
const target = (objectiveId: string, more = {}) =>
  targetFields.parse({
    ...{ objectiveId, indicator: "top_level", subject: "reading", stage: "primary", grade: "4" },
    ...{ baseline: "31.5", goal: "40", startsOn: "2026-04-01", dueOn: "2026-12-15", ...more },
  });
const activity = (objectiveId: string, more = {}) =>
  activityFields.parse({ objectiveId, kind: "workshop", title: "Taller de lectura", ...more });

type World = { actor: Actor; network: PlacePath; planId: string } & Awaited<ReturnType<typeof fillPlan>>;

async function written(state: PlanState = "draft", activities = 1): Promise<World> {
  const network = await createNetwork();
  const plan = await createPlan(network, { state });
  return {
    ...{ actor: await actAs("coordinator", network), network, planId: plan.id },
    ...(await fillPlan(plan, activities)),
  };
}

const read = async ({ actor, planId }: World): Promise<PlanDocument> => {
  const plan = await getPlanDocument(actor, planId);
  if (!plan) throw new Error("no plan");
  return plan;
};

test("rows of each kind are added after those that are there, and read back", async () => {
  const world = await written();
  const { actor, planId } = world;
  const problemId = await addProblem(actor, { planId, ...problem({ subject: "reading", stage: "primary" }) });
  const objectiveId = await addObjective(actor, { planId, ...objective({ problemId, commitment: "4" }) });
  await addTarget(actor, { planId, ...target(objectiveId) });
  await addActivity(actor, {
    planId,
    ...activity(objectiveId, { problemId, months: ["5", "3"], budget: "S/ 1,250.50" }),
  });
  const plan = await read(world);
  expect(plan.problems.at(-1)).toMatchObject({ id: problemId, position: 2, subject: "reading", version: 1 });
  expect(plan.objectives.at(-1)).toMatchObject({ id: objectiveId, position: 2, problemId, commitment: 4 });
  expect(plan.targets.at(-1)).toMatchObject({
    ...{ name: "Estudiantes en el nivel más alto: Lectura, 4.º de primaria", unit: "%", direction: "up" },
    ...{ baseline: 31.5, goal: 40, position: 2 },
  });
  expect(plan.activities.at(-1)).toMatchObject({ months: [3, 5], budget: 1250.5, reaches: [], position: 2 });
});

test("many are added in one act, in their order, and one that is wrong stops them all", async () => {
  const world = await written();
  const { actor, planId } = world;
  const ids = await addObjectives(actor, planId, [objective(), objective({ area: "convivencia" })]);
  await addProblems(actor, planId, [problem(), problem({ area: "gestion" })]);
  await addTargets(
    actor,
    planId,
    ids.map((id) => target(id)),
  );
  const titles = Array.from({ length: 40 }, (_, i) => `Actividad ${i}`);
  await addActivities(
    actor,
    planId,
    titles.map((title) => activity(ids[1] as string, { title })),
  );
  const wrong = [activity(ids[0] as string), activity(world.targetId)];
  await expect(addActivities(actor, planId, wrong)).rejects.toMatchObject({
    ...{ code: "invalid", fields: { "rows[1].objectiveId": expect.stringContaining("de este plan") } },
  });
  const plan = await read(world);
  expect(plan.activities.slice(1).map(({ title }) => title)).toEqual(titles);
  expect(plan.activities.map(({ position }) => position)).toEqual(titles.concat("").map((_, i) => i + 1));
});

test("a row is changed over what was seen; a stale save is refused with what is saved", async () => {
  const world = await written();
  const { actor, planId, activityId, objectiveId, network } = world;
  const secretary = await actAs("secretary", network);
  const seen = { planId, id: activityId, version: 1 };
  await editActivity(secretary, { ...seen, ...activity(objectiveId, { title: "Círculo de lectura" }) });
  await expect(
    editActivity(actor, { ...seen, ...activity(objectiveId, { title: "Otra cosa" }) }),
  ).rejects.toMatchObject({
    ...{ code: "stale", theirs: { title: "Círculo de lectura", version: 2 } },
  });
  // The same save once more changes nothing, and is no quarrel.
  await editActivity(secretary, { ...seen, ...activity(objectiveId, { title: "Círculo de lectura" }) });
  expect((await read(world)).activities[0]).toMatchObject({ title: "Círculo de lectura", version: 2 });
});

test("each kind of row is changed, and a text is written over what was seen", async () => {
  const world = await written();
  const { actor, planId, problemId, objectiveId, targetId } = world;
  const at = (id: string) => ({ planId, id, version: 1 });
  await editProblem(actor, { ...at(problemId), ...problem({ statement: "Otro" }) });
  await editObjective(actor, { ...at(objectiveId), ...objective({ statement: "Otro" }) });
  await editTarget(actor, { ...at(targetId), ...target(objectiveId, { indicator: "activities_done" }) });
  const body = 'Texto con =HYPERLINK("http://x") y 😀 y \u200Fمرحبا';
  const text = writeTextSchema.parse({ planId, section: "monitoreo", body, version: 0 });
  await writeText(actor, text);
  await expect(writeText(actor, { ...text, body: "Otro" })).rejects.toMatchObject({
    ...{ code: "stale", theirs: { version: 1 } },
  });
  await writeText(actor, { ...text, body: "Otro", version: 1 });
  const plan = await read(world);
  expect(plan.problems[0]).toMatchObject({ statement: "Otro", subject: null, version: 2 });
  expect(plan.objectives[0]).toMatchObject({ statement: "Otro", problemId: null });
  // What is not assessed keeps no area.
  expect(plan.targets[0]).toMatchObject({ name: "Actividades del plan hechas", subject: null, grade: null });
  expect(plan.texts.find(({ section }) => section === "monitoreo")).toMatchObject({
    body: "Otro",
    version: 2,
  });
  const missing = { ...text, section: "objetivos", version: 0 };
  await expect(writeText(actor, missing)).rejects.toMatchObject({ code: "not_found" });
});

test("formulas, emoji and right-to-left marks are kept as the text that they are", async () => {
  const world = await written();
  const { actor, planId, objectiveId } = world;
  const title = '=HYPERLINK("http://x";"😀") \u200Fمرحبا';
  await addActivity(actor, { planId, ...activity(objectiveId, { title }) });
  expect((await read(world)).activities.at(-1)).toMatchObject({ title });
});

test.each([
  [{ months: ["0"] }, "months"],
  [{ months: ["13"] }, "months"],
  [{ months: ["1.5"] }, "months"],
  [{ months: ["mayo"] }, "months"],
  [{ budget: "-1" }, "budget"],
  [{ budget: "1.005" }, "budget"],
  [{ budget: "mil" }, "budget"],
  [{ expected: "2.5" }, "expected"],
  [{ title: "   " }, "title"],
  [{ title: "x".repeat(301) }, "title"],
  [{ kind: "party" }, "kind"],
  [{ objectiveId: "x" }, "objectiveId"],
])("an activity with %j is told what to mend", (more, field) => {
  const result = activityFields.safeParse({
    ...{ objectiveId: crypto.randomUUID(), kind: "workshop", title: "Taller", ...more },
  });
  expect(result.error?.issues[0]?.path[0]).toBe(field);
});

test.each([
  [{ startsOn: "2025-12-31" }, "startsOn"],
  [{ dueOn: "2027-01-01" }, "dueOn"],
  [{ startsOn: "2026-06-01", dueOn: "2026-05-01" }, "dueOn"],
  [{ goal: "101" }, "goal"],
  [{ goal: "20" }, "goal"],
  [{ stage: undefined }, "stage"],
  [{ stage: "secondary", grade: "6" }, "grade"],
  [{ indicator: "made_up" }, "indicator"],
  [{ indicator: "own" }, "name"],
])("a target with %j does not fit its plan", async (more, field) => {
  const { actor, planId, objectiveId } = await written();
  await expect(addTarget(actor, { planId, ...target(objectiveId, more) })).rejects.toMatchObject({
    ...{ code: "invalid", fields: { [field]: expect.any(String) } },
  });
});

test("what is of another plan, or withdrawn, cannot be pointed at", async () => {
  const [mine, other] = [await written(), await written()];
  const { actor, planId, objectiveId, activityId } = mine;
  const add = (more: object) => addActivity(actor, { planId, ...activity(objectiveId, more) });
  await expect(add({ objectiveId: other.objectiveId })).rejects.toMatchObject({
    fields: { objectiveId: expect.any(String) },
  });
  await expect(add({ problemId: other.problemId })).rejects.toMatchObject({
    fields: { problemId: expect.any(String) },
  });
  await expect(add({ reaches: [await createSchool(other.network)] })).rejects.toMatchObject({
    fields: { reaches: expect.any(String) },
  });
  await expect(add({ subject: "reading" })).rejects.toMatchObject({ fields: { stage: expect.any(String) } });
  const school = await createSchool(mine.network);
  await createSchool(mine.network);
  await add({ reaches: [school] });
  expect((await read(mine)).activities.at(-1)).toMatchObject({ reaches: [school] });
  // A row of another plan is not found through one's own.
  const foreign = { planId, id: other.activityId, version: 1 };
  await expect(editActivity(actor, { ...foreign, ...activity(objectiveId) })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(withdrawRow(actor, { ...foreign, kind: "activity", reason: "x" })).rejects.toMatchObject({
    code: "not_found",
  });
  // And a row of one kind is not one of another.
  const wrongKind = { planId, id: activityId, version: 1, kind: "problem" } as const;
  await expect(withdrawRow(actor, { ...wrongKind, reason: "x" })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("of a UGEL's plan an activity reaches networks of the UGEL", async () => {
  const ugel = await createUgel();
  const [network, sibling] = [await createNetwork(ugel), await createNetwork(ugel)];
  const plan = await createPlan(ugel);
  const { objectiveId } = await fillPlan(plan);
  const actor = await actAs("ugel_director", ugel);
  await addActivity(actor, { planId: plan.id, ...activity(objectiveId, { reaches: [network] }) });
  await addActivity(actor, { planId: plan.id, ...activity(objectiveId, { reaches: [sibling, network] }) });
  const read = await getPlanDocument(actor, plan.id);
  // Whoever reaches each of them reaches all.
  expect(read?.activities.slice(1).map(({ reaches }) => reaches)).toEqual([[network], []]);
  const school = await createSchool(network);
  const reached = addActivity(actor, { planId: plan.id, ...activity(objectiveId, { reaches: [school] }) });
  await expect(reached).rejects.toMatchObject({ code: "invalid" });
});

test("a withdrawn row stays with its reason and comes back where it was", async () => {
  const world = await written("draft", 3);
  const { actor, planId } = world;
  const [first] = world.activityIds as [string];
  const at = { planId, kind: "activity" as const, id: first };
  await withdrawRow(actor, { ...at, version: 1, reason: "Se junta con la segunda" });
  expect((await read(world)).activities[0]).toMatchObject({ withdrawnReason: "Se junta con la segunda" });
  const edit = { planId, id: first, version: 2, ...activity(world.objectiveId) };
  await expect(editActivity(actor, edit)).rejects.toMatchObject({ code: "wrong_status" });
  // Twice is once.
  await withdrawRow(actor, { ...at, version: 1, reason: "Otra vez" });
  await expect(restoreRow(actor, { ...at, version: 1 })).rejects.toMatchObject({ code: "stale" });
  await restoreRow(actor, { ...at, version: 2 });
  expect((await read(world)).activities[0]).toMatchObject({ id: first, withdrawnAt: null, version: 3 });
});

test("an objective with something under it stays, and what was under it waits for it", async () => {
  const world = await written();
  const { actor, planId, objectiveId, activityId, targetId, problemId } = world;
  const objectiveRow = { planId, id: objectiveId, kind: "objective", version: 1 } as const;
  await expect(withdrawRow(actor, { ...objectiveRow, reason: "x" })).rejects.toThrow("1 meta y 1 actividad");
  const problemRow = { ...objectiveRow, id: problemId, kind: "problem" } as const;
  await expect(withdrawRow(actor, { ...problemRow, reason: "x" })).rejects.toThrow(
    "1 objetivo y 1 actividad",
  );
  await withdrawRow(actor, { planId, id: activityId, kind: "activity", version: 1, reason: "x" });
  await withdrawRow(actor, { planId, id: targetId, kind: "target", version: 1, reason: "x" });
  await withdrawRow(actor, { ...objectiveRow, reason: "x" });
  const back = { planId, id: activityId, kind: "activity", version: 2 } as const;
  await expect(restoreRow(actor, back)).rejects.toThrow("Repóngalo primero");
  await restoreRow(actor, { ...objectiveRow, version: 2 });
  await restoreRow(actor, back);
  expect((await read(world)).activities[0]).toMatchObject({ withdrawnAt: null });
});

test("rows move past what stands under their objective, and whoever has one open saves it all the same", async () => {
  const world = await written("draft", 3);
  const { actor, planId, objectiveId } = world;
  const [a, b, c] = world.activityIds as [string, string, string];
  const order = async () => (await read(world)).activities.filter((x) => !x.withdrawnAt).map(({ id }) => id);
  const move = (id: string, direction: "up" | "down") =>
    moveRow(actor, { planId, kind: "activity", id, direction });
  const otherObjective = await addObjective(actor, { planId, ...objective() });
  const elsewhere = await addActivity(actor, { planId, ...activity(otherObjective) });
  await move(c, "down"); // the last of its objective
  expect(await order()).toEqual([a, b, c, elsewhere]);
  await move(c, "up");
  expect(await order()).toEqual([a, c, b, elsewhere]);
  await withdrawRow(actor, { planId, kind: "activity", id: c, version: 1, reason: "x" });
  await move(a, "down");
  expect(await order()).toEqual([b, a, elsewhere]);
  await editActivity(actor, { planId, id: a, version: 1, ...activity(objectiveId, { title: "Otra" }) });
});

test("a plan that is not being written says why and what to do", async () => {
  const sentences: Partial<Record<PlanState, string>> = {
    submitted: "lo están revisando",
    under_way: "haga un pedido de cambio",
    closed: "ya terminó",
  };
  for (const state of planStates) {
    const { actor, planId, objectiveId } = await written(state);
    const adding = addActivity(actor, { planId, ...activity(objectiveId) });
    const expected = sentences[state];
    if (state === "draft" || state === "observed") await expect(adding).resolves.toBeTypeOf("string");
    else await expect(adding).rejects.toMatchObject({ code: "wrong_status" });
    if (expected) await expect(adding).rejects.toThrow(expected);
  }
});

test("a save after the plan was submitted is refused, whatever version it carries", async () => {
  const { actor, planId, objectiveId, activityId } = await written();
  await ownerDatabase().update(plans).set({ state: "submitted", version: 2 }).where(eq(plans.id, planId));
  const late = editActivity(actor, { planId, id: activityId, version: 1, ...activity(objectiveId) });
  await expect(late).rejects.toMatchObject({ code: "wrong_status" });
});

test("who reads and does not write is refused; a stranger does not find the plan", async () => {
  const { planId, objectiveId, network } = await written();
  const attempt = async (actor: Actor) => addActivity(actor, { planId, ...activity(objectiveId) });
  await expect(attempt(await actAs("local_specialist", network))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(attempt(await actAs("observer", network.split(".")[0] as string))).rejects.toMatchObject({
    code: "not_found",
  });
  const sibling = await createNetwork(network.split(".").slice(0, 2).join("."));
  await expect(attempt(await actAs("coordinator", sibling))).rejects.toMatchObject({ code: "not_found" });
});

test("twenty people who save different rows at once lose nothing", async () => {
  const ugel = await createUgel();
  const plan = await createPlan(ugel);
  const { objectiveId, activityIds } = await fillPlan(plan, 20);
  const people = await Promise.all(activityIds.map(() => actAs("area_head", ugel)));
  await Promise.all(
    people.map((person, i) =>
      editActivity(person, {
        ...{ planId: plan.id, id: activityIds[i] as string, version: 1 },
        ...activity(objectiveId, { title: `Escrita por ${i}` }),
      }),
    ),
  );
  const read = await getPlanDocument(people[0] as Actor, plan.id);
  expect(read?.activities.map(({ title, updatedBy }) => ({ title, updatedBy }))).toEqual(
    people.map(({ personId }, i) => ({ title: `Escrita por ${i}`, updatedBy: personId })),
  );
});

test("twenty rows added at once, while others are saved and moved, each have their place", async () => {
  const world = await written("draft", 10);
  const { actor, planId, objectiveId } = world;
  await Promise.all([
    ...Array.from({ length: 20 }, (_, i) =>
      addActivity(actor, { planId, ...activity(objectiveId, { title: `Nueva ${i}` }) }),
    ),
    ...world.activityIds.map((id, i) =>
      editActivity(actor, { planId, id, version: 1, ...activity(objectiveId, { title: `Vieja ${i}` }) }),
    ),
    ...world.activityIds
      .slice(1)
      .map((id) => moveRow(actor, { planId, kind: "activity", id, direction: "up" })),
  ]);
  const { activities } = await read(world);
  expect(activities).toHaveLength(30);
  expect(new Set(activities.map(({ position }) => position)).size).toBe(30);
  expect(activities.filter(({ title }) => /^(Nueva|Vieja) \d+$/.test(title))).toHaveLength(30);
});

test("two who begin the text of a section at once: the second sees the first's", async () => {
  const { planId, actor, network } = await written();
  const secretary = await actAs("secretary", network);
  const text = { planId, section: "monitoreo", version: 0 };
  const tried = await Promise.allSettled([
    writeText(actor, { ...text, body: "Uno" }),
    writeText(secretary, { ...text, body: "Dos" }),
  ]);
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(tried.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "stale" } });
});

test("what happened to each row is in the record, with who and why", async () => {
  const world = await written();
  const { actor, planId, activityId, objectiveId } = world;
  await editActivity(actor, {
    planId,
    id: activityId,
    version: 1,
    ...activity(objectiveId, { title: "Otra" }),
  });
  await withdrawRow(actor, { planId, id: activityId, kind: "activity", version: 2, reason: "Sin fecha" });
  const rows = await ownerDatabase()
    .select()
    .from(auditLog)
    .where(eq(auditLog.subjectId, planId))
    .orderBy(auditLog.id);
  expect(rows.map(({ event, details, personId }) => ({ event, details, personId }))).toMatchObject([
    {
      event: "plan.row_edited",
      details: { row: "Otra", changed: expect.arrayContaining(["title"]) },
      personId: actor.personId,
    },
    { event: "plan.row_withdrawn", details: { row: "Otra", reason: "Sin fecha" } },
  ]);
});
