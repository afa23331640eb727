import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { agendaDismissals, backlogItems } from "@/db/schema/agendas";
import { meetingSeries, meetings } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { takeEnrolment } from "@/lib/assessments/enrolments/commands";
import { countResults } from "@/lib/assessments/loads/settling/commands";
import { getParticipation } from "@/lib/assessments/participation/queries";
import { participationFiltersSchema } from "@/lib/assessments/participation/schema";
import { carryOver } from "@/lib/meetings/agenda/carrying/commands";
import { addItem, editItem, moveItem, restoreItem, withdrawItem } from "@/lib/meetings/agenda/commands";
import { listAgreements } from "@/lib/meetings/agreements/list/queries";
import { agreementFiltersSchema } from "@/lib/meetings/agreements/list/schema";
import { draftMeeting } from "@/lib/meetings/drafting/commands";
import { dismissProposal, restoreProposal, takeProposal } from "@/lib/meetings/proposals/commands";
import { drawProposals } from "@/lib/meetings/proposals/drawing/rules";
import { selectProposalFacts } from "@/lib/meetings/proposals/queries";
import { keyOf, pendingProposals } from "@/lib/meetings/proposals/rules";
import { type AgendaItem, type Meeting, selectItems, selectMeeting } from "@/lib/meetings/queries";
import { getHygiene } from "@/lib/networks/hygiene/queries";
import { listPlans } from "@/lib/plans/list/queries";
import { planFiltersSchema } from "@/lib/plans/list/schema";
import { createOpen, createService, loadResults, wideFile, wideRow } from "../factories/assessments";
import { createAgreement, createItem, createMeeting, createParticipant } from "../factories/meetings";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { createPlan, createTemplate } from "../factories/plans";

const NOW = new Date("2026-11-12T15:00:00Z");
const HELD_ON = "2026-11-26";

let region: string;
let ugel: string;
let network: string;
let director: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region, "05");
  network = await createNetwork(ugel);
  director = await actAs("ugel_director", ugel);
});

const draft = (now = NOW, more: { seriesId?: string; heldOn?: string } = {}) =>
  draftMeeting(
    director,
    {
      ...{ place: ugel, kind: "directorio", heldOn: HELD_ON, startsAt: "09:00", endsAt: "11:00" },
      ...{ mode: "in_person", venue: "Auditorio", link: undefined, title: undefined, ...more },
    },
    now,
  );

const meetingOf = (id: string, actor = director) =>
  asActor(actor, (tx) => selectMeeting(tx, id)) as Promise<Meeting>;
const itemsOf = (id: string, actor = director) => asActor(actor, (tx) => selectItems(tx, id));
const titles = async (id: string) => (await itemsOf(id)).map(({ title }) => title);
const proposalsOf = async (id: string, now = NOW) => {
  const meeting = await meetingOf(id);
  return asActor(director, async (tx) => drawProposals(await selectProposalFacts(tx, meeting, now)));
};

async function createSeries() {
  const [row] = await ownerDatabase()
    .insert(meetingSeries)
    .values({
      ...{ place: ugel, kind: "directorio", name: "Directorios", rule: "FREQ=MONTHLY;BYDAY=2TU" },
      ...{ startsOn: "2026-01-01", startsAt: "09:00", endsAt: "11:00", createdBy: director.personId },
    })
    .returning({ id: meetingSeries.id });
  return row?.id ?? "";
}

const OWN = { purpose: "decide", question: null, minutes: 10, presenterId: null, presenter: null } as const;
const own = (meetingId: string, title: string, reason: string | null = null) =>
  addItem(director, { meetingId, title, ...OWN, reason });
const asEdited = (item: AgendaItem, more: object = {}) => ({
  ...{ meetingId: item.meetingId, itemId: item.id, version: item.version, title: item.title },
  ...{ purpose: item.purpose, question: item.question, minutes: item.minutes },
  ...{ presenterId: item.presenterId, presenter: item.presenter, ...more },
});

const setState = (id: string, state: "convened" | "in_session") =>
  ownerDatabase()
    .update(meetings)
    .set({
      state,
      convenedAt: new Date(),
      ...(state === "in_session" && { openedAt: NOW, number: 7 }),
    })
    .where(eq(meetings.id, id));

/** What a UGEL has to talk about on that day: an acta, agreements, plans, an assessment, offices and a subject. */
async function recordMuch() {
  const admin = await actAs("admin", region);
  const last = await createMeeting(ugel, { state: "drafted", heldOn: "2026-10-30" });
  const itemId = await createItem(last);
  for (const [dueOn, state] of [
    ["2026-11-05", "pending"],
    ["2026-11-06", "under_way"],
    ["2026-11-06", "reported"],
    ["2026-11-20", "pending"],
    ["2026-12-20", "pending"],
    ["2026-11-01", "fulfilled"],
  ] as const)
    await createAgreement(last, { itemId, dueOn, state, adoptedOn: "2026-10-30" });
  await createTemplate(region);
  await createPlan(network, { state: "submitted" });
  await createPlan(await createNetwork(ugel), { state: "resubmitted" });
  const idle = await createNetwork(ugel);
  await createPlan(idle);
  const loaded = await createService(network, { students: 12 });
  await createService(idle, { students: 40 });
  const assessment = await createOpen(admin);
  await takeEnrolment(admin, { assessmentId: assessment });
  await countResults({ assessmentId: assessment }, async () => {});
  await loadResults(
    admin,
    assessment,
    region,
    wideFile(Array.from({ length: 12 }, (_, n) => wideRow(loaded.modularCode, n))),
  );
  return { last, assessment };
}

describe("an agenda drafts itself", () => {
  test("of nothing but what every agenda has, where the records ask for nothing", async () => {
    const id = await draft();
    const items = await itemsOf(id);
    expect(items.at(0)).toMatchObject({ title: "Apertura y quórum", source: { kind: "template" } });
    expect(items.at(-1)?.title).toBe("Lectura de acuerdos y cierre");
    // The network without officers is the one thing to talk about.
    expect(items.slice(1, -1).map(({ source }) => source.kind)).toEqual(["alarms"]);
  });

  test("with what the records ask for, between its opening and its closing, as its hours go", async () => {
    await recordMuch();
    const items = await itemsOf(await draft());
    expect(items.map(({ source }) => source.kind)).toEqual([
      ...["template", "minutes", "agreements_overdue", "agreements_due", "coverage"],
      ...["plans_awaiting", "plans_late", "alarms", "template"],
    ]);
    expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1));
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(120);
    expect(items[2]).toMatchObject({ why: expect.stringContaining("2 acuerdos pasaron su fecha") });
    expect(items[2]?.brief).toMatchObject({
      takenAt: NOW.toISOString(),
      figures: [{ label: "Acuerdos vencidos", value: "2", date: "2026-11-12" }],
    });
  });

  test("led by whoever is called and holds the office, or else by the words for it", async () => {
    const [opening, only, closing] = await itemsOf(await draft());
    expect(opening?.presenterId).not.toBeNull();
    expect(only).toMatchObject({ presenterId: null, presenter: "Jefatura de línea" });
    expect(closing).toMatchObject({ presenterId: null, presenter: "Secretaría" });
  });

  test("as it stood on the day that it was drawn", async () => {
    await recordMuch();
    // In January nothing of it had happened: no acta, no agreement, no plan sent or due.
    const kinds = (await proposalsOf(await draft(), new Date("2026-01-20T15:00:00Z"))).map(
      ({ source }) => source.kind,
    );
    expect(kinds).not.toContain("agreements_overdue");
    expect(kinds).not.toContain("minutes");
    expect(kinds).not.toContain("plans_awaiting");
    expect(kinds).not.toContain("plans_late");
  });
});

describe("the number of each proposal is the one of the page where it opens", () => {
  const figureOf = async (id: string, kind: string) => {
    const found = (await proposalsOf(id)).find(({ source }) => source.kind === kind);
    return { figures: found?.figures ?? [], search: searchOf(found?.href) };
  };
  const searchOf = (href: string | null | undefined) =>
    Object.fromEntries(new URLSearchParams(href?.split("?")[1] ?? ""));

  test("plans that wait and plans that are late", async () => {
    await recordMuch();
    const id = await draft();
    for (const [kind, value] of [
      ["plans_awaiting", 2],
      ["plans_late", 1],
    ] as const) {
      const { figures, search } = await figureOf(id, kind);
      const { total } = await listPlans(director, planFiltersSchema.parse(search), NOW);
      expect.soft([kind, figures[0]?.value, total]).toEqual([kind, String(value), value]);
    }
  });

  test("agreements that are past their date and that come due", async () => {
    await recordMuch();
    const id = await draft();
    for (const [kind, value] of [
      ["agreements_overdue", 2],
      ["agreements_due", 1],
    ] as const) {
      const { figures, search } = await figureOf(id, kind);
      const { total } = await listAgreements(director, agreementFiltersSchema.parse(search), NOW);
      expect.soft([kind, figures[0]?.value, total]).toEqual([kind, String(value), value]);
    }
  });

  test("services that are behind", async () => {
    const { assessment } = await recordMuch();
    const { figures, search } = await figureOf(await draft(), "coverage");
    const page = await getParticipation(director, assessment, participationFiltersSchema.parse(search));
    expect(figures[0]).toMatchObject({ value: "1", of: "2" });
    expect(page?.missing[0]?.total).toBe(1);
    const started = new Map(page?.parts.map(({ place, assessed }) => [place, assessed]));
    const idle = [...started.values()].filter((assessed) => assessed === 0).length;
    expect(figures.find(({ label }) => label.startsWith("Redes"))?.value ?? "0").toBe(String(idle));
  });

  test("offices that are vacant or end", async () => {
    await recordMuch();
    await actAs("coordinator", network);
    const { figures } = await figureOf(await draft(), "alarms");
    const { alarms } = (await getHygiene(director, "05", NOW)) ?? { alarms: [] };
    for (const [label, kind] of [
      ["Cargos vacantes", "vacancy"],
      ["Designaciones por terminar", "ending"],
    ] as const) {
      const value = figures.find((figure) => figure.label === label)?.value ?? "0";
      expect.soft([kind, value]).toEqual([kind, String(alarms.filter((one) => one.kind === kind).length)]);
    }
  });
});

describe("what the records propose", () => {
  test("is taken once, with its figures, and is not proposed again", async () => {
    const id = await draft(new Date("2026-11-12T12:00:00Z"));
    await recordMuch();
    const key = "agreements_overdue:place";
    const pending = async () => {
      const dismissed = await ownerDatabase().select().from(agendaDismissals);
      const keys = dismissed.filter(({ meetingId }) => meetingId === id).map((row) => row.key);
      return pendingProposals(await proposalsOf(id), await itemsOf(id), keys).map(({ source }) =>
        keyOf(source),
      );
    };
    expect(await pending()).toContain(key);
    const [first, second] = await Promise.all([
      takeProposal(director, { meetingId: id, key }, NOW),
      takeProposal(director, { meetingId: id, key }, NOW),
    ]);
    expect(second).toBe(first);
    expect((await itemsOf(id)).filter(({ source }) => source.kind === "agreements_overdue")).toHaveLength(1);
    expect(await pending()).not.toContain(key);
    expect((await titles(id)).at(-1)).toBe("Lectura de acuerdos y cierre");

    const other = "agreements_due:place";
    await dismissProposal(director, { meetingId: id, key: other }, NOW);
    await dismissProposal(director, { meetingId: id, key: other }, NOW);
    expect(await pending()).not.toContain(other);
    await restoreProposal(director, { meetingId: id, key: other });
    expect(await pending()).toContain(other);
    await expect(takeProposal(director, { meetingId: id, key: "coverage:x" }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("waits in the backlog until an agenda takes it, and again when it is taken out", async () => {
    const seriesId = await createSeries();
    const [waiting] = await ownerDatabase()
      .insert(backlogItems)
      .values({
        ...{ seriesId, place: ugel, title: "Local para el congreso", purpose: "decide", minutes: 10 },
        ...{ proposedBy: director.personId, proposedPlace: network, createdAt: new Date("2026-11-01") },
      })
      .returning();
    const id = await draft(NOW, { seriesId });
    const key = `backlog:${waiting?.id}`;
    const stateNow = async () => {
      const [row] = await ownerDatabase()
        .select()
        .from(backlogItems)
        .where(eq(backlogItems.seriesId, seriesId));
      return row?.state;
    };
    expect(await titles(id)).not.toContain("Local para el congreso");
    const itemId = await takeProposal(director, { meetingId: id, key }, NOW);
    expect(await stateNow()).toBe("taken");
    const item = (await itemsOf(id)).find((one) => one.id === itemId);
    await withdrawItem(director, {
      meetingId: id,
      itemId,
      version: item?.version ?? 0,
      reason: "No alcanza",
    });
    expect(await stateNow()).toBe("open");
    expect(await takeProposal(director, { meetingId: id, key }, NOW)).toBe(itemId);
    expect(await stateNow()).toBe("taken");
  });
});

describe("the items of an agenda", () => {
  test("are edited over the version that was seen; a stale save gets both texts", async () => {
    const id = await draft();
    const itemId = await own(id, "Plan lector");
    const seen = (await itemsOf(id)).find((item) => item.id === itemId) as AgendaItem;
    await editItem(director, asEdited(seen, { title: "Plan lector 2027", minutes: 25 }));
    await expect(editItem(director, asEdited(seen, { title: "Otro" }))).rejects.toMatchObject({
      code: "stale",
      theirs: { title: "Plan lector 2027", minutes: 25, version: 2 },
    });
    // What is saved already is saved, whoever did it.
    await editItem(director, asEdited(seen, { title: "Plan lector 2027", minutes: 25 }));
    await expect(
      editItem(director, asEdited({ ...seen, version: 2 }, { presenterId: crypto.randomUUID() })),
    ).rejects.toMatchObject({ code: "invalid", fields: { presenterId: expect.anything() } });
  });

  test("keep one order when two people move them at once", async () => {
    const id = await draft();
    const ids = [];
    for (const title of ["A", "B", "C", "D"]) ids.push(await own(id, title));
    const head = await actAs("area_head", ugel);
    await Promise.all([
      moveItem(director, { meetingId: id, itemId: ids[3] ?? "", to: 1, direction: null }),
      moveItem(head, { meetingId: id, itemId: ids[0] ?? "", to: null, direction: "down" }),
      moveItem(head, { meetingId: id, itemId: ids[1] ?? "", to: 99, direction: null }),
    ]);
    const items = await itemsOf(id);
    expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1));
    expect(items.map((item) => item.id)).toEqual(expect.arrayContaining(ids));
    expect(new Set(items.map(({ position }) => position)).size).toBe(items.length);
    expect(items.at(-1)?.title).toBe("B");
  });

  test("are taken out with why, and put back", async () => {
    const id = await draft();
    const itemId = await own(id, "Plan lector");
    await withdrawItem(director, { meetingId: id, itemId, version: 1, reason: "Se trata en marzo" });
    const gone = (await itemsOf(id)).find((item) => item.id === itemId);
    expect(gone).toMatchObject({ state: "withdrawn", withdrawnReason: "Se trata en marzo" });
    await expect(moveItem(director, { meetingId: id, itemId, to: 1, direction: null })).rejects.toMatchObject(
      {
        code: "wrong_status",
      },
    );
    await restoreItem(director, { meetingId: id, itemId, version: gone?.version ?? 0 });
    expect((await titles(id)).slice(-2)).toEqual(["Plan lector", "Lectura de acuerdos y cierre"]);
  });

  test("come in late only with why, and nothing else of an agenda that went out changes", async () => {
    const id = await draft();
    const itemId = await own(id, "Plan lector");
    const [seen] = (await itemsOf(id)).filter((item) => item.id === itemId);
    for (const state of ["convened", "in_session"] as const) {
      await setState(id, state);
      await expect(own(id, "Huaico")).rejects.toMatchObject({
        code: "invalid",
        fields: { reason: expect.anything() },
      });
      const late = await own(id, `Huaico ${state}`, "Ocurrió ayer");
      expect((await itemsOf(id)).find((item) => item.id === late)).toMatchObject({
        ...{ addedLate: true, addedReason: "Ocurrió ayer" },
      });
      const frozen = { code: "wrong_status" };
      const at = { meetingId: id, itemId };
      await expect(editItem(director, asEdited(seen as AgendaItem, { title: "x" }))).rejects.toMatchObject(
        frozen,
      );
      await expect(moveItem(director, { ...at, to: 1, direction: null })).rejects.toMatchObject(frozen);
      await expect(withdrawItem(director, { ...at, version: 1, reason: "x" })).rejects.toMatchObject(frozen);
      await expect(
        takeProposal(director, { meetingId: id, key: "alarms:offices" }, NOW),
      ).rejects.toMatchObject(frozen);
    }
  });

  test("are not there for whoever does not prepare the meeting", async () => {
    const id = await draft();
    const stranger = await actAs("ugel_director", await createUgel(region, "06"));
    const called = await actAs("coordinator", network);
    for (const actor of [stranger, called]) {
      const input = { meetingId: id, title: "x", ...OWN, reason: null };
      await expect(addItem(actor, input)).rejects.toMatchObject({ code: "not_found" });
      await expect(takeProposal(actor, { meetingId: id, key: "alarms:offices" })).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });
});

test("what a session did not get to waits for the next one once, and comes back with its postponements", async () => {
  const seriesId = await createSeries();
  const id = await draft(NOW, { seriesId });
  await own(id, "Plan lector");
  await setState(id, "in_session");
  const meeting = await meetingOf(id);
  const close = () => asActor(director, (tx) => carryOver(tx, director, meeting, NOW));
  await close();
  await close();
  const waiting = await ownerDatabase()
    .select()
    .from(backlogItems)
    .where(eq(backlogItems.seriesId, seriesId));
  expect(waiting.map(({ title, postponements }) => [title, postponements])).toContainEqual([
    "Plan lector",
    1,
  ]);
  expect(new Set(waiting.map(({ fromItemId }) => fromItemId)).size).toBe(waiting.length);
  expect((await itemsOf(id)).every(({ state }) => state === "postponed")).toBe(true);
  await ownerDatabase().update(meetings).set({ state: "drafted", closedAt: NOW }).where(eq(meetings.id, id));

  const later = new Date("2026-11-30T15:00:00Z");
  const next = await draft(later, { seriesId, heldOn: "2026-12-10" });
  const carried = (await itemsOf(next)).filter(({ carriedFrom }) => carriedFrom !== null);
  expect(carried.find(({ title }) => title === "Plan lector")).toMatchObject({ postponements: 1 });
  // The network without officers was put off, and is asked again: one item, as it is today.
  expect((await itemsOf(next)).filter(({ source }) => source.kind === "alarms")).toMatchObject([
    { postponements: 1 },
  ]);
});

test("what its team left out of an agenda is not told to those who are called", async () => {
  const id = await draft();
  await withdrawItem(director, await firstOf(id, "alarms"));
  const [left] = await proposalsOf(id);
  expect(left && keyOf(left.source)).toBe("alarms:offices");
  await dismissProposal(director, { meetingId: id, key: "alarms:offices" }, NOW);
  const called = await actAs("coordinator", network);
  const meeting = await meetingOf(id);
  await createParticipant(
    { ...meeting, place: ugel, personId: director.personId },
    { personId: called.personId },
  );
  await setState(id, "convened");
  const read = (actor: Actor) => asActor(actor, (tx) => tx.select().from(agendaDismissals));
  expect((await read(director)).map(({ key }) => key)).toContain("alarms:offices");
  expect(await read(called)).toEqual([]);
  expect((await itemsOf(id, called)).length).toBeGreaterThan(1);
});

async function firstOf(meetingId: string, kind: string) {
  const item = (await itemsOf(meetingId)).find(({ source }) => source.kind === kind);
  return { meetingId, itemId: item?.id ?? "", version: item?.version ?? 0, reason: "No alcanza" };
}
