import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { institutions } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { getInbox } from "@/lib/inbox/queries";
import { confirmCorrection, declineCorrection, requestCorrection } from "@/lib/networks/corrections/commands";
import { listCorrections } from "@/lib/networks/corrections/queries";
import { getSchool } from "@/lib/networks/schools/queries";
import { actAs } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";

let ugel: string;
let network: string;
let head: Actor;
let manager: Actor;
let school: typeof institutions.$inferSelect;

async function schoolAt(node: string) {
  const [row] = await ownerDatabase()
    .select({ school: institutions })
    .from(institutions)
    .innerJoin(places, eq(places.institutionId, institutions.id))
    .where(eq(places.path, node));
  return row?.school as typeof institutions.$inferSelect;
}

beforeEach(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  const node = await createSchool(network);
  school = await schoolAt(node);
  head = await actAs("school_head", node);
  manager = await actAs("area_head", ugel);
});

const asked = (more = {}) => ({
  ...{ institutionId: school.id, version: 1, name: school.name, note: "Recibo de luz." },
  ...{ address: undefined, phone: "013765432", email: undefined, latitude: undefined, longitude: undefined },
  confirm: undefined,
  ...more,
});
const found = async (actor = head) => {
  const record = await getSchool(actor, school.siteCode);
  if (!record) throw new Error("no school");
  return record;
};
const pending = async () => {
  const [correction] = (await found(manager)).corrections;
  if (!correction) throw new Error("no correction");
  const { id: correctionId, version } = correction;
  return {
    correctionId,
    version,
    institutionVersion: (await found(manager)).school.version,
    note: undefined,
  };
};

test("a head asks, the UGEL confirms, and only then the school changes", async () => {
  await requestCorrection(head, asked());
  expect((await found()).school.phone).toBeNull();
  expect((await found()).corrections).toMatchObject([
    { state: "pending", before: { phone: null }, after: { phone: "013765432" }, asker: head.name },
  ]);
  await confirmCorrection(manager, { ...(await pending()), note: "Conforme" });
  expect(await found()).toMatchObject({
    school: { phone: "013765432", version: 2 },
    corrections: [{ state: "confirmed", decider: manager.name, decisionNote: "Conforme" }],
  });
  const events = await ownerDatabase()
    .select({ event: auditLog.event })
    .from(auditLog)
    .where(eq(auditLog.subjectId, school.id))
    .orderBy(auditLog.id);
  expect(events.map(({ event }) => event)).toEqual([
    "school.correction_requested",
    "school.correction_confirmed",
  ]);
});

test("a name that is confirmed is that of the open node too", async () => {
  await requestCorrection(head, asked({ name: "0099 Ñusta", phone: undefined }));
  await confirmCorrection(manager, await pending());
  const nodes = await ownerDatabase()
    .select({ name: places.name })
    .from(places)
    .where(and(eq(places.institutionId, school.id), isNull(places.closedOn)));
  expect(nodes).toEqual([{ name: "0099 Ñusta" }]);
});

test("what is not confirmed leaves the school as it was and says why", async () => {
  await requestCorrection(head, asked());
  const { correctionId, version } = await pending();
  await declineCorrection(manager, { correctionId, version, note: "Ese teléfono es de otro colegio." });
  expect(await found()).toMatchObject({
    school: { phone: null, version: 1 },
    corrections: [{ state: "declined", decisionNote: "Ese teléfono es de otro colegio." }],
  });
  await requestCorrection(head, asked({ phone: "016543210" }));
});

test("nothing changed is told", async () => {
  await expect(requestCorrection(head, asked({ phone: undefined }))).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("Ningún dato es distinto"),
  });
});

test("one waits at a time, and the second is told who asked for the first", async () => {
  await requestCorrection(head, asked());
  await expect(requestCorrection(manager, asked({ phone: "016543210" }))).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining(`${head.name} pidió otra corrección`),
  });
});

test("two who ask at the same instant make one", async () => {
  const both = await Promise.allSettled([
    requestCorrection(head, asked()),
    requestCorrection(manager, asked({ phone: "016543210" })),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a head corrects her own school and no other; whoever serves in a network, none", async () => {
  const other = await actAs("school_head", await createSchool(network));
  const coordinator = await actAs("coordinator", network);
  for (const actor of [other, coordinator]) {
    await expect(requestCorrection(actor, asked())).rejects.toMatchObject({ code: "forbidden" });
  }
  const stranger = await actAs("admin", (await createUgel()).split(".")[0] as string);
  await expect(requestCorrection(stranger, asked())).rejects.toMatchObject({ code: "not_found" });
});

test("a sibling school neither sees the correction nor decides on it", async () => {
  await requestCorrection(head, asked());
  const sibling = await actAs("school_head", await createSchool(network));
  expect((await found(sibling)).corrections).toEqual([]);
  const decision = await pending();
  for (const actor of [head, sibling, await actAs("area_head", await createUgel(ugel.split(".")[0]))]) {
    await expect(confirmCorrection(actor, decision)).rejects.toMatchObject({ code: "not_found" });
  }
  const director = await actAs("ugel_director", ugel);
  await expect(confirmCorrection(director, decision)).rejects.toMatchObject({ code: "forbidden" });
});

test("whoever may decide asks and confirms in one go; the director of the UGEL only asks", async () => {
  const director = await actAs("ugel_director", ugel);
  await expect(requestCorrection(director, asked({ confirm: "si" }))).rejects.toMatchObject({
    code: "forbidden",
  });
  await requestCorrection(manager, asked({ confirm: "si" }));
  expect(await found()).toMatchObject({
    school: { phone: "013765432" },
    corrections: [{ state: "confirmed" }],
  });
});

test("it is asked and confirmed on the data that were seen, and on no others", async () => {
  await requestCorrection(head, asked());
  const decision = await pending();
  await ownerDatabase()
    .update(institutions)
    .set({ phone: "019999999", version: 2 })
    .where(eq(institutions.id, school.id));
  await expect(confirmCorrection(manager, decision)).rejects.toMatchObject({
    code: "stale",
    message: expect.stringContaining("cambiaron mientras usted los veía"),
  });
  await expect(requestCorrection(head, asked())).rejects.toMatchObject({
    code: "stale",
    theirs: { phone: "019999999", version: 2 },
  });
  await confirmCorrection(manager, await pending());
  expect((await found()).school.phone).toBe("013765432");
});

test("what was decided is not decided again", async () => {
  await requestCorrection(head, asked());
  const decision = await pending();
  await confirmCorrection(manager, decision);
  await expect(confirmCorrection(manager, decision)).rejects.toMatchObject({ code: "wrong_status" });
});

test("the UGEL's list begins with what waits, and the inbox tells both sides", async () => {
  await requestCorrection(head, asked());
  const now = new Date();
  const code = (await found()).school.ugel.code;
  expect((await getInbox(manager, now)).waiting).toEqual([{ ugel: code, total: 1 }]);
  expect(await getInbox(head, now)).toMatchObject({ waiting: [], answered: [] });
  const list = await listCorrections(manager, code, { estado: undefined, pagina: 1 });
  expect(list).toMatchObject({ total: 1, rows: [{ state: "pending", siteCode: school.siteCode }] });

  await confirmCorrection(manager, await pending());
  expect((await getInbox(manager, now)).waiting).toEqual([]);
  expect((await getInbox(head, now)).answered).toMatchObject([
    { siteCode: school.siteCode, state: "confirmed" },
  ]);
  const waiting = await listCorrections(manager, code, { estado: "pendientes", pagina: 1 });
  expect(waiting?.rows).toEqual([]);
});
