import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { visitCommitments, visitRecords, visitScores } from "@/db/schema/visit-records";
import { visitTotals } from "@/db/schema/visit-totals";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { handlers } from "@/lib/jobs/handlers";
import { runJob } from "@/lib/jobs/run-job";
import { countPlace, enqueueCount, recountVisits } from "@/lib/visits/totals/commands";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { rubric } from "../factories/rubrics";
import { createForm, createRecord, createRound, createVisit, FORM } from "../factories/visits";

const db = ownerDatabase();
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

type Form = Awaited<ReturnType<typeof createForm>>;
let network: PlacePath;
let school: PlacePath;
let ugel: PlacePath;
let form: Form;
let roundId: string;

beforeEach(async () => {
  network = await createNetwork();
  ugel = network.split(".").slice(0, 2).join(".");
  school = await createSchool(network);
  form = await createForm(ugel);
  roundId = await createRound(ugel, { endsOn: today() });
});

/** Visits to so many people of a place, received with all their answers at a level. */
async function visit(place: PlacePath, times: number, level = "II", more: { pairId?: string } = {}) {
  const ids: string[] = [];
  for (let i = 0; i < times; i++) {
    const { personId: observedId } = await createPerson({ role: "school_head", place });
    const made = await createVisit(place, {
      ...{ versionId: form.versionId, roundId, observedId, state: "done" },
      ...more,
    });
    await createRecord(made, form, level);
    ids.push(made.id);
  }
  return ids;
}

const toldOf = async (itemKey = "r1", of = form.formId) => {
  const rows = await db
    .select()
    .from(visitTotals)
    .where(and(eq(visitTotals.formId, of), eq(visitTotals.itemKey, itemKey)));
  return Object.fromEntries(rows.map(({ place, people, counts }) => [place, { people, counts }]));
};

/** How many people each place tells. */
const peopleOf = async (itemKey?: string) =>
  Object.fromEntries(Object.entries(await toldOf(itemKey)).map(([place, { people }]) => [place, people]));

describe("what the visits of a network say together", () => {
  test("of four people is not told, of five it is; nine tell five, and ten tell ten", async () => {
    await visit(school, 4);
    expect(await countPlace(network)).toBe(0);
    expect(await toldOf()).toEqual({});
    await visit(school, 1, "III");
    expect(await countPlace(network)).toBe(4);
    const five = { people: 5, counts: { II: 4, III: 1 } };
    expect(await toldOf()).toEqual({ [network]: five, [ugel]: five, [regionOf(network)]: five });
    expect(await countPlace(network)).toBe(0);
    await visit(school, 4, "III");
    await countPlace(network);
    expect((await toldOf())[network]).toEqual(five);
    await visit(school, 1, "III");
    await countPlace(network);
    expect((await toldOf())[network]).toEqual({ people: 10, counts: { II: 4, III: 6 } });
  });

  test("is of people, not of visits: the same one five times is one, and her last answer counts", async () => {
    const { personId: observedId } = await createPerson({ role: "school_head", place: school });
    for (const level of ["I", "II", "III", "IV", "II"]) {
      const made = await createVisit(school, {
        ...{ versionId: form.versionId, roundId, observedId, state: "done" },
      });
      await createRecord(made, form, level);
    }
    await countPlace(network);
    expect(await toldOf()).toEqual({});
    await visit(school, 4, "III");
    await countPlace(network);
    expect((await toldOf())[network]).toEqual({ people: 5, counts: { II: 1, III: 4 } });
  });

  test("a teacher without account is one person of her school, whatever her visit's number", async () => {
    for (let i = 0; i < 5; i++)
      await createRecord(
        await createVisit(school, { versionId: form.versionId, roundId, state: "done" }),
        form,
      );
    await visit(school, 3);
    await countPlace(network);
    expect(await toldOf()).toEqual({});
    const other = await createSchool(network);
    await createRecord(await createVisit(other, { versionId: form.versionId, roundId, state: "done" }), form);
    await countPlace(network);
    expect(await peopleOf()).toMatchObject({ [network]: 5 });
  });

  test("what a second observer scored is not another visit, nor is what has no round", async () => {
    const [first = ""] = await visit(school, 4);
    await visit(school, 1, "IV", { pairId: first });
    const { personId: observedId } = await createPerson({ role: "school_head", place: school });
    await createRecord(
      await createVisit(school, { versionId: form.versionId, observedId, state: "done" }),
      form,
    );
    await countPlace(network);
    expect(await toldOf()).toEqual({});
  });

  test("what does not apply leaves its item, and the level of the form is told beside it", async () => {
    const [first = ""] = await visit(school, 5);
    await db
      .update(visitScores)
      .set({ option: null, points: null })
      .where(and(eq(visitScores.visitId, first), eq(visitScores.itemKey, "r2")));
    await countPlace(network);
    expect(await peopleOf("r1")).toMatchObject({ [network]: 5 });
    expect(await toldOf("r2")).toEqual({});
    expect((await toldOf("level"))[network]).toEqual({ people: 5, counts: { start: 5 } });
  });

  test("each teacher of a matrix is a person of her own", async () => {
    const matrix = await createForm(ugel, {
      content: {
        ...FORM,
        blocks: [{ key: "m", title: "Docentes", help: "", kind: "matrix", items: [rubric("m1")] }],
      },
    });
    const made = await createVisit(school, { versionId: matrix.versionId, roundId, state: "done" });
    await createRecord(made, matrix);
    const names = ["Ana Prueba", "Ana Prueba", "Rosa Prueba", "Luz Prueba", "Eva Prueba"];
    await db
      .update(visitRecords)
      .set({
        content: sql`jsonb_set(content, '{subjects}', ${JSON.stringify({
          m: names.map((name, i) => ({ id: `${i}`, name, detail: "", answers: {} })),
        })}::jsonb)`,
      })
      .where(eq(visitRecords.visitId, made.id));
    await db.delete(visitScores).where(eq(visitScores.visitId, made.id));
    await db.insert(visitScores).values(
      names.map((_, i) => ({
        ...{ visitId: made.id, place: school, itemKey: "m1", subject: i + 1 },
        ...{ option: i < 2 ? "I" : "IV", points: 1 },
      })),
    );
    await countPlace(network);
    expect((await toldOf("m1", matrix.formId))[network]).toEqual({ people: 5, counts: { I: 2, IV: 3 } });
  });

  test("commitments are told once nothing of theirs is to come, by whoever made them", async () => {
    const ids = await visit(school, 5);
    const commitment = (visitId: string, state: "kept" | "pending") => ({
      ...{ id: randomUUIDv7(), visitId, place: school, side: "observed" as const, text: "x", state },
      ...{ dueOn: today(), settledAt: state === "pending" ? null : new Date() },
    });
    await db
      .insert(visitCommitments)
      .values(ids.map((id, i) => commitment(id, i === 0 ? "pending" : "kept")));
    await db.insert(visitCommitments).values(commitment(ids[1] ?? "", "kept"));
    await countPlace(network);
    expect(await toldOf("commitments")).toEqual({});
    await countPlace(network, later(31));
    expect((await toldOf("commitments"))[network]).toEqual({ people: 5, counts: { kept: 5, pending: 1 } });
  });
});

describe("what is left of a place", () => {
  let other: PlacePath;
  beforeEach(async () => {
    other = await createNetwork(ugel);
  });

  test("is not told of its UGEL when it is of three people, not even once the round is closed", async () => {
    await visit(school, 5);
    await visit(await createSchool(other), 3);
    await recountVisits(later(20));
    expect(await peopleOf()).toEqual({ [network]: 5, [ugel]: 5, [regionOf(network)]: 5 });
  });

  test("is told with that of others once the round is closed, and stays there", async () => {
    const far = await createSchool(other);
    await visit(school, 3);
    await visit(far, 3);
    await recountVisits(later(10));
    expect(await toldOf()).toEqual({});
    await recountVisits(later(20));
    expect(await peopleOf()).toEqual({ [ugel]: 6, [regionOf(network)]: 6 });
    await visit(school, 4);
    await recountVisits(later(21));
    expect(await peopleOf()).toEqual({ [ugel]: 6, [regionOf(network)]: 6 });
    await visit(school, 1);
    await recountVisits(later(22));
    expect(await peopleOf()).toEqual({ [network]: 5, [ugel]: 11, [regionOf(network)]: 11 });
  });

  test("schools without a network are summed up in their UGEL", async () => {
    await visit(await createSchool(ugel), 5);
    await countPlace(ugel);
    expect(await peopleOf()).toEqual({ [ugel]: 5, [regionOf(network)]: 5 });
  });
});

/** The rows that somebody reads, by place, and how much of the detail. */
const readBy = (actor: Actor) =>
  asActor(actor, async (tx) => ({
    totals: (
      await tx
        .select({ place: visitTotals.place })
        .from(visitTotals)
        .where(and(eq(visitTotals.formId, form.formId), eq(visitTotals.itemKey, "r1")))
    )
      .map(({ place }) => place)
      .sort(),
    records: (
      await tx
        .select({ id: visitRecords.visitId })
        .from(visitRecords)
        .innerJoin(visits, eq(visits.id, visitRecords.visitId))
        .where(eq(visits.roundId, roundId))
    ).length,
  }));

test("a specialist reads the sum and not the detail; a coordinator both; another network and another UGEL nothing", async () => {
  await visit(school, 5);
  await countPlace(network);
  const nothing = { totals: [], records: 0 };
  const sum = { totals: [network], records: 0 };
  expect(await readBy(await actAs("local_specialist", network))).toEqual(sum);
  expect(await readBy(await actAs("coordinator", network))).toEqual({ totals: [network], records: 5 });
  expect(await readBy(await actAs("ugel_director", ugel))).toEqual({ totals: [ugel, network], records: 0 });
  expect(await readBy(await actAs("coordinator", await createNetwork(ugel)))).toEqual(nothing);
  expect(
    await readBy(await actAs("ugel_director", (await createNetwork()).split(".").slice(0, 2).join("."))),
  ).toEqual(nothing);
  expect(await readBy(await actAs("peer_monitor", network))).toEqual(nothing);
  expect(await readBy(await actAs("school_head", school))).toEqual(nothing);
});

test("the work of a network is asked for by whoever was there, and done once for all who asked", async () => {
  await visit(school, 5);
  const monitor = await actAs("peer_monitor", await createNetwork(ugel));
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) ids.push(await asActor(monitor, (tx) => enqueueCount(tx, monitor, school)));
  await runJob(handlers, ids[0] ?? "", false);
  const states = await db
    .select({ state: jobs.state })
    .from(jobs)
    .where(sql`${jobs.payload} ->> 'place' = ${network}`);
  expect(states.map(({ state }) => state)).toEqual(["done", "done", "done"]);
  expect(await peopleOf()).toMatchObject({ [network]: 5 });
});

test("a round of long ago is left as it was told", async () => {
  await visit(school, 5);
  expect(await recountVisits(later(500))).toBe(0);
});
