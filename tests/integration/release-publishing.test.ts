import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { appointments } from "@/db/schema/people";
import { releaseDrafts } from "@/db/schema/publishing";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { MAX_TEXT } from "@/lib/forms/read-form";
import { editDraftAction } from "@/lib/releases/drafts/actions";
import { amendRelease, draftRelease, editDraft, withdrawDraft } from "@/lib/releases/drafts/commands";
import { getDraft, listDrafts } from "@/lib/releases/drafts/queries";
import { type EditDraft, editDraftSchema } from "@/lib/releases/drafts/schema";
import { addGuest, removeGuest } from "@/lib/releases/guests/commands";
import { getGuests } from "@/lib/releases/guests/queries";
import { publishRelease } from "@/lib/releases/publishing/commands";
import { getPreview, listPublished } from "@/lib/releases/publishing/queries";
import { releaseSnapshot } from "@/lib/releases/schema";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { createReleaseDraft, readyWords } from "../factories/release-drafts";
import { createRelease, sampleSnapshot, sampleTerritory } from "../factories/releases";
import { comeFrom, send, stateOf } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

const NOW = new Date("2026-11-20T15:00:00Z");
const ABOUT = { title: "Resumen de octubre", period: "Año escolar 2026", cutoffOn: "2026-10-31" };
const AMENDING = {
  ...{ number: 1, amendReason: "Faltaba una red.", amendChanges: "Son dos redes." },
  mends: "figures" as const,
};

let region: string;
let ugel: string;
let director: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  await createNetwork(ugel);
  director = await actAs("regional_director", region);
});

const written = (draftId: string, more: Partial<EditDraft> = {}): EditDraft => ({
  ...{ draftId, version: 1, ...ABOUT, words: readyWords, amendReason: "", amendChanges: "" },
  ...more,
});
const draftOf = async (draftId: string) => {
  const [draft] = await ownerDatabase().select().from(releaseDrafts).where(eq(releaseDrafts.id, draftId));
  if (!draft) throw new Error("no draft");
  return draft;
};
const publishedIn = (place: string) =>
  ownerDatabase().select().from(releases).where(eq(releases.place, place)).orderBy(releases.number);
const eventsOf = async (subjectId: string) =>
  (await ownerDatabase().select().from(auditLog).where(eq(auditLog.subjectId, subjectId))).map(
    ({ event, details }) => ({ event, details }),
  );

test("a release is drafted with something to begin with, written and published whole", async () => {
  const id = await draftRelease(director, { region, ...ABOUT });
  const begun = await draftOf(id);
  expect(begun.words.methodology).toContain("día de corte");
  expect(begun.words.sources).toMatchObject([{ date: "2026-10-31" }]);
  await expect(publishRelease(director, { draftId: id, version: 1 }, NOW)).rejects.toMatchObject({
    message: "No se publicó. Falta al menos un titular.",
  });
  await editDraft(director, written(id));
  expect(await publishRelease(director, { draftId: id, version: 2 }, NOW)).toBe(1);
  const [release] = await publishedIn(region);
  const { release: told, ...territory } = releaseSnapshot.parse(release?.content);
  expect(territory.ugels).toMatchObject([{ ebNetworks: 1 }]);
  expect(told).toMatchObject({
    ...{ period: ABOUT.period, cutoffOn: ABOUT.cutoffOn, words: readyWords, amendment: null },
  });
  expect(await draftOf(id)).toMatchObject({ state: "published", number: 1 });
  expect((await eventsOf(id)).map(({ event }) => event)).toEqual(["release.drafted", "release.edited"]);
  expect(await eventsOf(release?.id ?? "")).toMatchObject([
    { event: "release.published", details: { number: 1, cutoffOn: "2026-10-31" } },
  ]);
  await expect(editDraft(director, written(id, { version: 3 }))).rejects.toMatchObject({
    code: "wrong_status",
  });
});

test("the same draft published twice is one release, and two drafts at once get two numbers", async () => {
  const [one, two] = [await createReleaseDraft(region), await createReleaseDraft(region)];
  const publish = (draftId: string) => publishRelease(director, { draftId, version: 1 }, NOW);
  const numbers = await Promise.all([publish(one), publish(one), publish(two), publish(two)]);
  expect(numbers[0]).toBe(numbers[1]);
  expect(numbers[2]).toBe(numbers[3]);
  expect([...new Set(numbers)].sort()).toEqual([1, 2]);
  expect(await publishedIn(region)).toHaveLength(2);
});

test("a draft begun twice by a double click is one", async () => {
  const begin = () => draftRelease(director, { region, ...ABOUT });
  const [one, two] = await Promise.all([begin(), begin()]);
  expect(one).toBe(two);
  await editDraft(director, written(one));
  expect(await begin()).not.toBe(one);
});

test("a correction begun twice by a double click is one; with other texts it is not the same", async () => {
  await createRelease(sampleSnapshot, { region, number: 1 });
  const begin = (more: Partial<typeof AMENDING> = {}) =>
    amendRelease(director, { region, ...AMENDING, ...more });
  const [one, two] = await Promise.all([begin(), begin()]);
  expect(one).toBe(two);
  for (const more of [{ amendReason: "Faltaban dos redes." }, { amendChanges: "Son tres redes." }])
    await expect(begin(more)).rejects.toMatchObject({ code: "conflict" });
});

test("while a correction is prepared nobody begins another; once it is withdrawn, she does", async () => {
  await createRelease(sampleSnapshot, { region, number: 1 });
  const admin = await actAs("admin", region);
  const begin = (actor: Actor) => amendRelease(actor, { region, ...AMENDING });
  const both = await Promise.allSettled([begin(director), begin(admin)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(begin(await actAs("admin", region))).rejects.toMatchObject({
    message: expect.stringContaining("El resumen 1 ya tiene una corrección en preparación"),
  });
  const [open] = await listDrafts(director, region);
  await withdrawDraft(admin, { draftId: open?.id ?? "", version: 1, reason: "Otra" });
  expect(await begin(admin)).not.toBe(open?.id);
});

test("a stale save is refused with what the other wrote, row by row, and changes nothing", async () => {
  const draftId = await createReleaseDraft(region);
  await editDraft(director, written(draftId, { title: "Otro título" }));
  const mine = written(draftId, { words: { ...readyWords, headlines: ["Mi titular"] } });
  await expect(editDraft(director, mine)).rejects.toMatchObject({
    code: "stale",
    theirs: { title: "Otro título", "headlines[0].text": readyWords.headlines[0], version: "2" },
  });
  expect(await draftOf(draftId)).toMatchObject({ title: "Otro título", words: readyWords, version: 2 });
  await expect(publishRelease(director, { draftId, version: 1 }, NOW)).rejects.toMatchObject({
    code: "stale",
  });
});

test("what was saved equal is no news", async () => {
  const draftId = await createReleaseDraft(region);
  await editDraft(director, written(draftId));
  expect((await draftOf(draftId)).version).toBe(1);
  expect(await eventsOf(draftId)).toEqual([]);
});

test.each([
  ["a cut-off that has not come", { cutoffOn: "2026-11-21" }, "El día de corte todavía no llega"],
  ["no method", { words: { ...readyWords, methodology: "" } }, "Falta la metodología"],
  ["no source", { words: { ...readyWords, sources: [] } }, "Falta al menos una fuente"],
  [
    "an amendment that says nothing",
    { amends: 1, amendReason: "", amendChanges: "" },
    "Falta decir por qué se corrige. Falta decir qué cambió.",
  ],
])("with %s nothing is published", async (_, more, sentence) => {
  await publishRelease(director, { draftId: await createReleaseDraft(region), version: 1 }, NOW);
  const draftId = await createReleaseDraft(region, more);
  await expect(publishRelease(director, { draftId, version: 1 }, NOW)).rejects.toMatchObject({
    message: expect.stringContaining(sentence),
  });
  expect(await publishedIn(region)).toHaveLength(1);
  expect(await draftOf(draftId)).toMatchObject({ state: "draft", number: null });
});

test("what was published is mended by another that says why, and both stay", async () => {
  await publishRelease(director, { draftId: await createReleaseDraft(region), version: 1 }, NOW);
  await createNetwork(ugel);
  const draftId = await amendRelease(director, { region, ...AMENDING });
  expect(await draftOf(draftId)).toMatchObject({ ...ABOUT, words: readyWords, amends: 1 });
  expect((await getPreview(director, draftId, NOW))?.counted?.moved).toContainEqual(
    expect.objectContaining({ before: expect.stringContaining("1"), now: expect.stringContaining("2") }),
  );
  expect(await publishRelease(director, { draftId, version: 1 }, NOW)).toBe(2);
  const [first, second] = (await publishedIn(region)).map(({ amends, content }) => ({
    ...{ amends, content: releaseSnapshot.parse(content) },
  }));
  expect(first).toMatchObject({ amends: null, content: { ugels: [{ ebNetworks: 1 }] } });
  expect(second).toMatchObject({ amends: 1, content: { ugels: [{ ebNetworks: 2 }] } });
  expect(second?.content.release?.amendment).toEqual({
    ...{ of: 1, why: "Faltaba una red.", changes: "Son dos redes." },
  });
  expect(await listPublished(director, region)).toMatchObject([
    { number: 2, amends: 1, amendedBy: null },
    { number: 1, amends: null, amendedBy: 2 },
  ]);
  await expect(amendRelease(director, { region, ...AMENDING })).rejects.toMatchObject({
    message: "El resumen 1 ya tiene una versión corregida, el resumen 2. Corrija esa.",
  });
});

test("what mends only words keeps the figures and the day that were published, whatever was recorded since", async () => {
  await publishRelease(director, { draftId: await createReleaseDraft(region), version: 1 }, NOW);
  await createNetwork(ugel);
  const draftId = await amendRelease(director, { region, ...AMENDING, mends: "words" });
  const words = { ...readyWords, headlines: ["Sin la errata."] };
  const mended = { amendReason: "Una errata.", amendChanges: "El titular." };
  await editDraft(director, written(draftId, { cutoffOn: "2026-11-15", words, ...mended }));
  const preview = await getPreview(director, draftId, NOW);
  expect(await publishRelease(director, { draftId, version: 2 }, NOW)).toBe(2);
  const [first, second] = (await publishedIn(region)).map(({ content }) => releaseSnapshot.parse(content));
  const amendment = { of: 1, why: mended.amendReason, changes: mended.amendChanges };
  expect(second).toEqual({ ...first, release: { ...first?.release, words, amendment } });
  expect(preview?.counted).toMatchObject({ snapshot: second, moved: [], missing: [] });
});

test("a release that tells only the territory has no figures to keep", async () => {
  await createRelease(sampleTerritory, { region, number: 1 });
  await expect(amendRelease(director, { region, ...AMENDING, mends: "words" })).rejects.toMatchObject({
    fields: { mends: expect.stringContaining("elija contarlas otra vez") },
  });
  await amendRelease(director, { region, ...AMENDING });
});

test("of two corrections of the same release only the first is published", async () => {
  await publishRelease(director, { draftId: await createReleaseDraft(region), version: 1 }, NOW);
  const mending = { amends: 1, amendReason: "x", amendChanges: "y" };
  const drafts = [await createReleaseDraft(region, mending), await createReleaseDraft(region, mending)];
  const settled = await Promise.allSettled(
    drafts.map((draftId) => publishRelease(director, { draftId, version: 1 }, NOW)),
  );
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await publishedIn(region)).toHaveLength(2);
});

test("a draft is withdrawn with why, and is published no more", async () => {
  const draftId = await createReleaseDraft(region);
  await withdrawDraft(director, { draftId, version: 1, reason: "Se repite" });
  await withdrawDraft(director, { draftId, version: 1, reason: "Se repite" });
  expect(await getDraft(director, draftId)).toMatchObject({
    ...{ state: "withdrawn", withdrawnReason: "Se repite" },
  });
  expect((await eventsOf(draftId)).map(({ event }) => event)).toEqual(["release.withdrawn"]);
  await expect(publishRelease(director, { draftId, version: 2 }, NOW)).rejects.toMatchObject({
    code: "wrong_status",
  });
  expect(await listDrafts(director, region)).toMatchObject([{ id: draftId, state: "withdrawn" }]);
});

test("a guest reads that draft with the figures of the whole region, and no other; until it is published", async () => {
  const [draftId, other] = [await createReleaseDraft(region), await createReleaseDraft(region)];
  const guest = await actAs("coordinator", await createNetwork(await createUgel(region)));
  expect(await getPreview(guest, draftId, NOW)).toBeNull();
  await addGuest(director, { draftId, personId: guest.personId }, NOW);
  await addGuest(director, { draftId, personId: guest.personId }, NOW);
  const [hers, ours] = [await getPreview(guest, draftId, NOW), await getPreview(director, draftId, NOW)];
  expect(hers).toMatchObject({ isGuest: true, counted: { number: 1, missing: [] } });
  expect(hers?.counted?.snapshot).toEqual(ours?.counted?.snapshot);
  expect(await getPreview(guest, other, NOW)).toBeNull();
  await expect(editDraft(guest, written(draftId))).rejects.toMatchObject({ code: "not_found" });
  expect((await eventsOf(draftId)).map(({ event }) => event)).toEqual(["release.guest_added"]);
  await publishRelease(director, { draftId, version: 1 }, NOW);
  expect(await getPreview(guest, draftId, NOW)).toMatchObject({ counted: null, draft: { number: 1 } });
});

test("a guest who was taken off reads nothing, nor once who let her in has no office", async () => {
  const draftId = await createReleaseDraft(region);
  const guest = await actAs("observer", ugel);
  await addGuest(director, { draftId, personId: guest.personId }, NOW);
  expect((await getGuests(director, draftId, [], NOW))?.guests).toMatchObject([
    { personId: guest.personId, office: { role: "observer" } },
  ]);
  await ownerDatabase()
    .update(appointments)
    .set({ endsOn: "2026-11-01", endReason: "Cambio" })
    .where(and(eq(appointments.personId, director.personId)));
  expect(await getPreview(guest, draftId, NOW)).toMatchObject({ isGuest: true, counted: null });
  const next = await actAs("admin", region);
  await removeGuest(next, { draftId, personId: guest.personId });
  expect(await getPreview(guest, draftId, NOW)).toBeNull();
});

test("only who holds an office in the region is found and let in", async () => {
  const draftId = await createReleaseDraft(region);
  const stranger = await actAs("admin", await createRegion());
  await expect(addGuest(director, { draftId, personId: stranger.personId }, NOW)).rejects.toMatchObject({
    code: "not_found",
  });
  const near = await actAs("observer", ugel);
  const words = near.name.split(" ");
  const found = await getGuests(director, draftId, words, NOW);
  expect(found?.found).toMatchObject([
    { personId: near.personId, office: { role: "observer", place: { kind: "ugel" } } },
  ]);
  await addGuest(director, { draftId, personId: near.personId }, NOW);
  expect((await getGuests(director, draftId, words, NOW))?.found).toEqual([]);
});

test("a draft of another region does not exist", async () => {
  const abroad = await createRegion();
  const draftId = await createReleaseDraft(abroad);
  const absent = { code: "not_found" };
  await expect(editDraft(director, written(draftId))).rejects.toMatchObject(absent);
  await expect(publishRelease(director, { draftId, version: 1 })).rejects.toMatchObject(absent);
  await expect(withdrawDraft(director, { draftId, version: 1, reason: "x" })).rejects.toMatchObject(absent);
  await expect(addGuest(director, { draftId, personId: director.personId })).rejects.toMatchObject(absent);
  await expect(draftRelease(director, { region: abroad, ...ABOUT })).rejects.toMatchObject(absent);
  expect(await getDraft(director, draftId)).toBeNull();
  expect(await getPreview(director, draftId)).toBeNull();
  expect(await getGuests(director, draftId, [])).toBeNull();
});

test("a text of a million letters is told at its field, and what was typed besides is given back", async () => {
  const draftId = await createReleaseDraft(region);
  await comeFrom(director);
  const fields = { draftId, version: "1", ...ABOUT, "headlines[0].text": "Un titular" };
  const state = stateOf(await send(editDraftAction, { ...fields, methodology: "a".repeat(1_000_000) }));
  expect(state.errors.methodology?.[0]).toContain(`el máximo es ${MAX_TEXT.toLocaleString("en")}`);
  expect(state.values).toMatchObject({ title: ABOUT.title, headlines: [{ text: "Un titular" }] });
  expect((await draftOf(draftId)).version).toBe(1);
});

test.each([
  [{ cutoffOn: "2026-02-30" }, "cutoffOn"],
  [{ title: "" }, "title"],
  [{ headlines: Array.from({ length: 7 }, () => ({ text: "x" })) }, "headlines"],
  [{ headlines: [{ text: "a".repeat(221) }] }, "headlines.0.text"],
  [{ sections: [{ title: "Sin texto" }] }, "sections.0.text"],
  [{ sources: [{ name: "x", date: "2026-01-01", url: "javascript:alert(1)" }] }, "sources.0.url"],
  [{ sources: [{ name: "x", date: "ayer" }] }, "sources.0.date"],
  [{ version: "0" }, "version"],
])("%j is told at %s", async (more, path) => {
  const form = { draftId: "019a0000-0000-7000-8000-000000000000", version: "1", ...ABOUT };
  const { error } = editDraftSchema.safeParse({ ...form, ...more });
  expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("rows in which nobody wrote are no rows, and each section has a key of its own", () => {
  const form = { draftId: "019a0000-0000-7000-8000-000000000000", version: "1", ...ABOUT };
  const section = { title: "Título", text: "Texto\r\n\r\n\r\nfin\u200B" };
  const { words } = editDraftSchema.parse({
    ...form,
    headlines: [{}, { text: " Uno " }],
    sections: [
      { key: "seccion-2" },
      { key: "seccion-1", ...section },
      section,
      { key: "seccion-1", ...section },
    ],
  });
  expect(words.headlines).toEqual(["Uno"]);
  expect(words.sections.map(({ key }) => key)).toEqual(["seccion-1", "seccion-2", "seccion-3"]);
  expect(words.sections[0]?.text).toBe("Texto\n\nfin");
});
