import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { calibrate, publishCases, publishUsualForms } from "@/db/demo/visit-forms";
import { knownVisits, liveVisit } from "@/db/demo/visit-life";
import type { PlannedVisit } from "@/db/demo/visit-plan";
import { CASES } from "@/db/demo/visit-words";
import { calibrationAnswers, calibrationCases } from "@/db/schema/calibration";
import { visitForms } from "@/db/schema/visit-forms";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { publishCase, retireCase, writeCase } from "@/lib/visits/calibration/cases/commands";
import { retireForm } from "@/lib/visits/forms/commands";
import { cancelVisit, changeVisit, moveVisit } from "@/lib/visits/planning/changing/commands";
import { actAs, actorOf } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";

let network: PlacePath;
let region: PlacePath;
let admin: Actor;
let coordinator: Actor;

beforeEach(async () => {
  network = await createNetwork();
  region = regionOf(network);
  admin = await actAs("admin", region);
  coordinator = await actAs("coordinator", network);
});

const usualForms = async () => (await publishUsualForms(admin, region)) ?? expect.fail("no forms");

test("observers of the demo score its own cases that stand, whatever a visitor wrote, drafted or retired", async () => {
  const { aula } = await usualForms();
  const [gone = expect.fail("no cases"), ...rest] = await publishCases(admin, aula);
  const { agreed = {}, story = "" } = CASES[0] ?? {};
  const written = { formId: aula.formId, story, agreed, videoUrl: undefined };
  await writeCase(admin, { ...written, title: "En borrador" });
  await publishCase(admin, {
    caseId: await writeCase(admin, { ...written, title: "De quien mira" }),
    version: 1,
  });
  await retireCase(admin, { caseId: gone.id, version: gone.version, reason: "Estaba mal acordado" });
  const cases = await publishCases(admin, aula);
  expect(cases).toEqual(rest);
  const { personId } = await actAs("peer_monitor", network);
  const scorer = { actor: () => actorOf(personId), personId, seed: 1, learns: false };
  await calibrate(scorer, { form: aula, cases, today: today() });
  const answered = await ownerDatabase()
    .select({ title: calibrationCases.title })
    .from(calibrationAnswers)
    .innerJoin(calibrationCases, eq(calibrationCases.id, calibrationAnswers.caseId))
    .where(eq(calibrationAnswers.personId, personId));
  expect(answered.map(({ title }) => title)).toEqual(rest.map(({ title }) => title));
});

test("a form of the demo that was retired is neither published again nor made anew", async () => {
  const { direccion } = await usualForms();
  const isIt = eq(visitForms.id, direccion.formId);
  const [form] = await ownerDatabase().select().from(visitForms).where(isIt);
  const seen = { formId: direccion.formId, version: form?.version ?? 0 };
  await retireForm(admin, { ...seen, reason: "Ya no se usa" });
  expect(await publishUsualForms(admin, region)).toBeNull();
  const isNamed = and(eq(visitForms.place, region), eq(visitForms.name, form?.name ?? ""));
  expect(await ownerDatabase().$count(visitForms, isNamed)).toBe(1);
});

const REASON = "La docente tiene permiso";

test.each([
  [
    "moved to another day",
    (seen: { visitId: string; version: number }) =>
      moveVisit(coordinator, {
        ...seen,
        scheduledOn: addDays(today(), 9),
        startsAt: "10:00",
        endsAt: "11:00",
        reason: REASON,
      }),
  ],
  [
    "given to another observer",
    (seen: { visitId: string; version: number }) =>
      changeVisit(coordinator, {
        ...seen,
        observerId: coordinator.personId,
        startsAt: "09:30",
        endsAt: "10:30",
      }),
  ],
  [
    "cancelled",
    (seen: { visitId: string; version: number }) => cancelVisit(coordinator, { ...seen, reason: REASON }),
  ],
])("a visit of the demo that was %s is left as it is when the demo goes on", async (_, change) => {
  const school = await createSchool(network);
  const head = await actAs("school_head", school);
  const observer = await actAs("school_head", await createSchool(network));
  const around = { forms: await usualForms(), actor: actorOf, now: new Date() };
  const visit: PlannedVisit = {
    ...{
      form: "direccion",
      place: school,
      observerId: observer.personId,
      observed: { personId: head.personId },
    },
    ...{ day: addDays(today(), 3), startsAt: "09:30", endsAt: "10:30", focus: "Cómo conversa", person: 7 },
    ...{ made: false, read: false, followed: false, photos: 0 },
  };
  const live = async (made: boolean) =>
    liveVisit(around, await knownVisits(network), coordinator.personId, { ...visit, made });
  const seen = () =>
    ownerDatabase().select().from(visits).where(eq(visits.place, school)).orderBy(visits.createdAt);
  await live(false);
  const [planned = expect.fail("no visit")] = await seen();
  await change({ visitId: planned.id, version: planned.version });
  const [changed] = await seen();
  await live(false);
  await live(true);
  expect(await seen()).toEqual([changed]);
});
