import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { accessLinks, drafts, sessions } from "@/db/schema/access";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { accounts } from "@/db/schema/people";
import { retentionSettings } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { listAudit } from "@/lib/audit/queries";
import { auditFiltersSchema } from "@/lib/audit/schema";
import { incomingFolder } from "@/lib/files/store";
import { sweepKept } from "@/lib/jobs/sweep-kept";
import { mailFolder } from "@/lib/mail/send";
import { listExports } from "@/lib/releases/export/queries";
import { setRetention } from "@/lib/settings/retention/commands";
import { getRetention } from "@/lib/settings/retention/queries";
import { retentionOf } from "@/lib/settings/retention/rules";
import { setRetentionSchema } from "@/lib/settings/retention/schema";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

let region: string;
let admin: Actor;
let personId: string;
beforeEach(async () => {
  region = await createRegion();
  admin = await actAs("admin", region);
  ({ personId } = await createPerson({
    role: "observer",
    place: await createNetwork(await createUgel(region)),
  }));
});

const usual = { ...retentionOf(null), version: 0 };
const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);
const draft = (form: string, days: number, person = personId) =>
  ownerDatabase()
    .insert(drafts)
    .values({ personId: person, form, values: {}, savedAt: ago(days) });
const formsOf = async (person = personId) => {
  const rows = await ownerDatabase()
    .select({ form: drafts.form })
    .from(drafts)
    .where(eq(drafts.personId, person));
  return rows.map(({ form }) => form).sort();
};

test("a region sets its days once for each version, and the record says what they were", async () => {
  expect(await getRetention(admin, region)).toEqual({ days: retentionOf(null), version: 0 });
  await setRetention(admin, region, { ...usual, drafts: 10 });
  expect(await getRetention(admin, region)).toMatchObject({ days: { drafts: 10, mail: 30 }, version: 1 });
  await expect(setRetention(admin, region, { ...usual, drafts: 20 })).rejects.toMatchObject({
    code: "stale",
    theirs: { drafts: 10, version: 1 },
  });
  await setRetention(admin, region, { ...usual, drafts: 10, version: 1 });
  expect(await getRetention(admin, region)).toMatchObject({ version: 1 });
  const { rows } = await listAudit(admin, auditFiltersSchema.parse({ suceso: "retention.set" }));
  expect(rows.map(({ details }) => details)).toEqual([{ from: { drafts: 90 }, to: { drafts: 10 } }]);
});

test("only whoever sets the region's settings does, and no other region's", async () => {
  for (const role of ["regional_director", "observer"] as const)
    await expect(setRetention(await actAs(role, region), region, usual)).rejects.toThrow();
  await expect(setRetention(admin, await createRegion(), usual)).rejects.toMatchObject({ code: "not_found" });
});

test.each(["", "6", "731", "9.5", "-7", "siete", "9".repeat(400), "1e2"])(
  "%j days are told to be wrong",
  (drafts) => {
    const typed = {
      ...Object.fromEntries(Object.entries(usual).map(([key, value]) => [key, String(value)])),
      drafts,
    };
    const { error } = setRetentionSchema.safeParse(typed);
    expect(error?.issues[0]).toMatchObject({
      path: ["drafts"],
      message: expect.stringContaining("entre 7 y 730 días"),
    });
  },
);

test("what is typed and not saved goes after the days of the person's region, and of nobody else's", async () => {
  const other = await createPerson({ role: "observer", place: await createRegion() });
  await draft("a", 11);
  await draft("b", 9);
  await draft("a", 11, other.personId);
  await sweepKept();
  expect(await formsOf()).toEqual(["a", "b"]);
  await setRetention(admin, region, { ...usual, drafts: 10 });
  await sweepKept();
  expect(await formsOf()).toEqual(["b"]);
  expect(await formsOf(other.personId)).toEqual(["a"]);
  await sweepKept(new Date(Date.now() + 80 * DAY));
  expect(await formsOf(other.personId)).toEqual([]);
});

test("whoever serves in two regions is kept the longer, and a number out of bounds is not obeyed", async () => {
  const longer = await createRegion();
  await ownerDatabase().execute(sql`insert into appointments (person_id, role, place, starts_on)
    values (${personId}, 'observer', ${longer}, '2026-01-01')`);
  await ownerDatabase()
    .insert(retentionSettings)
    .values([
      { place: region, days: { drafts: 7 } },
      { place: longer, days: { drafts: 200 } },
    ]);
  await draft("a", 150);
  await draft("b", 201);
  await sweepKept();
  expect(await formsOf()).toEqual(["a"]);
  await ownerDatabase()
    .update(retentionSettings)
    .set({ days: { drafts: 0 } })
    .where(eq(retentionSettings.place, longer));
  await sweepKept();
  expect(await formsOf()).toEqual([]);
});

test("sessions and links go once they are over for long; those in force stay", async () => {
  const db = ownerDatabase();
  const session = { personId, device: "Prueba", address: "127.0.0.1" };
  await db.insert(sessions).values([
    { ...session, expiresAt: ago(181) },
    { ...session, expiresAt: ago(100), endedAt: ago(182) },
    { ...session, expiresAt: ago(179) },
    { ...session, expiresAt: ago(-1) },
  ]);
  const link = { personId, kind: "recovery" as const };
  await db.insert(accessLinks).values([
    { ...link, expiresAt: ago(181) },
    { ...link, expiresAt: ago(170), usedAt: ago(181) },
    { ...link, expiresAt: ago(10) },
  ]);
  const invited = await createPerson({ role: "observer", place: region });
  await db.update(accounts).set({ state: "invited" }).where(eq(accounts.personId, invited.personId));
  const invitation = { personId: invited.personId, kind: "invitation" as const, expiresAt: ago(181) };
  await db.insert(accessLinks).values(invitation);
  await sweepKept();
  expect(await db.select().from(accessLinks).where(eq(accessLinks.personId, invited.personId))).toHaveLength(
    1,
  );
  expect(await db.select().from(sessions).where(eq(sessions.personId, personId))).toHaveLength(2);
  expect(await db.select().from(accessLinks).where(eq(accessLinks.personId, personId))).toHaveLength(1);
});

test("tasks that ended long ago go; those that wait, or that a paper names, stay", async () => {
  const db = ownerDatabase();
  const job = { kind: "visits.count", place: region, payload: {} };
  await db.insert(jobs).values([
    { ...job, state: "done", finishedAt: ago(181) },
    { ...job, state: "failed", finishedAt: ago(181) },
    { ...job, state: "done", finishedAt: ago(179) },
    { ...job, state: "queued", createdAt: ago(400), queuedAt: ago(400) },
  ]);
  await sweepKept();
  const rows = await db.select({ state: jobs.state }).from(jobs).where(eq(jobs.place, region));
  expect(rows.map(({ state }) => state).sort()).toEqual(["done", "queued"]);
});

test("what a task made is found for as long as it is kept, and a task that made nothing goes", async () => {
  const db = ownerDatabase();
  const [kept, never] = [randomUUID(), randomUUID()];
  await db.insert(files).values({
    ...{ id: kept, place: region, name: "resumen-1.zip", contentType: "application/zip", size: 1 },
    ...{ sha256: "0".repeat(64), storageKey: kept, uploadedBy: personId },
  });
  const job = { kind: "release.export", place: region, finishedAt: ago(400), createdAt: ago(400) };
  const payload = { place: region, personId };
  await db.insert(jobs).values([
    { ...job, state: "done", payload: { ...payload, number: 1, fileId: kept } },
    { ...job, state: "failed", payload: { ...payload, number: 2, fileId: never } },
  ]);
  await sweepKept();
  expect(await listExports(admin, region)).toMatchObject([{ number: 1, fileId: kept }]);
});

test("old copies of mail and files that were left half read go, and the audit stays", async () => {
  const made = async (folder: string, name: string, days: number) => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, name);
    await writeFile(path, "{}");
    await utimes(path, ago(days), ago(days));
    return path;
  };
  const [oldMail, newMail] = [await made(mailFolder(), "a.json", 31), await made(mailFolder(), "b.json", 29)];
  const [oldFile, newFile] = [await made(incomingFolder(), "a", 3), await made(incomingFolder(), "b", 1)];
  const count = async () =>
    (await ownerDatabase().execute<{ n: number }>(sql`select count(*)::int as n from audit_log`))[0]?.n;
  const before = await count();
  await sweepKept();
  expect([oldMail, newMail, oldFile, newFile].map((path) => existsSync(path))).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect(await count()).toBe(before);
  await expect(sweepKept()).resolves.toBe(0);
});
