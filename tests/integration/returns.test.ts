import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { resultSections } from "@/db/schema/result-sections";
import type { Actor } from "@/lib/access/actor";
import {
  acceptLoad,
  lockResults,
  unacceptLoad,
  unlockResults,
} from "@/lib/assessments/loads/acceptance/commands";
import { confirmLoad } from "@/lib/assessments/loads/commands";
import { getLoad } from "@/lib/assessments/loads/queries";
import { readLoad } from "@/lib/assessments/loads/reading/commands";
import { settleLoad } from "@/lib/assessments/loads/settling/commands";
import { reopenReturn, replyReturn, resolveReturn, withdrawReturn } from "@/lib/assessments/returns/commands";
import { getReturn, getReturnable, listReturns } from "@/lib/assessments/returns/queries";
import { getResults } from "@/lib/assessments/totals/queries";
import { addDays, today } from "@/lib/dates/dates";
import { getInbox } from "@/lib/inbox/queries";
import {
  bringResults,
  createOpen,
  createService,
  loadResults,
  seeLoad,
  settle,
  upload,
} from "../factories/assessments";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { giveBack, sectionRows, seeReturn, sheetOf } from "../factories/returns";

let admin: Actor;
let specialist: Actor;
let head: Actor;
let region: string;
let network: string;
let school: Awaited<ReturnType<typeof createService>>;
let other: Awaited<ReturnType<typeof createService>>;
let assessment: string;
const FOURTH_A = { grade: 4, section: "A" };

/** A school with 4.º A of 12 and 4.º B of 15, and another with 4.º A of 11. */
beforeEach(async () => {
  region = await createRegion();
  const ugel = await createUgel(region);
  network = await createNetwork(ugel);
  school = await createService(network);
  other = await createService(network);
  admin = await actAs("admin", region);
  specialist = await actAs("local_specialist", network);
  head = await actAs("school_head", school.node);
  assessment = await createOpen(admin);
  await loadResults(
    admin,
    assessment,
    region,
    sheetOf(
      sectionRows(school.modularCode, 12),
      sectionRows(school.modularCode, 15, { from: 100, section: "B" }),
      sectionRows(other.modularCode, 11, { from: 200 }),
    ),
  );
});

const returned = (more = {}) =>
  giveBack(specialist, assessment, school.node, { serviceId: school.id, ...FOURTH_A, ...more });
const sheet = (returnId: string | null, more = {}) => ({
  part: { serviceId: school.id, ...FOURTH_A, returnId, ...more },
});
const corrected = (n = 14) => sheetOf(sectionRows(school.modularCode, n, { from: 300, reading: 610 }));
const live = (place: string) =>
  ownerDatabase()
    .select({ section: resultSections.section, area: resultSections.area, assessed: resultSections.assessed })
    .from(resultSections)
    .where(
      and(
        eq(resultSections.assessmentId, assessment),
        eq(resultSections.place, place),
        eq(resultSections.live, true),
      ),
    )
    .orderBy(resultSections.section, sql`${resultSections.area} nulls first`);
const eventsOf = async (subjectId: string) =>
  (
    await ownerDatabase()
      .select({ event: auditLog.event })
      .from(auditLog)
      .where(eq(auditLog.subjectId, subjectId))
      .orderBy(auditLog.id)
  ).map(({ event }) => event);

describe("a section that is returned", () => {
  test("is corrected with the school's sheet, answered when it stands, and settled; the rest stays as it was", async () => {
    const id = await returned();
    const rest = await live(other.node);
    expect((await getInbox(head)).toCorrect).toMatchObject([{ id, assessmentId: assessment, section: "A" }]);
    const read = await bringResults(head, assessment, school.node, corrected(), sheet(id));
    expect(read).toMatchObject({ state: "ready", returnId: id, place: school.node });
    expect(await seeReturn(head, id)).toMatchObject({ state: "open" });
    expect((await getLoad(head, read.id, 1))?.difference).toMatchObject([
      {
        ...{ grade: 4, section: "A", area: "reading", assessedBefore: 12, assessedAfter: 14 },
        ...{ before: [0, 12, 0, 0], after: [0, 0, 0, 14] },
      },
      { ...{ area: "mathematics", assessedBefore: 12, assessedAfter: 14 }, after: [0, 14, 0, 0] },
    ]);
    await settle(head, read);
    expect(await seeReturn(specialist, id)).toMatchObject({ state: "answered", loadId: read.id });
    expect(await live(school.node)).toMatchObject([
      { section: "A", area: null, assessed: 14 },
      { section: "A", area: "reading", assessed: 14 },
      { section: "A", area: "mathematics", assessed: 14 },
      { section: "B", area: null, assessed: 15 },
      { section: "B", area: "reading", assessed: 15 },
      { section: "B", area: "mathematics", assessed: 15 },
    ]);
    expect(await live(other.node)).toEqual(rest);
    expect((await getInbox(head)).toCorrect).toEqual([]);
    expect((await getInbox(specialist)).toReview).toMatchObject([{ assessmentId: assessment, total: 1 }]);
    await resolveReturn(specialist, { returnId: id, version: 2 });
    expect(await seeReturn(head, id)).toMatchObject({ state: "resolved", settler: specialist.name });
    expect((await getInbox(specialist)).toReview).toEqual([]);
    expect(await eventsOf(id)).toEqual(["return.created", "return.answered", "return.resolved"]);
  });

  test("is asked again when the correction is not enough, saying what is missing", async () => {
    const id = await returned();
    await loadResults(head, assessment, school.node, corrected(), sheet(id));
    await reopenReturn(specialist, { returnId: id, version: 2, missing: "Faltan dos estudiantes." });
    const again = await seeReturn(head, id);
    expect(again).toMatchObject({ state: "open", messages: [{ text: "Faltan dos estudiantes." }] });
    await loadResults(head, assessment, school.node, corrected(16), sheet(id));
    expect(await seeReturn(head, id)).toMatchObject({ state: "answered" });
  });

  test("is talked about by whoever writes at the school, until it is settled", async () => {
    const id = await returned();
    const coordinator = await actAs("coordinator", network);
    await replyReturn(head, { returnId: id, version: 1, text: "Ya la estoy corrigiendo." });
    await replyReturn(coordinator, { returnId: id, version: 2, text: "La acompaño." });
    expect((await seeReturn(specialist, id)).messages).toMatchObject([
      { author: head.name, text: "Ya la estoy corrigiendo." },
      { author: coordinator.name, text: "La acompaño." },
    ]);
    await withdrawReturn(specialist, { returnId: id, version: 3, why: "Estaba bien." });
    const late = replyReturn(head, { returnId: id, version: 4, text: "¿Sigo?" });
    await expect(late).rejects.toMatchObject({
      code: "wrong_status",
      message: expect.stringMatching(/resuelta o retirada/),
    });
  });

  test("is not there for the school beside it, nor for whoever reads no place whole", async () => {
    const id = await returned();
    for (const stranger of [
      await actAs("school_head", other.node),
      await actAs("coordinator", await createNetwork()),
      await actAs("peer_monitor", network),
    ]) {
      expect(await getReturn(stranger, id)).toBeNull();
      const reply = replyReturn(stranger, { returnId: id, version: 1, text: "Hola" });
      await expect(reply).rejects.toMatchObject({ code: "not_found" });
    }
    expect(
      (await listReturns(await actAs("school_head", other.node), assessment, { pagina: 1 }))?.returns,
    ).toEqual([]);
  });

  test("is settled only by whoever reviews, as she saw it, and once", async () => {
    const id = await returned();
    await loadResults(head, assessment, school.node, corrected(), sheet(id));
    for (const actor of [head, await actAs("coordinator", network)])
      await expect(resolveReturn(actor, { returnId: id, version: 2 })).rejects.toMatchObject({
        code: "forbidden",
      });
    const observer = await actAs("observer", network);
    await expect(resolveReturn(observer, { returnId: id, version: 2 })).rejects.toMatchObject({
      code: "not_found",
    });
    await replyReturn(head, { returnId: id, version: 2, text: "Espere: falta uno." });
    await expect(resolveReturn(specialist, { returnId: id, version: 2 })).rejects.toMatchObject({
      code: "stale",
    });
    await resolveReturn(specialist, { returnId: id, version: 3 });
    await expect(resolveReturn(specialist, { returnId: id, version: 4 })).rejects.toMatchObject({
      code: "wrong_status",
    });
  });

  test("stands first in the results of its school, and in no other", async () => {
    const id = await returned();
    const at = async (lugar: string) => (await getResults(head, assessment, { lugar }))?.here.returns ?? null;
    expect(await at(school.node)).toMatchObject([{ id, levelName: "Primaria", state: "open" }]);
    expect(await at(network)).toBeNull();
  });
});

describe("a return is refused", () => {
  test.each([
    ["a day that passed", { dueOn: addDays(today(), -1) }, /todavía no pasa/],
    ["a day of another year", { dueOn: addDays(today(), 400) }, /dentro de un año/],
  ])("for %s", async (_name, more, message) => {
    const back = giveBack(specialist, assessment, school.node, { serviceId: school.id, ...FOURTH_A }, more);
    await expect(back).rejects.toMatchObject({
      code: "invalid",
      fields: { dueOn: expect.stringMatching(message) },
    });
  });

  test("for today it is not", async () => {
    const back = { dueOn: today() };
    await giveBack(specialist, assessment, school.node, { serviceId: school.id, ...FOURTH_A }, back);
  });

  test("when nothing is loaded of that part, or the service is of another school", async () => {
    await expect(returned({ section: "Z" })).rejects.toMatchObject({ code: "invalid" });
    await expect(returned({ serviceId: other.id })).rejects.toMatchObject({ code: "invalid" });
    const science = giveBack(
      specialist,
      assessment,
      school.node,
      { serviceId: school.id },
      { area: "science" },
    );
    await expect(science).rejects.toMatchObject({ code: "invalid" });
  });

  test("when that exact part is returned already; another part of the same school is not", async () => {
    const id = await returned();
    await expect(returned()).rejects.toMatchObject({ code: "conflict" });
    await returned({ section: "B" });
    await returned({ section: null });
    await withdrawReturn(specialist, { returnId: id, version: 1, why: "Me equivoqué." });
    await returned();
  });

  test("to one of two that return the same part at once", async () => {
    const area = await actAs("area_head", network.split(".").slice(0, 2).join("."));
    const both = await Promise.allSettled(
      [specialist, area].map((actor) =>
        giveBack(actor, assessment, school.node, { serviceId: school.id, ...FOURTH_A }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("from whoever does not review there, and for a place that is no school", async () => {
    const part = { serviceId: school.id, ...FOURTH_A };
    for (const [actor, code] of [
      [head, "forbidden"],
      [
        await actAs("local_specialist", await createNetwork(network.split(".").slice(0, 2).join("."))),
        "forbidden",
      ],
      [await actAs("area_head", await createUgel()), "not_found"],
    ] as const)
      await expect(giveBack(actor, assessment, school.node, part)).rejects.toMatchObject({ code });
    await expect(giveBack(specialist, assessment, network, part)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("when its load is accepted or closed, and allowed again once that is taken back", async () => {
    const all = await seeLoad(admin, await loadBehind());
    await acceptLoad(admin, { loadId: all.id, version: all.version });
    await expect(returned()).rejects.toMatchObject({ message: expect.stringMatching(/ya están aceptados/) });
    await lockResults(admin, { loadId: all.id, version: all.version + 1 });
    await expect(returned()).rejects.toMatchObject({ message: expect.stringMatching(/están cerrados/) });
    await unlockResults(admin, { loadId: all.id, version: all.version + 2, reason: "Un error." });
    await unacceptLoad(admin, { loadId: all.id, version: all.version + 3, reason: "Faltaba una sección." });
    await returned();
  });
});

async function loadBehind() {
  const [row] = await ownerDatabase()
    .selectDistinct({ id: resultSections.loadId })
    .from(resultSections)
    .where(and(eq(resultSections.assessmentId, assessment), eq(resultSections.live, true)));
  return row?.id ?? "";
}

describe("a load", () => {
  test("is accepted by whoever reviews at its place, not while something of it is returned", async () => {
    const id = await returned();
    const mine = await loadResults(head, assessment, school.node, corrected(), sheet(id));
    expect(await seeLoad(specialist, mine.id)).toMatchObject({ state: "loaded", pendingReturns: 1 });
    const input = { loadId: mine.id, version: mine.version };
    await expect(acceptLoad(specialist, input)).rejects.toMatchObject({ code: "conflict" });
    await expect(acceptLoad(head, input)).rejects.toMatchObject({ code: "forbidden" });
    await resolveReturn(specialist, { returnId: id, version: 2 });
    await acceptLoad(specialist, input);
    expect(await seeLoad(head, mine.id)).toMatchObject({ state: "accepted", accepter: specialist.name });
    await expect(acceptLoad(specialist, { ...input, version: 99 })).rejects.toMatchObject({
      code: "wrong_status",
    });
  });

  test("of one section may be accepted while another of its school is returned", async () => {
    await returned({ section: "B" });
    const mine = await loadResults(head, assessment, school.node, corrected(), sheet(null));
    await acceptLoad(specialist, { loadId: mine.id, version: mine.version });
    expect(await seeLoad(head, mine.id)).toMatchObject({ state: "accepted" });
  });

  test("that is accepted is replaced no more: its school's next sheet is told so", async () => {
    const mine = await loadResults(head, assessment, school.node, corrected(), sheet(null));
    await acceptLoad(specialist, { loadId: mine.id, version: mine.version });
    const again = upload(head, assessment, school.node, corrected(9), sheet(null));
    await expect(again).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/ya fueron aceptados/),
    });
  });

  test("that was taken back says why, there and in the audit", async () => {
    const mine = await loadResults(head, assessment, school.node, corrected(), sheet(null));
    await acceptLoad(specialist, { loadId: mine.id, version: mine.version });
    await unacceptLoad(specialist, {
      loadId: mine.id,
      version: mine.version + 1,
      reason: "Faltó un estudiante.",
    });
    expect(await seeLoad(head, mine.id)).toMatchObject({
      ...{ state: "loaded", reopenedReason: "Faltó un estudiante.", acceptedAt: null, accepter: null },
    });
    const [row] = await ownerDatabase()
      .select({ details: auditLog.details })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, mine.id), eq(auditLog.event, "results.unaccepted")));
    expect(row?.details).toEqual({ reason: "Faltó un estudiante." });
    await acceptLoad(specialist, { loadId: mine.id, version: mine.version + 2 });
    expect(await seeLoad(head, mine.id)).toMatchObject({ state: "accepted", reopenedReason: null });
  });

  test("is closed and reopened only by the region", async () => {
    const mine = await loadResults(head, assessment, school.node, corrected(), sheet(null));
    await acceptLoad(specialist, { loadId: mine.id, version: mine.version });
    const area = await actAs("area_head", network.split(".").slice(0, 2).join("."));
    const input = { loadId: mine.id, version: mine.version + 1 };
    for (const actor of [specialist, area])
      await expect(lockResults(actor, input)).rejects.toMatchObject({ code: "forbidden" });
    await lockResults(admin, input);
    const next = { loadId: mine.id, version: mine.version + 2, reason: "Un error." };
    await expect(unlockResults(area, next)).rejects.toMatchObject({ code: "forbidden" });
    await expect(unacceptLoad(area, next)).rejects.toMatchObject({ code: "wrong_status" });
    await unlockResults(admin, next);
    expect(await seeLoad(head, mine.id)).toMatchObject({ state: "accepted", reopenedReason: "Un error." });
  });

  test("accepted while somebody returns a part of it: one of the two is told", async () => {
    const mine = await loadResults(head, assessment, school.node, corrected(), sheet(null));
    const both = await Promise.allSettled([
      acceptLoad(specialist, { loadId: mine.id, version: mine.version }),
      returned(),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a school's head", () => {
  test("brings the results of her school and of no other, and only while they are received", async () => {
    const stranger = upload(head, assessment, other.node, corrected());
    await expect(stranger).rejects.toMatchObject({ code: "forbidden" });
    await expect(upload(head, assessment, network, corrected())).rejects.toMatchObject({ code: "forbidden" });
    const part = sheet(null, { serviceId: other.id });
    await expect(upload(head, assessment, school.node, corrected(), part)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("who brings the file of another school is told, and nothing changes", async () => {
    const theirs = sheetOf(sectionRows(other.modularCode, 12, { from: 400 }));
    const read = await bringResults(head, assessment, school.node, theirs, sheet(null));
    expect(read).toMatchObject({ state: "refused", refusal: expect.stringMatching(/Ninguna fila/) });
  });

  test("who brings rows of a section that the sheet is not of is told at each row", async () => {
    const rows = sheetOf(
      sectionRows(school.modularCode, 12),
      sectionRows(school.modularCode, 2, { from: 100, section: "B" }),
    );
    const read = await bringResults(head, assessment, school.node, rows, sheet(null));
    expect(read).toMatchObject({ state: "ready", counts: { problems: 2 } });
    expect(read.found[0]?.reason).toMatch(/solo de la sección A/);
  });

  test("who brings the same sheet twice is told that there is nothing to do", async () => {
    await loadResults(head, assessment, school.node, corrected(), sheet(null));
    const again = upload(head, assessment, school.node, corrected(), sheet(null));
    await expect(again).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/mismo archivo/),
    });
  });

  test("and somebody above who load the same section at once: one wins and the other is told", async () => {
    const [first, second] = [
      await bringResults(head, assessment, school.node, corrected(13), sheet(null)),
      await bringResults(admin, assessment, school.node, corrected(14), sheet(null)),
    ];
    for (const [actor, load] of [
      [head, first],
      [admin, second],
    ] as const)
      await confirmLoad(actor, { loadId: load.id, version: load.version });
    await Promise.all(
      [first, second].map(({ id }) =>
        settleLoad({ loadId: id, personId: admin.personId }, async () => {}, true),
      ),
    );
    const states = [await seeLoad(admin, first.id), await seeLoad(admin, second.id)];
    expect(states.map(({ state }) => state).sort()).toEqual(["loaded", "refused"]);
    expect(states.find(({ state }) => state === "refused")?.refusal).toMatch(/se cargó otro/);
  });

  test("cannot answer a return that was settled, nor one of another school", async () => {
    const id = await returned();
    await withdrawReturn(specialist, { returnId: id, version: 1, why: "Estaba bien." });
    const late = upload(head, assessment, school.node, corrected(), sheet(id));
    await expect(late).rejects.toMatchObject({ code: "wrong_status" });
    const theirs = await giveBack(specialist, assessment, other.node, { serviceId: other.id });
    const crossed = upload(head, assessment, school.node, corrected(), sheet(theirs));
    await expect(crossed).rejects.toMatchObject({ code: "not_found" });
  });

  test("whose return is withdrawn while her sheet waits: it is loaded, and the return stays withdrawn", async () => {
    const id = await returned();
    const read = await bringResults(head, assessment, school.node, corrected(), sheet(id));
    await withdrawReturn(specialist, { returnId: id, version: 1, why: "Estaba bien." });
    await settle(head, read);
    expect(await seeReturn(head, id)).toMatchObject({ state: "withdrawn", loadId: null });
  });

  test("who stopped being so does not have her sheet read", async () => {
    const read = await upload(head, assessment, school.node, corrected(), sheet(null));
    await ownerDatabase().execute(
      sql`update appointments set ends_on = current_date - 1, starts_on = '2026-01-01' where person_id = ${head.personId}`,
    );
    await readLoad({ loadId: read, personId: head.personId }, async () => {}, true);
    expect(await seeLoad(admin, read)).toMatchObject({ state: "refused" });
  });
});

test("what may be returned of a school is what is loaded of it", async () => {
  const found = await getReturnable(specialist, assessment, school.node);
  expect(found?.parts).toMatchObject([
    { grade: 4, section: "A", assessed: 12, areas: ["mathematics", "reading"] },
    { grade: 4, section: "B", assessed: 15 },
  ]);
});
