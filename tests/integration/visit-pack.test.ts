import { beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/api/visitas/salida/route";
import { ownerDatabase } from "@/db/client";
import { visitCommitments } from "@/db/schema/visit-records";
import type { CommitmentState } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { CONTRACT_PROMISES } from "@/lib/visits/labels";
import { getPack } from "@/lib/visits/pack/queries";
import type { Pack } from "@/lib/visits/pack/rules";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { comeFrom } from "../factories/request";
import { statements } from "../factories/statements";
import { createForm, createVisit } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

let school: PlacePath;
let form: Awaited<ReturnType<typeof createForm>>;
let observer: Actor;

beforeAll(async () => {
  const network = await createNetwork();
  school = await createSchool(network);
  form = await createForm(regionOf(network));
  observer = await actAs("peer_monitor", network);
});

const day = (days: number) => addDays(today(), days);
const planned = (days: number, more: Partial<Parameters<typeof createVisit>[1]> = {}) =>
  createVisit(school, {
    ...{ versionId: form.versionId, observerId: observer.personId, scheduledOn: day(days) },
    ...more,
  });

async function promise(visit: { id: string }, text: string, state: CommitmentState = "pending") {
  const settled = state === "pending" ? {} : { settledAt: new Date(), settledBy: observer.personId };
  await ownerDatabase()
    .insert(visitCommitments)
    .values({
      ...{ id: crypto.randomUUID(), visitId: visit.id, place: school, side: "observed", text, state },
      ...{ dueOn: day(10), ...settled },
    });
}

test("a phone takes along the visits of the week and those left behind, of whoever makes them only", async () => {
  const days = [-15, -14, -1, 0, 7, 8];
  const made = await Promise.all(days.map((one) => planned(one)));
  await planned(2, { state: "cancelled" });
  await planned(2, { state: "done" });
  await planned(2, { observerId: (await actAs("peer_monitor", school)).personId });
  const pack = await getPack(observer);
  expect(pack.visits.map(({ id }) => id)).toEqual(made.slice(1, 5).map(({ id }) => id));
  expect(pack.person).toEqual({ id: observer.personId, name: observer.name });
  expect(pack.forms).toHaveLength(1);
  expect(pack.forms[0]).toMatchObject({ versionId: form.versionId, sha256: form.sha256, number: 1 });
  expect(pack.visits[0]).toMatchObject({
    ...{ contract: "formative", promise: CONTRACT_PROMISES.formative },
    ...{ observedName: "Nélida Prueba", scheduledOn: day(-14), earlier: [] },
  });
});

test("it takes the commitments that are pending of the visit before, and no other's", async () => {
  const me = await actAs("peer_monitor", school);
  const [before, other] = await Promise.all([
    planned(-40, { state: "done" }),
    planned(-30, { state: "done" }),
  ]);
  await promise(before, "Preguntar y esperar");
  await promise(before, "Ya cumplido", "kept");
  await promise(other, "De otra visita");
  await planned(1, { observerId: me.personId, previousId: before.id });
  const { visits } = await getPack(me);
  expect(visits.map(({ earlier }) => earlier.map(({ text }) => text))).toEqual([["Preguntar y esperar"]]);
});

test("it asks the same of the database for one visit and for twenty", async () => {
  const [one, twenty] = [await actAs("peer_monitor", school), await actAs("peer_monitor", school)];
  const before = await planned(-50, { state: "done" });
  await planned(1, { observerId: one.personId, previousId: before.id });
  for (let i = 0; i < 20; i++) {
    const { versionId } = await createForm(regionOf(school));
    await planned(i - 13, { versionId, observerId: twenty.personId, previousId: before.id });
  }
  const asked = async (actor: Actor) => {
    await comeFrom(actor);
    statements.length = 0;
    const pack = (await (await GET()).json()) as Pack;
    return { visits: pack.visits.length, statements: statements.length };
  };
  const few = await asked(one);
  expect(few.visits).toBe(1);
  expect(await asked(twenty)).toEqual({ visits: 20, statements: few.statements });
  expect(few.statements).toBeLessThanOrEqual(8);
});

test("it is nobody's but of whoever is signed in, and nobody on the way keeps it", async () => {
  await comeFrom(null);
  expect((await GET()).status).toBe(401);
  await comeFrom(observer);
  const answer = await GET();
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(((await answer.json()) as Pack).person.id).toBe(observer.personId);
});
