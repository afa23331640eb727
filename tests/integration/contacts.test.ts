import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import OfficePage from "@/app/(panel)/administracion/contactos/[oficina]/page";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { officeContacts, publicPages } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { addOfficeAction, editOfficeAction } from "@/lib/releases/contacts/actions";
import {
  addOffice,
  editOffice,
  moveOffice,
  publishContacts,
  withdrawOffice,
} from "@/lib/releases/contacts/commands";
import { MOST_OFFICES } from "@/lib/releases/contacts/labels";
import { getContactsDesk, getPublicContacts } from "@/lib/releases/contacts/queries";
import { createOffice } from "../factories/contacts";
import { actAs } from "../factories/people";
import { createRegion, createUgel } from "../factories/places";
import { comeFrom, send, stateOf } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

let region: PlacePath;
let ugel: PlacePath;
let regional: Actor;
let local: Actor;

beforeEach(async () => {
  region = await createRegion("Lima de Prueba");
  ugel = await createUgel(region, "05");
  regional = await actAs("regional_director", region);
  local = await actAs("ugel_director", ugel);
});

const newOffice = (place: PlacePath, more = {}) => ({
  ...{ officeId: randomUUIDv7(), place, name: "Mesa de partes" },
  ...{ address: "Av. Inventada 100", phone: "(01) 500 0000", email: "mesa@ejemplo.pe", ...more },
});
const to = (text: { name: string; phone?: string }) => ({ address: undefined, phone: undefined, ...text });
const rowOf = async (id: string) =>
  (await ownerDatabase().select().from(officeContacts).where(eq(officeContacts.id, id)))[0];
const desk = async (actor: Actor) => {
  const found = await getContactsDesk(actor, region);
  if (!found) throw new Error("no desk");
  return found;
};
const publish = async (now?: Date) =>
  publishContacts(regional, { region, seen: (await desk(regional)).seen }, now);
const namesOf = async () => {
  const page = await getPublicContacts();
  return page?.groups.map(({ code, offices }) => [code, offices.map(({ name }) => name)]);
};

test("what a UGEL keeps is read by anyone once the region publishes it, and not before", async () => {
  const id = await addOffice(local, newOffice(ugel));
  await addOffice(regional, newOffice(region, { name: "Oficina de gestión pedagógica" }));
  expect((await desk(local)).places.find(({ path }) => path === ugel)?.isPublished).toBe(false);
  await publish(new Date("2026-11-20T15:00:00Z"));

  const page = await getPublicContacts();
  expect(page).toMatchObject({ region: "Lima de Prueba", publishedAt: "2026-11-20T15:00:00.000Z" });
  expect(await namesOf()).toEqual([
    [null, ["Oficina de gestión pedagógica"]],
    ["05", ["Mesa de partes"]],
  ]);
  expect((await desk(local)).places.find(({ path }) => path === ugel)?.isPublished).toBe(true);

  await editOffice(local, {
    officeId: id,
    version: 1,
    ...to({ name: "Mesa de partes virtual", phone: "500 0001" }),
  });
  expect((await desk(regional)).places.map(({ isPublished }) => isPublished)).toEqual([true, false]);
  expect(await namesOf()).toContainEqual(["05", ["Mesa de partes"]]);
  await publish();
  expect(await namesOf()).toContainEqual(["05", ["Mesa de partes virtual"]]);
  expect(await rowOf(id)).toMatchObject({ version: 2, address: null, phone: "500 0001" });
});

test("what nobody saw on the screen is not published", async () => {
  await addOffice(local, newOffice(ugel));
  const { seen } = await desk(regional);
  await addOffice(local, newOffice(ugel, { name: "Otra" }));
  await expect(publishContacts(regional, { region, seen })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("cambiaron"),
  });
});

test("nothing is published while there is no office", async () => {
  await expect(publish()).rejects.toMatchObject({ code: "wrong_status" });
  const pages = await ownerDatabase().select().from(publicPages).where(eq(publicPages.place, region));
  expect(pages).toEqual([]);
});

test("once published, the list is published empty too", async () => {
  const only = newOffice(region);
  await addOffice(regional, only);
  await publish();
  await withdrawOffice(regional, { officeId: only.officeId, version: 1, reason: "Se cerró" });
  await publish();
  expect((await namesOf())?.flatMap(([, names]) => names)).toEqual([]);
});

test("a stale save is refused with what is saved, and repeated on top of it goes through", async () => {
  const officeId = await createOffice(ugel);
  await comeFrom(local);
  const fields = { officeId, version: "1", name: "De la primera", email: "primera@ejemplo.pe" };
  expect(await send(editOfficeAction, fields)).toMatchObject({ to: expect.stringContaining("cambiada") });
  const state = stateOf(await send(editOfficeAction, { ...fields, name: "De la segunda" }));
  expect(state.theirs).toMatchObject({ name: "De la primera", email: "primera@ejemplo.pe", address: "" });
  expect(state.values).toMatchObject({ name: "De la segunda", version: "2" });
  expect(await rowOf(officeId)).toMatchObject({ name: "De la primera" });
});

test.each([
  [{ email: "mesadepartes@gmail.com" }, "email", "servicio para personas"],
  [{ email: "no es un correo" }, "email", "nombre@ejemplo.pe"],
  [{ phone: "de 8 a 4" }, "phone", "código de ciudad"],
  [{ name: "" }, "name", "Escriba cómo se llama"],
  [{ name: "x".repeat(121) }, "name", "120 caracteres"],
  [{ name: "Mesa\0" }, "name", "no se puede guardar"],
  [{ address: "x".repeat(1_000_000) }, "address", "1,000,000"],
  [{ address: "", phone: "", email: "" }, "address", "al menos una forma de llegar"],
])("%o is refused at its field, and what was typed is given back", async (more, field, sentence) => {
  await comeFrom(local);
  const state = stateOf(await send(addOfficeAction, newOffice(ugel, more) as Record<string, string>));
  expect(state.errors[field]?.join(" ")).toContain(sentence);
  if (field !== "name") expect(state.values.name).toBe("Mesa de partes");
});

test("right-to-left marks and blanks are tidied, signs that mean something stay", async () => {
  const name = "  Mesa\u200B de  partes <b>💬</b> ";
  await comeFrom(local);
  const fields = newOffice(ugel, { name, email: "MESA@EJEMPLO.PE" });
  await send(addOfficeAction, fields);
  expect(await rowOf(fields.officeId)).toMatchObject({
    ...{ name: "Mesa de partes <b>💬</b>", email: "mesa@ejemplo.pe" },
  });
});

test("the same form sent twice, also at once, adds one office", async () => {
  const office = newOffice(ugel);
  await Promise.all([addOffice(local, office), addOffice(local, office)]);
  await addOffice(local, office);
  const added = await ownerDatabase()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.event, "contact.added"), eq(auditLog.subjectId, office.officeId)));
  expect(added).toHaveLength(1);
});

test("offices go a step up or down in their place; a step from where it no longer stands is refused", async () => {
  const ids = [];
  for (const name of ["A", "B", "C"]) ids.push(await addOffice(local, newOffice(ugel, { name })));
  const order = async () =>
    (await desk(local)).places.find(({ path }) => path === ugel)?.offices.map(({ name }) => name);
  const last = String(ids[2]);
  await moveOffice(local, { officeId: last, position: 3, direction: "up" });
  expect(await order()).toEqual(["A", "C", "B"]);
  await expect(moveOffice(local, { officeId: last, position: 3, direction: "up" })).rejects.toMatchObject({
    code: "conflict",
  });
  await moveOffice(local, { officeId: last, position: 2, direction: "up" });
  await moveOffice(local, { officeId: last, position: 1, direction: "up" });
  expect(await order()).toEqual(["C", "A", "B"]);
});

test("two who move neighbours at once wait for each other and lose nothing", async () => {
  const ids: string[] = [];
  for (const name of ["A", "B", "C", "D"]) ids.push(await addOffice(local, newOffice(ugel, { name })));
  const step = (i: number, direction: "up" | "down") =>
    moveOffice(local, { officeId: String(ids[i]), position: i + 1, direction });
  await Promise.allSettled([step(0, "down"), step(3, "up"), step(1, "up"), step(2, "down")]);
  const positions = await ownerDatabase()
    .select({ position: officeContacts.position })
    .from(officeContacts)
    .where(eq(officeContacts.place, ugel))
    .orderBy(officeContacts.position);
  expect(positions.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
});

test("an office that is withdrawn stays in the record and leaves the page when it is published again", async () => {
  const id = await addOffice(local, newOffice(ugel));
  await addOffice(local, newOffice(ugel, { name: "Otra" }));
  await publish();
  await withdrawOffice(local, { officeId: id, version: 1, reason: "Se cerró el local" });
  await expect(withdrawOffice(local, { officeId: id, version: 2, reason: "x" })).rejects.toMatchObject({
    code: "wrong_status",
  });
  expect(await namesOf()).toContainEqual(["05", ["Mesa de partes", "Otra"]]);
  await publish();
  expect(await namesOf()).toContainEqual(["05", ["Otra"]]);
  expect((await rowOf(id))?.withdrawnAt).not.toBeNull();
  const [told] = await ownerDatabase()
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.event, "contact.withdrawn"), eq(auditLog.subjectId, id)));
  expect(told?.details).toEqual({ reason: "Se cerró el local" });
});

test("an office that was withdrawn is still read where the audit leads, by whoever may keep it", async () => {
  const id = await addOffice(local, newOffice(ugel));
  await withdrawOffice(
    local,
    { officeId: id, version: 1, reason: "Se cerró el local" },
    new Date("2026-11-20"),
  );
  const open = async (actor: Actor) => {
    await comeFrom(actor);
    return OfficePage({ params: Promise.resolve({ oficina: id }), searchParams: Promise.resolve({}) });
  };
  for (const actor of [local, regional]) {
    const { title, children } = (await open(actor)).props;
    expect(title).toBe("Mesa de partes");
    const html = renderToStaticMarkup(children);
    expect(html).toContain("Se retiró el 19 de noviembre de 2026");
    expect(html).not.toContain("<form");
  }
  for (const actor of [
    await actAs("ugel_director", await createUgel(region, "06")),
    await actAs("admin", await createRegion()),
  ])
    await expect(open(actor)).rejects.toThrow();
});

test("a place keeps so many offices and no more", async () => {
  for (let n = 0; n < MOST_OFFICES; n++) await addOffice(local, newOffice(ugel, { name: `Oficina ${n}` }));
  await expect(addOffice(local, newOffice(ugel))).rejects.toMatchObject({ code: "conflict" });
});

test("a UGEL sees its own offices and the region's, and keeps only its own", async () => {
  const sibling = await createUgel(region, "06");
  const theirs = await createOffice(sibling, { name: "Ajena" });
  const above = await createOffice(region, { name: "De la región" });
  const names = (await desk(local)).places.flatMap(({ offices }) => offices.map(({ name }) => name));
  expect(names).toEqual(["De la región"]);
  for (const officeId of [theirs, above])
    await expect(editOffice(local, { officeId, version: 1, ...to({ name: "x" }) })).rejects.toMatchObject({
      code: "not_found",
    });
  await expect(publishContacts(local, { region, seen: "0".repeat(64) })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("anyone reads what was published and not the table behind it", async () => {
  const { asAnyone } = await import("@/lib/access/as-actor");
  await createOffice(ugel);
  await expect(asAnyone((tx) => tx.execute(sql`select * from office_contacts`))).rejects.toMatchObject({
    code: "forbidden",
  });
});
