import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { appointments } from "@/db/schema/people";
import { visitForms, visitSettings } from "@/db/schema/visit-forms";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { mailVisit } from "@/lib/jobs/mail-visit";
import { listKeptMail } from "@/lib/mail/send";
import { setCapacity } from "@/lib/visits/capacity/commands";
import { CONTRACT_PROMISES } from "@/lib/visits/labels";
import { cancelVisit, changeVisit, moveVisit } from "@/lib/visits/planning/changing/commands";
import { planVisit } from "@/lib/visits/planning/commands";
import type { PlanVisit } from "@/lib/visits/planning/schema";
import { USUAL_SETTINGS } from "@/lib/visits/settings/rules";
import { actAs, actorOf, createPerson } from "../factories/people";
import { createNetwork, createSchool, fresh } from "../factories/places";
import { createForm, createRound, createVisit } from "../factories/visits";

const db = ownerDatabase;

let network: PlacePath;
let school: PlacePath;
let form: Awaited<ReturnType<typeof createForm>>;
let coordinator: Actor;
let head: Actor;
let roundId: string;

beforeAll(async () => {
  // What is sent by mail is kept, and read.
  process.env.DEMO = "1";
  network = await createNetwork();
  school = await createSchool(network);
  form = await createForm(regionOf(network));
  roundId = await createRound(regionOf(network), { endsOn: addDays(today(), 600) });
  coordinator = await actAs("coordinator", network);
  head = await actAs("school_head", school);
});

const monitor = async () => (await createPerson({ role: "peer_monitor", place: network })).personId;
const hours = { startsAt: "09:00", endsAt: "10:00" };
const someDay = () => addDays(today(), 1 + fresh());

/** A visit of an hour to the head of the school, by somebody of the network, on a day that nobody else has. */
async function wanted(more: Partial<PlanVisit> = {}): Promise<PlanVisit> {
  return {
    ...{ place: school, formId: form.formId, observedId: head.personId, scheduledOn: someDay() },
    ...{ ...hours, ...more, observerId: more.observerId ?? (await monitor()) },
  };
}

const TEACHER = { observedId: undefined, observedName: "Rosa Inventada", observedOffice: "Docente de 2.º A" };
const plan = async (more?: Partial<PlanVisit>) => planVisit(coordinator, await wanted(more));
const visitOf = async (id: string) => (await db().select().from(visits).where(eq(visits.id, id)))[0];
const tooFull = {
  code: "invalid",
  fields: { observerId: [expect.stringContaining("Quien observa ya tiene")] },
};

test("a visit keeps who is observed and as what, its form, its contract and its round", async () => {
  const visit = await visitOf(await plan({ focus: "Preguntas abiertas" }));
  expect(visit).toMatchObject({
    ...{ kind: "peer", contract: "formative", formVersionId: form.versionId, roundId, state: "planned" },
    ...{ observedId: head.personId, observedName: head.name, focus: "Preguntas abiertas", previousId: null },
    observedOffice: expect.stringMatching(/^Directivo\(a\) de IE, IE /),
  });
});

test("it opens with the last visit that was made to the same person, a teacher by her name at that school", async () => {
  const elsewhere = await createSchool(network);
  const done = { versionId: form.versionId, state: "done", scheduledOn: "2026-03-01" } as const;
  const first = await createVisit(school, done);
  await createVisit(elsewhere, { ...done, scheduledOn: "2026-04-01" });
  await db().update(visits).set({ observedName: "rosa inventada" }).where(eq(visits.id, first.id));
  expect((await visitOf(await plan(TEACHER)))?.previousId).toBe(first.id);
  expect((await visitOf(await plan({ ...TEACHER, observedName: "Otra" })))?.previousId).toBeNull();
});

describe("it is refused", () => {
  test("on a day that passed, by the clock of whoever plans", async () => {
    const input = await wanted({ scheduledOn: addDays(today(), -1) });
    await expect(planVisit(coordinator, input)).rejects.toMatchObject({
      ...{ code: "invalid", fields: { scheduledOn: "Ese día ya pasó. Elija hoy o un día que venga." } },
    });
    // The same, as if it were then.
    await expect(planVisit(coordinator, input, new Date(Date.now() - 3 * 86_400_000))).resolves.toBeDefined();
  });

  test("with a form that was retired, that is a draft or that belongs to another UGEL", async () => {
    const retired = await createForm(regionOf(network));
    await db().update(visitForms).set({ retiredAt: new Date() }).where(eq(visitForms.id, retired.formId));
    const draft = await createForm(regionOf(network));
    await db().update(visitForms).set({ currentVersionId: null }).where(eq(visitForms.id, draft.formId));
    const other = await createForm((await createNetwork()).split(".").slice(0, 2).join("."));
    for (const { formId } of [retired, draft, other])
      await expect(plan({ formId })).rejects.toMatchObject({
        ...{ code: "invalid", fields: { formId: expect.stringContaining("ya no está vigente") } },
      });
  });

  test("to whoever only reads, carries visits out, or plans in another network", async () => {
    const input = await wanted();
    for (const role of ["peer_monitor", "observer"] as const)
      await expect(planVisit(await actAs(role, network), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(planVisit(head, input)).rejects.toMatchObject({ code: "forbidden" });
    const other = await actAs("coordinator", await createNetwork(network.split(".").slice(0, 2).join(".")));
    await expect(planVisit(other, input)).rejects.toMatchObject({ code: "forbidden" });
    const abroad = await actAs("coordinator", await createNetwork());
    await expect(planVisit(abroad, input)).rejects.toMatchObject({ code: "not_found" });
    const above = network.split(".").slice(0, 2).join(".");
    await expect(plan({ place: above })).rejects.toMatchObject({ code: "not_found" });
  });

  test("when whoever observes leaves her office before that day", async () => {
    const observerId = await monitor();
    const endsOn = addDays(today(), 5);
    await db().update(appointments).set({ endsOn }).where(eq(appointments.personId, observerId));
    const on = (scheduledOn: string) => plan({ observerId, scheduledOn });
    await expect(on(addDays(endsOn, 1))).rejects.toMatchObject({
      ...{ code: "invalid", fields: { observerId: [expect.stringContaining("no tiene ese día un cargo")] } },
    });
    await expect(on(endsOn)).resolves.toBeDefined();
  });

  test("to an observer of that very school, unless the region lets her", async () => {
    const own = (await createPerson({ role: "school_head", place: school })).personId;
    await expect(plan({ ...TEACHER, observerId: own })).rejects.toMatchObject({
      ...{ code: "invalid", fields: { observerId: [expect.stringContaining("mismo colegio")] } },
    });
    const content = { ...USUAL_SETTINGS, ownSchool: true };
    await db()
      .insert(visitSettings)
      .values({ place: regionOf(network), content });
    await expect(plan({ ...TEACHER, observerId: own })).resolves.toBeDefined();
    await db()
      .delete(visitSettings)
      .where(eq(visitSettings.place, regionOf(network)));
  });

  test("to somebody who serves elsewhere that day, or who would observe herself", async () => {
    const elsewhere = await actAs("school_head", await createSchool(network));
    await expect(plan({ observedId: elsewhere.personId })).rejects.toMatchObject({
      ...{
        code: "invalid",
        fields: { observedId: [expect.stringContaining("no tiene un cargo en ese lugar")] },
      },
    });
    const specialist = await actAs("local_specialist", network);
    const self = { place: network, observerId: specialist.personId, observedId: specialist.personId };
    await expect(plan(self)).rejects.toMatchObject({
      ...{ code: "conflict", fields: { observerId: expect.stringContaining("Nadie se observa a sí mismo") } },
    });
  });

  test("at an hour that whoever observes or is observed already has", async () => {
    const observerId = await monitor();
    const scheduledOn = someDay();
    await plan({ ...TEACHER, observerId, scheduledOn });
    const late = { scheduledOn, startsAt: "09:30", endsAt: "11:00" };
    await expect(plan({ ...TEACHER, observerId, ...late })).rejects.toMatchObject({ code: "conflict" });
    await expect(plan({ ...late, startsAt: "10:00", observerId, ...TEACHER })).resolves.toBeDefined();
    await plan({ scheduledOn });
    await expect(plan(late)).rejects.toMatchObject({
      fields: { startsAt: expect.stringContaining("Quien será observado ya tiene otra visita") },
    });
  });
});

describe("how many visits somebody takes on", () => {
  const limit = async (perRound: number) => {
    const personId = await monitor();
    await setCapacity(coordinator, { place: network, personId, version: 0, perRound });
    return personId;
  };

  test("is not gone over, even by two who plan at once; what is cancelled leaves room", async () => {
    const observerId = await limit(1);
    const secretary = await actAs("secretary", network);
    const [one, two] = [await wanted({ ...TEACHER, observerId }), await wanted({ ...TEACHER, observerId })];
    const both = await Promise.allSettled([planVisit(coordinator, one), planVisit(secretary, two)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(plan({ ...TEACHER, observerId })).rejects.toMatchObject(tooFull);
    const made = both.find((result) => result.status === "fulfilled")?.value ?? "";
    await cancelVisit(coordinator, { visitId: made, version: 1, reason: "No hay clases" });
    await expect(plan({ ...TEACHER, observerId })).resolves.toBeDefined();
  });

  test("is of a round: out of all of them there is no limit, and a visit is not moved into a full one", async () => {
    const observerId = await limit(0);
    const out = (ahead: number) => addDays(today(), 610 + ahead);
    const id = await plan({ ...TEACHER, observerId, scheduledOn: out(fresh() % 100) });
    expect((await visitOf(id))?.roundId).toBeNull();
    const move = { visitId: id, version: 1, ...hours, reason: "Adelantar" };
    await expect(moveVisit(coordinator, { ...move, scheduledOn: someDay() })).rejects.toMatchObject(tooFull);
  });

  test("is said once over what somebody else said meanwhile", async () => {
    const personId = await limit(3);
    const again = { place: network, personId, perRound: 4 };
    await expect(setCapacity(coordinator, { ...again, version: 0 })).rejects.toMatchObject({
      ...{ code: "stale", theirs: { perRound: 3, version: 1 } },
    });
    await expect(setCapacity(coordinator, { ...again, version: 1 })).resolves.toBe(network);
    await expect(setCapacity(coordinator, { ...again, place: school, version: 0 })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a planned visit", () => {
  test("is moved with the reason and the first day that it was for, and cancelled once", async () => {
    const input = await wanted();
    const id = await planVisit(coordinator, input);
    const scheduledOn = addDays(input.scheduledOn, 300);
    const move = {
      visitId: id,
      version: 1,
      scheduledOn,
      startsAt: "11:00",
      endsAt: "12:00",
      reason: "Feria",
    };
    await moveVisit(coordinator, move);
    const moved = { scheduledOn, movedFrom: input.scheduledOn, movedReason: "Feria", version: 2 };
    expect(await visitOf(id)).toMatchObject(moved);
    await expect(moveVisit(coordinator, move)).rejects.toMatchObject({ code: "stale" });
    await expect(moveVisit(coordinator, { ...move, version: 2 })).rejects.toMatchObject({ code: "invalid" });
    const cancel = { visitId: id, version: 2, reason: "Se cerró el colegio" };
    await cancelVisit(coordinator, cancel);
    await expect(cancelVisit(coordinator, { ...cancel, version: 3 })).rejects.toMatchObject({
      code: "wrong_status",
    });
  });

  test("changes hands with the same conditions, and somebody else's change is shown", async () => {
    const input = await wanted();
    const id = await planVisit(coordinator, input);
    const next = { visitId: id, version: 1, observerId: await monitor(), ...hours, focus: "Ambiente" };
    const leaves = {
      ...next,
      observerId: (await createPerson({ role: "observer", place: network })).personId,
    };
    await expect(changeVisit(coordinator, leaves)).rejects.toMatchObject({ code: "invalid" });
    await changeVisit(coordinator, next);
    expect(await visitOf(id)).toMatchObject({ observerId: next.observerId, focus: "Ambiente", version: 2 });
    await expect(changeVisit(coordinator, { ...next, focus: "Otra cosa" })).rejects.toMatchObject({
      ...{ code: "stale", theirs: { focus: "Ambiente", version: 2 } },
    });
  });

  test("is neither changed nor cancelled by whoever carries it out, nor found by others", async () => {
    const observerId = await monitor();
    const id = await plan({ observerId });
    const cancel = { visitId: id, version: 1, reason: "No puedo" };
    await expect(cancelVisit(await actorOf(observerId), cancel)).rejects.toMatchObject({ code: "forbidden" });
    await expect(cancelVisit(head, cancel)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("by mail", () => {
  const news = async (visitId: string) =>
    (
      await db()
        .select({ payload: jobs.payload })
        .from(jobs)
        .where(and(eq(jobs.kind, "mail.visit"), sql`${jobs.payload} ->> 'visitId' = ${visitId}`))
    ).map(({ payload }) => payload as { personId: string; news: string });

  test("those whom it names are told once of each thing, and not whoever did it", async () => {
    const input = await wanted({ companionId: coordinator.personId });
    const id = await planVisit(coordinator, input);
    const both = [input.observerId, head.personId].sort();
    const told = async (what: string) =>
      (await news(id))
        .filter((one) => one.news === what)
        .map(({ personId }) => personId)
        .sort();
    expect(await told("planned")).toEqual(both);
    const next = await monitor();
    await changeVisit(coordinator, { visitId: id, version: 1, observerId: next, ...hours });
    expect(await told("released")).toEqual([input.observerId]);
    expect(await told("changed")).toEqual([next, head.personId].sort());
    await cancelVisit(coordinator, { visitId: id, version: 2, reason: "Feria" });
    expect(await told("cancelled")).toEqual([next, head.personId].sort());
  });

  test("the mail says when and where, who will read what is noted, and where to see it; not once it was cancelled", async () => {
    const id = await plan({ focus: "Preguntas abiertas" });
    const tell = (what: "planned" | "cancelled") =>
      mailVisit({ visitId: id, personId: head.personId, news: what }, async () => {});
    expect(await tell("planned")).toBe("Se envió el correo.");
    const [mail] = await listKeptMail();
    expect(mail?.subject).toBe(`Visita planificada: Visita a ${head.name}`);
    for (const part of [
      "de 09:00 a 10:00",
      "Preguntas abiertas",
      CONTRACT_PROMISES.formative,
      `/visitas/${id}`,
    ])
      expect(mail?.text).toContain(part);
    expect(await tell("cancelled")).toContain("no se envió nada");
    await cancelVisit(coordinator, { visitId: id, version: 1, reason: "Hay feria" });
    expect(await tell("planned")).toContain("no se envió nada");
    expect(await tell("cancelled")).toBe("Se envió el correo.");
    expect((await listKeptMail())[0]?.text).toContain("Motivo: Hay feria");
  });

  test("nobody is told of what is written down months after", async () => {
    const past = { scheduledOn: addDays(today(), -60) };
    const id = await planVisit(coordinator, await wanted(past), new Date(Date.now() - 70 * 86_400_000));
    expect(await news(id)).toEqual([]);
  });
});
