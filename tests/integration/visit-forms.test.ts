import { createHash, randomUUIDv7 } from "node:crypto";
import { and, eq, isNotNull } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { canonicalJson } from "@/lib/papers/content/rules";
import {
  createForm,
  publishForm,
  renameForm,
  reopenForm,
  retireForm,
  startFormVersion,
} from "@/lib/visits/forms/commands";
import { saveDraft } from "@/lib/visits/forms/drafting/commands";
import { blankItem } from "@/lib/visits/forms/drafting/labels";
import { getForm, listForms, selectUsableForms } from "@/lib/visits/forms/queries";
import { MOST_BLOCKS } from "@/lib/visits/forms/rules";
import { getVisit } from "@/lib/visits/queries";
import { changeRound, openRound } from "@/lib/visits/rounds/commands";
import { selectRounds } from "@/lib/visits/rounds/queries";
import { defineVisitSettings } from "@/lib/visits/settings/commands";
import { selectVisitSettings } from "@/lib/visits/settings/queries";
import { USUAL_SETTINGS } from "@/lib/visits/settings/rules";
import { actAs } from "../factories/people";
import { createNetwork, createSchool, createUgel, fresh } from "../factories/places";
import { createVisit } from "../factories/visits";

let region: PlacePath;
let ugel: PlacePath;
let network: PlacePath;
let regional: Actor;
let keeper: Actor;
let neighbour: Actor;
let coordinator: Actor;

beforeAll(async () => {
  network = await createNetwork();
  ugel = network.split(".").slice(0, 2).join(".");
  region = regionOf(network);
  regional = await actAs("regional_specialist", region);
  keeper = await actAs("area_head", ugel);
  neighbour = await actAs("area_head", await createUgel(region));
  coordinator = await actAs("coordinator", network);
});

const begin = (actor: Actor, place: PlacePath, { start = "aula", formId = randomUUIDv7() } = {}) =>
  createForm(actor, {
    ...{ formId, place, start, name: `Ficha ${fresh()}`, kind: "peer", contract: "formative" },
    purpose: null,
  });

const draftOf = async (formId: string) => {
  const rows = await ownerDatabase()
    .select()
    .from(visitFormVersions)
    .where(eq(visitFormVersions.formId, formId))
    .orderBy(visitFormVersions.number);
  return rows.at(-1) ?? expect.fail();
};

const formOf = async (formId: string) => {
  const [form] = await ownerDatabase().select().from(visitForms).where(eq(visitForms.id, formId));
  return form ?? expect.fail();
};

const publish = async (actor: Actor, formId: string) =>
  publishForm(actor, { formId, version: (await draftOf(formId)).version });

const usable = (actor: Actor, place: PlacePath) => asActor(actor, (tx) => selectUsableForms(tx, place));

const withPurpose = (purpose: string) => ({ piece: "purpose", purpose }) as const;

test("a form is begun from a usual one, published, and used below its place", async () => {
  const formId = await begin(regional, region);
  expect((await usable(coordinator, network)).map((form) => form.formId)).not.toContain(formId);
  await publish(regional, formId);
  const version = await draftOf(formId);
  const { name } = await formOf(formId);
  expect(await usable(coordinator, network)).toContainEqual({
    ...{ formId, name, versionId: version.id, number: 1, kind: "peer", contract: "formative" },
  });
  expect(version.sha256).toBe(createHash("sha256").update(canonicalJson(version.content)).digest("hex"));
});

test("a form of a UGEL is used in it and nowhere else", async () => {
  const formId = await begin(keeper, ugel);
  await publish(keeper, formId);
  expect((await usable(coordinator, network)).map((form) => form.formId)).toContain(formId);
  const elsewhere = await createNetwork(await createUgel(region));
  expect((await usable(regional, elsewhere)).map((form) => form.formId)).not.toContain(formId);
});

test("the same form sent twice is made once", async () => {
  const formId = randomUUIDv7();
  const name = `Ficha ${fresh()}`;
  const input = { formId, place: region, start: "blank", name, kind: "peer", contract: "formative" } as const;
  const twice = [1, 2].map(() => createForm(regional, { ...input, purpose: "Mirar" }));
  expect(await Promise.all(twice)).toEqual([formId, formId]);
  const again = createForm(regional, { ...input, formId: randomUUIDv7(), purpose: null });
  await expect(again).rejects.toMatchObject({ code: "conflict", fields: { name: expect.any(String) } });
});

test("what is missing is told, and nothing is published", async () => {
  const formId = await begin(regional, region, { start: "blank" });
  await expect(publish(regional, formId)).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("La ficha no tiene ningún bloque."),
  });
  expect((await formOf(formId)).currentVersionId).toBeNull();
});

test("what is published never changes, by a command or by hand", async () => {
  const formId = await begin(regional, region);
  await publish(regional, formId);
  const version = await draftOf(formId);
  const change = saveDraft(regional, { formId, version: version.version, edit: withPurpose("Otra cosa") });
  await expect(change).rejects.toMatchObject({ code: "wrong_status" });
  const byHand = asActor(regional, (tx) =>
    tx.update(visitFormVersions).set({ number: 9 }).where(eq(visitFormVersions.id, version.id)),
  );
  await expect(byHand).rejects.toThrow();
  expect((await draftOf(formId)).content).toEqual(version.content);
});

test("of two who publish at once, one does", async () => {
  const formId = await begin(regional, region);
  const { version } = await draftOf(formId);
  const other = await actAs("regional_specialist", region);
  const done = await Promise.allSettled([regional, other].map((a) => publishForm(a, { formId, version })));
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const published = await ownerDatabase()
    .select()
    .from(visitFormVersions)
    .where(and(eq(visitFormVersions.formId, formId), isNotNull(visitFormVersions.publishedAt)));
  expect(published).toHaveLength(1);
});

test("a draft is not published over what was not read", async () => {
  const formId = await begin(regional, region);
  const { version } = await draftOf(formId);
  await saveDraft(regional, { formId, version, edit: withPurpose("Otra") });
  await expect(publishForm(regional, { formId, version })).rejects.toMatchObject({ code: "stale" });
  const withdraw = { formId, version, edit: { piece: "withdraw", key: "aula" } } as const;
  await expect(saveDraft(regional, withdraw)).rejects.toMatchObject({ code: "stale" });
  expect(await draftOf(formId)).toMatchObject({ publishedAt: null, content: { blocks: [{}, {}] } });
});

test("a save over another's is refused with what is written now, and one that changes nothing is done", async () => {
  const formId = await begin(regional, region);
  const { version } = await draftOf(formId);
  await saveDraft(regional, { formId, version, edit: withPurpose("La primera") });
  const over = saveDraft(regional, { formId, version, edit: withPurpose("La segunda") });
  await expect(over).rejects.toMatchObject({
    code: "stale",
    theirs: { purpose: "La primera", version: version + 1 },
  });
  await saveDraft(regional, { formId, version, edit: withPurpose("La primera") });
  expect((await draftOf(formId)).version).toBe(version + 1);
});

test("an item keeps its key in the next version, and what is in use stays until that is published", async () => {
  const formId = await begin(regional, region);
  await publish(regional, formId);
  const first = await draftOf(formId);
  await startFormVersion(regional, { formId, version: (await formOf(formId)).version });
  await startFormVersion(regional, { formId, version: (await formOf(formId)).version });
  const draft = await draftOf(formId);
  expect(draft).toMatchObject({ number: 2, publishedAt: null, content: first.content });
  const [block] = first.content.blocks;
  const [item] = block?.items ?? [];
  if (!block || !item) return expect.fail();
  const { key, ...rest } = item;
  const edit = { piece: "item", key, blockKey: block.key, item: { ...rest, text: "Grado" } } as const;
  await saveDraft(regional, { formId, version: draft.version, edit });
  expect((await usable(coordinator, network)).find((form) => form.formId === formId)?.number).toBe(1);
  await publish(regional, formId);
  expect((await usable(coordinator, network)).find((form) => form.formId === formId)?.number).toBe(2);
  expect((await draftOf(formId)).content.blocks[0]?.items[0]).toMatchObject({ key, text: "Grado" });
});

test("a form may be copied, with what it asks", async () => {
  const formId = await begin(regional, region, { start: "direccion" });
  await publish(regional, formId);
  const copy = await begin(keeper, ugel, { start: formId });
  expect((await draftOf(copy)).content).toEqual((await draftOf(formId)).content);
  await expect(begin(keeper, ugel, { start: copy })).rejects.toMatchObject({ code: "not_found" });
});

test("whoever keeps the forms of another UGEL neither changes nor sees a draft of this one", async () => {
  const formId = await begin(keeper, ugel);
  const { version } = await draftOf(formId);
  const other = await begin(regional, region);
  for (const id of [formId, other]) {
    const change = saveDraft(neighbour, { formId: id, version, edit: withPurpose("Ajena") });
    await expect(change).rejects.toMatchObject({ code: "not_found" });
    expect(await getForm(neighbour, id)).toBeNull();
    await expect(publish(neighbour, id)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(begin(neighbour, ugel)).rejects.toMatchObject({ code: "forbidden" });
});

test("a draft is not there for whoever does not keep it, until it is published", async () => {
  const formId = await begin(regional, region);
  expect(await getForm(coordinator, formId)).toBeNull();
  expect((await listForms(coordinator, region)).map(({ id }) => id)).not.toContain(formId);
  expect((await listForms(regional, region)).find(({ id }) => id === formId)).toMatchObject({
    ...{ draft: true, number: null, items: 9 },
  });
  await publish(regional, formId);
  expect(await getForm(coordinator, formId)).toMatchObject({ draft: null, published: [{ number: 1 }] });
  await startFormVersion(regional, { formId, version: (await formOf(formId)).version });
  expect(await getForm(coordinator, formId)).toMatchObject({ draft: null, published: [{ number: 1 }] });
  expect((await getForm(regional, formId))?.draft).toMatchObject({ number: 2 });
});

test("who reads what is noted is not changed once a version was published", async () => {
  const formId = await begin(regional, region);
  const { name, version } = await formOf(formId);
  await renameForm(regional, { formId, version, name, contract: "supervision" });
  await publish(regional, formId);
  const now = await formOf(formId);
  expect(now.contract).toBe("supervision");
  const back = renameForm(regional, { formId, version: now.version, name, contract: "formative" });
  await expect(back).rejects.toMatchObject({ code: "conflict" });
  await retireForm(regional, { formId, version: now.version, reason: "Prueba" });
  const { version: retired } = await formOf(formId);
  const later = renameForm(regional, { formId, version: retired, name, contract: "formative" });
  await expect(later).rejects.toMatchObject({ code: "conflict" });
});

test("a retired form is planned with no more; a visit made with it stays, and it may come back", async () => {
  const formId = await begin(regional, region);
  await publish(regional, formId);
  const { id: versionId } = await draftOf(formId);
  const visit = await createVisit(await createSchool(network), { versionId, state: "done" });
  const { version } = await formOf(formId);
  await retireForm(regional, { formId, version, reason: "Hay una mejor" });
  expect((await usable(coordinator, network)).map((form) => form.formId)).not.toContain(formId);
  expect(await getVisit(coordinator, visit.id)).toMatchObject({ formVersionId: versionId, formNumber: 1 });
  expect(await getForm(coordinator, formId)).toMatchObject({ retiredReason: "Hay una mejor" });
  await reopenForm(regional, { formId, version: version + 1 });
  expect((await usable(coordinator, network)).map((form) => form.formId)).toContain(formId);
});

test("a form has as many blocks as it may, and order is nobody's text", async () => {
  const formId = await begin(regional, region, { start: "blank" });
  const block = { title: "Bloque", help: "", kind: "items" } as const;
  const add = (version: number) =>
    saveDraft(regional, { formId, version, edit: { piece: "block", key: null, block } });
  for (let version = 1; version <= MOST_BLOCKS; version++) await add(version);
  await expect(add(MOST_BLOCKS + 1)).rejects.toMatchObject({ code: "conflict" });
  await saveDraft(regional, {
    formId,
    version: 1,
    edit: { piece: "move", key: "bloque_2", direction: "up" },
  });
  expect((await draftOf(formId)).content.blocks[0]?.key).toBe("bloque_2");
});

test("two items with the same words are two, and a piece that went is not brought back by a late save", async () => {
  const formId = await begin(regional, region, { start: "blank" });
  const save = async (edit: Parameters<typeof saveDraft>[1]["edit"]) =>
    saveDraft(regional, { formId, version: (await draftOf(formId)).version, edit });
  await save({ piece: "block", key: null, block: { title: "Aula", help: "", kind: "items" } });
  const item = { ...blankItem("yes_no"), text: "Hay luz" };
  await save({ piece: "item", key: null, blockKey: "aula", item });
  await save({ piece: "item", key: null, blockKey: "aula", item });
  const keys = (await draftOf(formId)).content.blocks[0]?.items.map(({ key }) => key);
  expect(keys).toEqual(["hay_luz", "hay_luz_2"]);
  await save({ piece: "withdraw", key: "hay_luz" });
  const late = save({ piece: "item", key: "hay_luz", blockKey: "aula", item: { ...item, text: "Hay agua" } });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
});

test("rounds of a place do not cross, and a UGEL's may cross the region's", async () => {
  const round = { number: 1, name: "Diagnóstico", startsOn: "2027-04-01", endsOn: "2027-05-31" };
  const id = await openRound(regional, { place: region, ...round });
  await openRound(keeper, { place: ugel, ...round, startsOn: "2027-04-15" });
  const crossed = openRound(regional, { place: region, ...round, number: 2 });
  await expect(crossed).rejects.toMatchObject({ code: "conflict", fields: { startsOn: expect.any(String) } });
  const twice = openRound(regional, {
    place: region,
    ...round,
    startsOn: "2027-08-01",
    endsOn: "2027-08-31",
  });
  await expect(twice).rejects.toMatchObject({ code: "conflict", fields: { number: expect.any(String) } });
  await expect(openRound(keeper, { place: region, ...round, number: 3 })).rejects.toMatchObject({
    code: "forbidden",
  });
  const rounds = await asActor(coordinator, (tx) => selectRounds(tx, network, 2027));
  expect(rounds.map(({ place, startsOn }) => [place, startsOn])).toEqual([
    [region, "2027-04-01"],
    [ugel, "2027-04-15"],
  ]);
  const change = { roundId: id, version: 1, name: "Entrada", startsOn: "2027-03-15", endsOn: "2027-05-31" };
  await changeRound(regional, change);
  await expect(changeRound(regional, { ...change, name: "Otra" })).rejects.toMatchObject({
    code: "stale",
    theirs: { name: "Entrada", version: 2 },
  });
  const year = { ...change, version: 2, startsOn: "2028-03-15", endsOn: "2028-05-31" };
  await expect(changeRound(regional, year)).rejects.toMatchObject({ code: "invalid" });
  await expect(changeRound(keeper, { ...change, version: 2 })).rejects.toMatchObject({ code: "not_found" });
});

test("a region visits as usual until whoever answers for it says otherwise", async () => {
  const settings = () => asActor(coordinator, (tx) => selectVisitSettings(tx, network));
  expect(await settings()).toEqual(USUAL_SETTINGS);
  const content = { ...USUAL_SETTINGS, capacityPerRound: 3 };
  const refused = defineVisitSettings(regional, { region, version: 0, content });
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  const director = await actAs("regional_director", region);
  await defineVisitSettings(director, { region, version: 0, content });
  expect(await settings()).toEqual(content);
  await expect(defineVisitSettings(director, { region, version: 0, content })).rejects.toMatchObject({
    code: "stale",
    theirs: { capacityPerRound: "3", version: "1" },
  });
});
