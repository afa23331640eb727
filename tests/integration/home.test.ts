import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { meetings } from "@/db/schema/meetings";
import { accounts, people } from "@/db/schema/people";
import { homeVisits } from "@/db/schema/publishing";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { getHome, getInbox } from "@/lib/inbox/queries";
import { getHygiene } from "@/lib/networks/hygiene/queries";
import { countPending } from "@/lib/networks/hygiene/rules";
import { createMeeting } from "../factories/meetings";
import { freezeMinutes } from "../factories/minutes";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";
import { createPlan } from "../factories/plans";
import { createForm, createRecord, createVisit } from "../factories/visits";

const NOW = new Date("2026-06-15T15:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let ugel: PlacePath;
let network: PlacePath;
let coordinator: Actor;
beforeEach(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  coordinator = await actAs("coordinator", network);
});

const kindsOf = async (actor: Actor, now: Date) =>
  (await getHome(actor, now)).changes.map(({ kind, total }) => [kind, total]);

test("the first page tells nothing of what changed; the next visit tells what others did since, of one's places", async () => {
  expect(await getHome(coordinator, NOW)).toMatchObject({ changes: [], since: null });
  const approved = { state: "approved" as const };
  for (const place of [ugel, await createUgel(regionOf(ugel))]) {
    const { id } = await createMeeting(place, approved);
    await ownerDatabase()
      .update(meetings)
      .set({ approvedAt: later(60) })
      .where(eq(meetings.id, id));
  }
  await ownerDatabase()
    .insert(releases)
    .values([
      { place: regionOf(ugel), number: 1, title: "Avance de mayo", content: {}, publishedAt: later(90) },
      { place: regionOf(ugel), number: 2, title: "Sin publicar", content: {} },
    ]);
  const home = await getHome(coordinator, later(120));
  expect(home.since).toEqual(NOW);
  expect(
    home.changes.map(({ kind, total, name }) => [kind, total, kind === "releases_published" && name]),
  ).toEqual([
    ["actas_approved", 1, false],
    ["releases_published", 1, "Avance de mayo"],
  ]);
  // The visit goes on: the same is told; once another begins, no more.
  expect((await kindsOf(coordinator, later(125))).length).toBe(2);
  expect(await kindsOf(coordinator, later(300))).toEqual([]);
});

test("a visit that was received is told to whoever was observed, not to whoever made it", async () => {
  const school = await createSchool(network);
  const head = await actAs("school_head", school);
  const monitor = await actAs("peer_monitor", network);
  const form = await createForm(regionOf(ugel));
  for (const actor of [head, monitor]) await getHome(actor, new Date(Date.now() - 3_600_000));
  const visit = await createVisit(school, {
    ...{ versionId: form.versionId, state: "done", observerId: monitor.personId, observedId: head.personId },
  });
  await createRecord(visit, form);
  expect(await kindsOf(head, new Date())).toEqual([["visits_received", 1]]);
  expect(await kindsOf(monitor, new Date())).toEqual([]);
});

test("an acta that was approved is told to those of its place, not to whoever approved it", async () => {
  const secretary = await actAs("secretary", network);
  for (const actor of [coordinator, secretary]) await getHome(actor, new Date(Date.now() - 3_600_000));
  const meeting = await createMeeting(network, { state: "approved" });
  await freezeMinutes({ ...meeting, personId: secretary.personId });
  await ownerDatabase().update(meetings).set({ approvedAt: new Date() }).where(eq(meetings.id, meeting.id));
  expect(await kindsOf(coordinator, new Date())).toEqual([["actas_approved", 1]]);
  expect(await kindsOf(secretary, new Date())).toEqual([]);
});

test("each place of the actor tells its plan, its next meeting and its agreements, and no other place", async () => {
  const plan = await createPlan(network, { state: "submitted" });
  const meeting = await createMeeting(network, { state: "convened", heldOn: "2026-06-20" });
  await createPlan(await createNetwork(ugel));
  expect((await getHome(coordinator, NOW)).places).toMatchObject([
    {
      path: network,
      plan: { id: plan.id, state: "submitted" },
      meetings: { next: { id: meeting.id }, open: 0 },
    },
  ]);
});

test("the visit is noted once, and again only when it goes on", async () => {
  const noted = async () =>
    (await ownerDatabase().select().from(homeVisits).where(eq(homeVisits.personId, coordinator.personId)))[0];
  await getHome(coordinator, NOW);
  await getHome(coordinator, later(2));
  expect(await noted()).toMatchObject({ seenAt: NOW, previousAt: null });
  await getHome(coordinator, later(10));
  expect(await noted()).toMatchObject({ seenAt: later(10), previousAt: null });
  await getHome(coordinator, later(60));
  expect(await noted()).toMatchObject({ seenAt: later(60), previousAt: later(10) });
});

test("what hygiene counts by the database is what its page lists", async () => {
  const head = await actAs("area_head", ugel);
  await createSchool(ugel);
  const alike = [
    ["José", "PEÑA Ñaupari"],
    ["jose naupari", "Pena"],
    ["José", "Penna Ñapari"],
    ["Rosa", "Quispe"],
  ] as const;
  for (const [givenNames, familyNames] of alike) {
    const { personId } = await createPerson({ role: "peer_monitor", place: network });
    await ownerDatabase().update(people).set({ givenNames, familyNames }).where(eq(people.id, personId));
  }
  const { personId } = await createPerson({ role: "secretary", place: network, endsOn: "2026-07-01" });
  await ownerDatabase().update(accounts).set({ state: "invited" }).where(eq(accounts.personId, personId));
  const code = head.offices[0]?.placeCode ?? "";
  const { alarms = [] } = (await getHygiene(head, code, NOW)) ?? {};
  const kinds = alarms.map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining(["vacancy", "ending", "loose_school", "double", "resolution"]),
  );
  expect(kinds.filter((kind) => kind === "double")).toHaveLength(1);
  expect((await getInbox(head, NOW)).tidying).toMatchObject([{ code, total: countPending(alarms) }]);
});
