import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import AgreementActPage from "@/app/(panel)/acuerdos/[id]/[acto]/page";
import AgreementPage from "@/app/(panel)/acuerdos/[id]/page";
import AgreementRollupPage from "@/app/(panel)/acuerdos/consolidado/page";
import AgreementsPage from "@/app/(panel)/acuerdos/page";
import { ownerDatabase } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import { type AgreementState, agreementStates } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { listAgreements } from "@/lib/meetings/agreements/list/queries";
import { agreementFiltersSchema, type ListedState } from "@/lib/meetings/agreements/list/schema";
import { getAgreementRollup } from "@/lib/meetings/agreements/rollup/queries";
import { fulfilmentOf } from "@/lib/meetings/agreements/rollup/rules";
import { createAgreement, createItem, createMeeting } from "../factories/meetings";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { statements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

const DAY = today();
const YEAR = Number(DAY.slice(0, 4));
/** Taken this year and before today, whatever day it is. */
const adoptedOn = `${YEAR}-01-01`;

let region: string;
let ugels: { path: string; code: string; network: string }[];
let who: Record<"regional" | "director" | "coordinator", Actor>;
/** An agreement of the first UGEL, and the last that was made. */
let some = "";
let last = "";

async function meets(
  place: string,
  all: { state: AgreementState; dueIn: number }[],
  state = "approved" as const,
) {
  const meeting = await createMeeting(place, { state });
  const itemId = await createItem(meeting);
  for (const { state: agreed, dueIn } of all)
    last = await createAgreement(meeting, { itemId, state: agreed, dueOn: addDays(DAY, dueIn), adoptedOn });
  return meeting;
}

/** Of each state one or two, due before and after today. */
const EVERY = agreementStates.flatMap((state) => [
  { state, dueIn: 5 },
  { state, dueIn: 40 },
]);

beforeAll(async () => {
  region = await createRegion();
  ugels = [];
  for (const code of ["01", "02", "03"]) {
    const path = await createUgel(region, code);
    ugels.push({ path, code, network: await createNetwork(path) });
  }
  const [first, second] = ugels as [(typeof ugels)[number], (typeof ugels)[number]];
  await meets(first.path, EVERY);
  some = last;
  await meets(first.network, [
    { state: "pending", dueIn: 1 },
    { state: "reported", dueIn: 2 },
  ]);
  await meets(second.path, [{ state: "fulfilled", dueIn: 3 }]);
  await meets(region, [{ state: "pending", dueIn: 4 }]);
  // Taken long enough ago to be late, whatever day of the year it is.
  const late = await meets(second.path, [{ state: "under_way", dueIn: 6 }]);
  await ownerDatabase()
    .update(agreements)
    .set({ adoptedOn: `${YEAR - 1}-06-01`, dueOn: `${YEAR - 1}-07-01`, firstDueOn: `${YEAR - 1}-07-01` })
    .where(eq(agreements.meetingId, late.id));
  const session = await createMeeting(second.path, { state: "in_session" });
  await createAgreement(session, { itemId: await createItem(session), adoptedOn, dueOn: addDays(DAY, 9) });
  who = {
    regional: await actAs("regional_director", region),
    director: await actAs("ugel_director", first.path),
    coordinator: await actAs("coordinator", first.network),
  };
});

const list = (actor: Actor, search: Record<string, string | number | undefined> = {}) =>
  listAgreements(actor, agreementFiltersSchema.parse(search));

test("each reads what her meetings agreed, and nothing that is still being agreed", async () => {
  expect((await list(who.regional)).total).toBe(17);
  expect((await list(who.director)).total).toBe(15);
  // The approved acta of the directorio of her UGEL, and her own network's.
  expect((await list(who.coordinator)).total).toBe(15);
});

test("what is not settled comes first, by its date", async () => {
  const { rows } = await list(who.director);
  const open = rows.findIndex(({ settledOn }) => settledOn !== null);
  expect(rows.slice(open).every(({ settledOn }) => settledOn !== null)).toBe(true);
  const due = rows.slice(0, open).map(({ dueOn }) => dueOn);
  expect(due).toEqual(due.toSorted());
});

test("one's own are those that name her or her office, until they are settled", async () => {
  const [, second] = ugels as [(typeof ugels)[number], (typeof ugels)[number]];
  const coordinator = await actAs("coordinator", second.network);
  const meeting = await createMeeting(second.network, { state: "drafted" });
  const itemId = await createItem(meeting);
  const base = { itemId, adoptedOn: addDays(DAY, -3), responsiblePlace: second.network };
  const named = await createAgreement(meeting, {
    ...base,
    responsibleId: coordinator.personId,
    dueOn: addDays(DAY, 3),
  });
  const office = await createAgreement(meeting, { ...base, dueOn: addDays(DAY, 2) });
  const others = await createAgreement(meeting, { ...base, dueOn: addDays(DAY, 1) });
  await createAgreement(meeting, { ...base, responsibleId: coordinator.personId, state: "fulfilled" });
  const give = (id: string, role: "coordinator" | "secretary") =>
    ownerDatabase()
      .update(agreements)
      .set({ responsibleId: null, responsibleRole: role })
      .where(and(eq(agreements.id, id)));
  await give(office, "coordinator");
  await give(others, "secretary");
  const { own, rows } = await list(coordinator);
  expect(own.map(({ id }) => id)).toEqual([office, named]);
  // Not twice on the same page.
  expect(rows.map(({ id }) => id)).not.toContain(named);
  expect(rows.map(({ id }) => id)).toContain(others);
  expect((await list(coordinator, { de: "mios" })).total).toBe(3);
  await ownerDatabase().delete(agreements).where(eq(agreements.meetingId, meeting.id));
});

test.each<[ListedState, number]>([
  ["open", 9],
  ["overdue", 0],
  ["soon", 4],
  ["reported", 3],
  ["fulfilled", 2],
  ["on_time", 2],
  ["void", 2],
])("the filter %s leaves %d of those that a UGEL reads", async (estado, total) => {
  expect((await list(who.director, { estado })).total).toBe(total);
});

test("the links of an agenda lead to what they count", async () => {
  const [first] = ugels as [(typeof ugels)[number]];
  const hasta = addDays(DAY, 4);
  expect((await list(who.director, { lugar: first.path, plazo: "por-vencer", hasta })).total).toBe(1);
  expect((await list(who.director, { lugar: first.path, plazo: "vencido" })).total).toBe(0);
  expect(await list(who.director, { lugar: first.path })).toMatchObject({ total: 14, below: { code: "01" } });
});

test("what the address cannot mean is as if it were not there", async () => {
  const odd = {
    estado: "poema",
    ugel: "' or 1=1",
    lugar: "$$",
    de: "todos",
    reunion: "x",
    anio: "mil",
    pagina: "-2",
  };
  expect((await list(who.director, odd)).total).toBe(15);
  expect((await list(who.director, { pagina: 900 })).rows).toEqual([]);
});

test("each figure of the roll-up is the total of the list that it opens", async () => {
  for (const anio of [YEAR, YEAR - 1]) {
    const { rows } = await getAgreementRollup(who.regional, { anio });
    expect(rows.map(({ place }) => place.code).slice(0, 3)).toEqual(["01", "02", "03"]);
    for (const { place, ...row } of rows) {
      const ugel = place.kind === "region" ? "region" : place.code;
      const counted = { open: row.open, overdue: row.overdue, fulfilled: row.fulfilled, on_time: row.onTime };
      const states = { ...counted, unfulfilled: row.unfulfilled, void: row.void, reported: row.reported };
      expect((await list(who.regional, { ugel, anio })).total, `${ugel} ${anio}`).toBe(row.total);
      for (const [estado, figure] of Object.entries(states))
        expect((await list(who.regional, { ugel, anio, estado })).total, `${ugel} ${anio} ${estado}`).toBe(
          figure,
        );
    }
  }
});

test("the region is the sum of its UGEL and its own, and a UGEL that of its places", async () => {
  const { rows, whole } = await getAgreementRollup(who.regional, { anio: YEAR });
  const keys = [
    "total",
    "open",
    "overdue",
    "fulfilled",
    "onTime",
    "unfulfilled",
    "void",
    "postponements",
  ] as const;
  for (const key of keys)
    expect(
      rows.reduce((sum, row) => sum + row[key], 0),
      key,
    ).toBe(whole[key]);
  const below = await getAgreementRollup(who.regional, { anio: YEAR, ugel: "01" });
  expect(below.rows.map(({ total }) => total)).toEqual([2, 12]);
  const { place: _, ...first } = rows[0] ?? { place: null };
  expect(below.whole).toMatchObject(first);
  const late = await getAgreementRollup(who.regional, { anio: YEAR - 1 });
  expect(late.whole).toMatchObject({ total: 1, overdue: 1, open: 1 });
  expect(fulfilmentOf(late.whole)).toEqual({ part: 0, whole: 1, share: 0 });
});

test("a UGEL reads its own roll-up, and a network none", async () => {
  const { rows } = await getAgreementRollup(who.director, { anio: YEAR });
  expect(rows.map(({ place }) => place.code)).toEqual(["01"]);
  expect((await getAgreementRollup(who.director, { anio: YEAR, ugel: "02" })).rows).toEqual([]);
  expect((await getAgreementRollup(who.coordinator, { anio: YEAR })).rows).toEqual([]);
});

test("the rate counts what should be done by now, and nothing that was dropped", () => {
  const counts = fc.record({
    ...{
      total: fc.nat(99),
      open: fc.nat(99),
      reported: fc.nat(99),
      onTime: fc.nat(99),
      postponements: fc.nat(99),
    },
    ...{ overdue: fc.nat(99), fulfilled: fc.nat(99), unfulfilled: fc.nat(99), void: fc.nat(99) },
  });
  fc.assert(
    fc.property(counts, fc.nat(99), (one, dropped) => {
      const rate = fulfilmentOf(one);
      expect(fulfilmentOf({ ...one, void: dropped, open: dropped })).toEqual(rate);
      if (rate === null) expect(one.fulfilled + one.unfulfilled + one.overdue).toBe(0);
      else expect(rate.share).toBeLessThanOrEqual(1);
    }),
  );
});

const given = <P extends object>(params: P, search: Record<string, string> = {}) => ({
  params: Promise.resolve(params),
  searchParams: Promise.resolve(search),
});

test.each<[string, () => Promise<unknown>]>([
  ["/acuerdos", () => AgreementsPage(given({}))],
  ["/acuerdos?ugel", () => AgreementsPage(given({}, { ugel: "01", estado: "open" }))],
  ["/acuerdos/consolidado", () => AgreementRollupPage(given({}))],
  ["/acuerdos/[id]", () => AgreementPage(given({ id: some }))],
])("%s asks at most eight statements, whoever asks", async (_, render) => {
  for (const actor of [who.regional, who.director]) {
    await comeFrom(actor);
    statements.length = 0;
    await render();
    expect(statements.length).toBeLessThanOrEqual(8);
  }
});

test.each(["informar", "postergar", "responsable"])("/acuerdos/[id]/%s asks at most eight", async (acto) => {
  const [first] = ugels as [(typeof ugels)[number]];
  const meeting = await meets(first.path, [{ state: "pending", dueIn: 8 }]);
  await comeFrom(who.director);
  statements.length = 0;
  await AgreementActPage(given({ id: last, acto }));
  expect(statements.length).toBeLessThanOrEqual(8);
  await ownerDatabase().delete(agreements).where(eq(agreements.meetingId, meeting.id));
});

test("a page that is not hers, or that means nothing, is not found", async () => {
  const stranger = await actAs("ugel_director", (ugels[2] as (typeof ugels)[number]).path);
  await comeFrom(stranger);
  await expect(AgreementPage(given({ id: some }))).rejects.toThrow();
  await expect(AgreementPage(given({ id: "x" }))).rejects.toThrow();
  await expect(AgreementActPage(given({ id: some, acto: "borrar" }))).rejects.toThrow();
  await comeFrom(who.coordinator);
  await expect(AgreementRollupPage(given({}))).rejects.toThrow();
});
