import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planActivities } from "@/db/schema/plan-rows";
import { planVersions } from "@/db/schema/plans";
import { asActor } from "@/lib/access/as-actor";
import { activityFields } from "@/lib/plans/activities/schema";
import {
  dropProposal,
  openChange,
  proposeRestoral,
  proposeRow,
  proposeWithdrawal,
  submitChange,
  withdrawChange,
} from "@/lib/plans/changes/commands";
import { decideChange } from "@/lib/plans/changes/deciding/commands";
import { getChange, listChanges } from "@/lib/plans/changes/queries";
import { approvePlan, evaluatePlan, startPlan } from "@/lib/plans/commands";
import { getPlan, getPlanDocument, selectPlanDocument } from "@/lib/plans/queries";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { completePlan, jobsAt } from "../factories/plan-fill";
import { createPlan } from "../factories/plans";

const NEW = { rowId: null, rowVersion: 0, version: 0, why: null } as const;

async function inForce(activities = 3) {
  const ugel = await createUgel();
  const network = await createNetwork(ugel);
  const plan = await createPlan(network, { state: "submitted" });
  const rows = await completePlan(plan, activities);
  const head = await actAs("area_head", ugel);
  await approvePlan(head, { planId: plan.id, version: 1 });
  const coordinator = await actAs("coordinator", network);
  const changeId = await openChange(coordinator, { planId: plan.id, reason: "Cambió el calendario." });
  return { ugel, network, plan, rows, head, coordinator, changeId };
}

const activity = (objectiveId: string, more: Record<string, unknown> = {}) =>
  activityFields.parse({
    ...{ objectiveId, kind: "workshop", title: "Taller de cuentos", months: [9], responsible: "La REI" },
    ...{ evidence: "Fotos", ...more },
  });

const rowsOf = async (actor: Parameters<typeof getChange>[0], changeId: string) =>
  (await getChange(actor, changeId))?.rows ?? [];

async function decisions(actor: Parameters<typeof getChange>[0], changeId: string, declined: string[] = []) {
  return (await rowsOf(actor, changeId)).map(({ id, rowId }) => ({
    ...{ id, note: declined.includes(rowId) ? "No hace falta" : null },
    decision: declined.includes(rowId) ? ("declined" as const) : ("approved" as const),
  }));
}

test("a request is decided row by row: what is approved is written, what is not stays, and a version keeps it", async () => {
  const { network, plan, rows, head, coordinator, changeId } = await inForce();
  const [first, second, third] = rows.activityIds as [string, string, string];
  const now = { changeId, version: 0, rowVersion: 1, why: null };
  await proposeRow(coordinator, {
    ...{ ...now, rowId: first, rowKind: "activity" },
    fields: activity(rows.objectiveId, { title: "Comunidad de lectura en familia", months: [8, 9] }),
  });
  await proposeWithdrawal(coordinator, { ...now, rowId: second, rowKind: "activity", why: "Sin fondos" });
  await proposeWithdrawal(coordinator, { ...now, rowId: third, rowKind: "activity", why: "Sin tiempo" });
  await proposeRow(coordinator, {
    ...NEW,
    changeId,
    rowKind: "activity",
    fields: activity(rows.objectiveId),
  });
  expect(await getPlan(coordinator, plan.id)).toMatchObject({ state: "approved" });
  await submitChange(coordinator, { changeId, version: 1 });
  const decided = await decisions(head, changeId, [third]);
  await decideChange(head, { changeId, version: 2, rows: decided, note: "De acuerdo en casi todo." });

  const document = await getPlanDocument(coordinator, plan.id);
  const standing = document?.activities.filter(({ withdrawnAt }) => !withdrawnAt) ?? [];
  expect(standing.map(({ title, months, version }) => [title, months, version])).toEqual([
    ["Comunidad de lectura en familia", [8, 9], 2],
    ["Comunidad de lectura 3", [6], 1],
    ["Taller de cuentos", [9], 1],
  ]);
  expect(document?.activities.find(({ id }) => id === second)).toMatchObject({
    withdrawnReason: "Sin fondos",
  });
  expect(document).toMatchObject({ state: "approved", versions: [{ number: 1 }, { number: 2 }] });
  const versions = await ownerDatabase()
    .select()
    .from(planVersions)
    .where(eq(planVersions.planId, plan.id))
    .orderBy(planVersions.number);
  expect(versions.map(({ reason }) => reason)).toEqual([
    null,
    "Pedido de cambio n.º 1: Cambió el calendario.",
  ]);
  expect(versions[0]?.sha256).not.toBe(versions[1]?.sha256);
  expect(await jobsAt(network, "plans.issue")).toHaveLength(2);
  expect(await getChange(coordinator, changeId)).toMatchObject({
    change: { state: "decided", rows: 4, approved: 3, declined: 1, decider: head.name },
  });
});

test("a request that is declined whole leaves the plan and its version as they are", async () => {
  const { plan, rows, head, coordinator, changeId } = await inForce();
  await proposeRow(coordinator, {
    ...NEW,
    changeId,
    rowKind: "activity",
    fields: activity(rows.objectiveId),
  });
  await submitChange(coordinator, { changeId, version: 1 });
  const [row] = await rowsOf(head, changeId);
  const all = await decisions(head, changeId, [row?.rowId ?? ""]);
  await decideChange(head, { changeId, version: 2, rows: all, note: null });
  const document = await getPlanDocument(head, plan.id);
  expect(document?.versions).toHaveLength(1);
  expect(document?.activities).toHaveLength(3);
  await expect(openChange(coordinator, { planId: plan.id, reason: "Otra vez" })).resolves.toBeTypeOf(
    "string",
  );
});

test("one request is open at a time, however many ask at once", async () => {
  const { plan, network, coordinator, changeId } = await inForce();
  await withdrawChange(coordinator, { changeId, version: 1 });
  const secretary = await actAs("secretary", network);
  const tried = await Promise.allSettled(
    [coordinator, secretary].map((actor) => openChange(actor, { planId: plan.id, reason: "Otra" })),
  );
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(tried.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  expect((await listChanges(coordinator, plan.id)).map(({ number, state }) => [number, state])).toEqual([
    [2, "draft"],
    [1, "withdrawn"],
  ]);
});

test("a request is for a plan in force, and a plan with one is not evaluated", async () => {
  const { plan, network, coordinator } = await inForce();
  const draft = await createPlan(network, { schoolYear: 2027 });
  await expect(openChange(coordinator, { planId: draft.id, reason: "Antes" })).rejects.toMatchObject({
    code: "wrong_status",
  });
  await startPlan(coordinator, { planId: plan.id, version: 2 });
  await expect(
    evaluatePlan(coordinator, { planId: plan.id, version: 3, evaluation: "Fin" }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("a change on a row that was changed by another is not applied, and nothing of the request is", async () => {
  const { plan, rows, head, coordinator, changeId } = await inForce();
  const rowId = rows.activityId;
  await proposeRow(coordinator, {
    ...{ changeId, rowId, rowVersion: 1, version: 0, why: null, rowKind: "activity" },
    fields: activity(rows.objectiveId, { title: "Otro título" }),
  });
  await proposeRow(coordinator, {
    ...NEW,
    changeId,
    rowKind: "activity",
    fields: activity(rows.objectiveId),
  });
  await submitChange(coordinator, { changeId, version: 1 });
  await ownerDatabase()
    .update(planActivities)
    .set({ title: "Corregido a mano", version: sql`version + 1` })
    .where(eq(planActivities.id, rowId));
  const decided = await decisions(head, changeId);
  await expect(decideChange(head, { changeId, version: 2, rows: decided, note: null })).rejects.toThrow(
    "cambió en el plan después de que se pidió",
  );
  const document = await getPlanDocument(head, plan.id);
  expect(document?.activities).toHaveLength(3);
  expect(document?.versions).toHaveLength(1);
  const without = await decisions(head, changeId, [rowId]);
  await expect(decideChange(head, { changeId, version: 2, rows: without, note: null })).resolves.toBe(
    plan.id,
  );
});

test("deciding twice, or at once, is deciding once", async () => {
  const { plan, rows, head, coordinator, changeId } = await inForce();
  await proposeRow(coordinator, {
    ...NEW,
    changeId,
    rowKind: "activity",
    fields: activity(rows.objectiveId),
  });
  await submitChange(coordinator, { changeId, version: 1 });
  const decide = { changeId, version: 2, rows: await decisions(head, changeId), note: null };
  const tried = await Promise.allSettled([decideChange(head, decide), decideChange(head, decide)]);
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(decideChange(head, decide)).rejects.toMatchObject({ code: "wrong_status" });
  const document = await getPlanDocument(head, plan.id);
  expect(document?.versions).toHaveLength(2);
  expect(document?.activities).toHaveLength(4);
});

test("every row is decided, and only those of the request", async () => {
  const { rows, head, coordinator, changeId } = await inForce();
  await proposeRow(coordinator, {
    ...NEW,
    changeId,
    rowKind: "activity",
    fields: activity(rows.objectiveId),
  });
  await proposeRow(coordinator, {
    ...NEW,
    changeId,
    rowKind: "activity",
    fields: activity(rows.objectiveId),
  });
  await submitChange(coordinator, { changeId, version: 1 });
  const all = await decisions(head, changeId);
  const decide = (some: typeof all) => decideChange(head, { changeId, version: 2, rows: some, note: null });
  await expect(decide(all.slice(0, 1))).rejects.toMatchObject({ code: "invalid" });
  await expect(decide([...all, ...all.slice(0, 1)])).rejects.toMatchObject({ code: "invalid" });
});

test("a new activity under a new objective goes with it: not asked for alone, and not approved alone", async () => {
  const { plan, rows, head, coordinator, changeId } = await inForce();
  await proposeRow(coordinator, {
    ...{ ...NEW, changeId, rowKind: "objective" },
    fields: { area: "gestion", statement: "Mejorar la gestión", problemId: null, commitment: null },
  });
  const [objective] = await rowsOf(coordinator, changeId);
  const objectiveId = objective?.rowId ?? "";
  await proposeRow(coordinator, { ...NEW, changeId, rowKind: "activity", fields: activity(objectiveId) });
  const aside = { proposalId: objective?.id ?? "", version: 1 };
  await withoutRow(coordinator, changeId, aside, async () => {
    await expect(submitChange(coordinator, { changeId, version: 1 })).rejects.toMatchObject({
      code: "conflict",
    });
  });
  await submitChange(coordinator, { changeId, version: 1 });
  const decide = { changeId, version: 2, note: null };
  const without = await decisions(head, changeId, [objectiveId]);
  await expect(decideChange(head, { ...decide, rows: without })).rejects.toThrow("quedaría sin objetivo");
  await decideChange(head, { ...decide, rows: await decisions(head, changeId) });
  const document = await getPlanDocument(head, plan.id);
  expect(document?.activities.at(-1)).toMatchObject({ objectiveId, title: "Taller de cuentos" });
  expect(rows.objectiveId).not.toBe(objectiveId);
});

/** Drops a proposal for as long as some work takes, and puts it back as it was. */
async function withoutRow(
  actor: Parameters<typeof getChange>[0],
  changeId: string,
  seen: { proposalId: string; version: number },
  work: () => Promise<void>,
) {
  const row = (await rowsOf(actor, changeId)).find(({ id }) => id === seen.proposalId);
  if (!row) throw new Error("no such proposal");
  await dropProposal(actor, seen);
  await work();
  await ownerDatabase().execute(sql`insert into plan_change_rows (id, change_id, place, act, row_kind, row_id, after)
    values (${row.id}, ${changeId}, ${row.place}, 'add', ${row.rowKind}, ${row.rowId}, ${JSON.stringify(row.after)}::jsonb)`);
}

test("what others hang from is not withdrawn alone", async () => {
  const { rows, coordinator, changeId } = await inForce(1);
  const seen = { changeId, version: 0, rowVersion: 1, why: "Ya no" };
  await proposeWithdrawal(coordinator, { ...seen, rowId: rows.objectiveId, rowKind: "objective" });
  await expect(submitChange(coordinator, { changeId, version: 1 })).rejects.toThrow(
    "«Estudiantes en Satisfactorio»",
  );
  await proposeWithdrawal(coordinator, { ...seen, rowId: rows.targetId, rowKind: "target" });
  await proposeWithdrawal(coordinator, { ...seen, rowId: rows.activityId, rowKind: "activity" });
  await expect(submitChange(coordinator, { changeId, version: 1 })).resolves.toBeTypeOf("string");
});

test("a withdrawn activity comes back by a request", async () => {
  const { plan, rows, head, coordinator, changeId } = await inForce();
  await ownerDatabase()
    .update(planActivities)
    .set({ withdrawnAt: new Date(), withdrawnReason: "Sin fondos", version: 2 })
    .where(eq(planActivities.id, rows.activityId));
  const seen = {
    changeId,
    rowId: rows.activityId,
    rowKind: "activity",
    version: 0,
    rowVersion: 2,
    why: null,
  } as const;
  await expect(proposeWithdrawal(coordinator, { ...seen, why: "Otra vez" })).rejects.toMatchObject({
    code: "wrong_status",
  });
  await proposeRestoral(coordinator, seen);
  await submitChange(coordinator, { changeId, version: 1 });
  await decideChange(head, { changeId, version: 2, rows: await decisions(head, changeId), note: null });
  const document = await asActor(head, (tx) => selectPlanDocument(tx, plan.id));
  expect(document?.activities[0]).toMatchObject({ withdrawnAt: null, withdrawnReason: null, version: 3 });
});

test("a text is changed word by word, and a section without one gets it", async () => {
  const { plan, head, coordinator, changeId } = await inForce();
  const text = (await getPlanDocument(coordinator, plan.id))?.texts.find(
    ({ section }) => section === "base_legal",
  );
  if (!text) throw new Error("no text");
  const fields = { section: "base_legal", body: "Ley General de Educación y su reglamento." };
  const seen = { changeId, rowId: text.id, rowVersion: 1, version: 0, why: null };
  await proposeRow(coordinator, { ...seen, rowKind: "text", fields });
  await expect(
    proposeRow(coordinator, { ...NEW, changeId, rowKind: "text", fields: { section: "metas", body: "No" } }),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(
    proposeRow(coordinator, {
      ...NEW,
      changeId,
      rowKind: "text",
      fields: { section: "monitoreo", body: "Ya hay" },
    }),
  ).rejects.toMatchObject({ code: "stale" });
  await submitChange(coordinator, { changeId, version: 1 });
  await decideChange(head, { changeId, version: 2, rows: await decisions(head, changeId), note: null });
  const after = (await getPlanDocument(head, plan.id))?.texts.find(({ section }) => section === "base_legal");
  expect(after).toMatchObject({ body: fields.body, version: 2 });
});

test("a proposal is one a row, its words are the last ones, and a stale save is refused with the other's", async () => {
  const { rows, network, coordinator, changeId } = await inForce();
  const secretary = await actAs("secretary", network);
  const seen = {
    changeId,
    rowId: rows.activityId,
    rowVersion: 1,
    version: 0,
    why: null,
    rowKind: "activity",
  } as const;
  const fields = (title: string) => activity(rows.objectiveId, { title });
  await proposeRow(coordinator, { ...seen, fields: fields("Uno") });
  await expect(proposeRow(secretary, { ...seen, fields: fields("Dos") })).rejects.toMatchObject({
    ...{ code: "stale", theirs: { title: "Uno", version: 1 } },
  });
  await proposeRow(secretary, { ...seen, version: 1, fields: fields("Dos") });
  expect(await rowsOf(coordinator, changeId)).toMatchObject([{ after: { title: "Dos" }, version: 2 }]);
});

test("a proposal written on words that the plan no longer has is refused with those that it has", async () => {
  const { rows, coordinator, changeId } = await inForce();
  await ownerDatabase()
    .update(planActivities)
    .set({ title: "Ya es otra", version: 2 })
    .where(eq(planActivities.id, rows.activityId));
  const seen = { changeId, rowId: rows.activityId, rowVersion: 1, version: 0, why: null } as const;
  await expect(
    proposeRow(coordinator, { ...seen, rowKind: "activity", fields: activity(rows.objectiveId) }),
  ).rejects.toMatchObject({ code: "stale", theirs: { title: "Ya es otra", rowVersion: 2 } });
  await expect(proposeWithdrawal(coordinator, { ...seen, rowKind: "activity" })).rejects.toMatchObject({
    code: "stale",
  });
});

test("a row of another plan, a change that changes nothing and one with a fault are not proposed", async () => {
  const { rows, coordinator, changeId, plan } = await inForce();
  const other = await inForce();
  const seen = { changeId, rowVersion: 1, version: 0, why: null, rowKind: "activity" } as const;
  await expect(
    proposeRow(coordinator, { ...seen, rowId: other.rows.activityId, fields: activity(rows.objectiveId) }),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(
    proposeRow(coordinator, {
      ...NEW,
      changeId,
      rowKind: "activity",
      fields: activity(other.rows.objectiveId),
    }),
  ).rejects.toMatchObject({ code: "invalid", fields: { objectiveId: expect.any(String) } });
  const now = (await getPlanDocument(coordinator, plan.id))?.activities.find(
    ({ id }) => id === rows.activityId,
  );
  await expect(
    proposeRow(coordinator, { ...seen, rowId: rows.activityId, fields: activityFields.parse(now) }),
  ).rejects.toMatchObject({ code: "invalid" });
  await expect(submitChange(coordinator, { changeId, version: 1 })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("whoever writes asks and whoever approves decides; a sibling knows nothing of it", async () => {
  const { ugel, network, rows, head, coordinator, changeId } = await inForce();
  const specialist = await actAs("local_specialist", network);
  const sibling = await actAs("coordinator", await createNetwork(ugel));
  const input = { ...NEW, changeId, rowKind: "activity" as const, fields: activity(rows.objectiveId) };
  await expect(proposeRow(specialist, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(proposeRow(sibling, input)).rejects.toMatchObject({ code: "not_found" });
  expect(await getChange(sibling, changeId)).toBeNull();
  await proposeRow(coordinator, input);
  await submitChange(coordinator, { changeId, version: 1 });
  await expect(proposeRow(coordinator, input)).rejects.toMatchObject({ code: "wrong_status" });
  const decide = { changeId, version: 2, rows: await decisions(head, changeId), note: null };
  await expect(decideChange(coordinator, decide)).rejects.toMatchObject({ code: "forbidden" });
  await expect(decideChange(specialist, decide)).rejects.toMatchObject({ code: "forbidden" });
  await withdrawChange(coordinator, { changeId, version: 2 });
  await expect(decideChange(head, decide)).rejects.toMatchObject({ code: "wrong_status" });
});
