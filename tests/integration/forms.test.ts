import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { drafts, sessions } from "@/db/schema/access";
import { people, personContacts } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { dropDraftAction } from "@/lib/forms/actions";
import { findDraft } from "@/lib/forms/drafts";
import { startForm } from "@/lib/forms/start-form";
import { correctPersonAction, invitePersonAction } from "@/lib/people/actions";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { comeFrom, send, stateOf } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

let head: Actor;
let network: string;
beforeEach(async () => {
  const ugel = await createUgel();
  head = await actAs("area_head", ugel);
  network = await createNetwork(ugel);
  await comeFrom(head);
});

const invitation = () => ({
  givenNames: "Rosa",
  familyNames: "Nueva",
  documentKind: "dni",
  documentNumber: String(50_000_000 + Math.floor(Math.random() * 40_000_000)),
  email: `rosa${Math.random().toString(36).slice(2)}@ejemplo.pe`,
  role: "secretary",
  place: network,
  startsOn: "2026-11-01",
});

const correction = async (personId: string) => {
  const [person] = await ownerDatabase().select().from(people).where(eq(people.id, personId));
  const [contact] = await ownerDatabase()
    .select()
    .from(personContacts)
    .where(eq(personContacts.personId, personId));
  if (!person || !contact) throw new Error("nobody to correct");
  const { givenNames, familyNames, version } = person;
  const { documentKind, documentNumber, email } = contact;
  return { personId, version: String(version), givenNames, familyNames, documentKind, documentNumber, email };
};

test("a refused form gives back what was typed, each error at its field, and keeps a draft", async () => {
  const state = stateOf(
    await send(invitePersonAction, { ...invitation(), email: "sin arroba", startsOn: "ayer" }),
  );
  expect(state.values).toMatchObject({ givenNames: "Rosa", email: "sin arroba" });
  expect(state.errors).toEqual({
    email: ["Escriba un correo como nombre@ejemplo.pe."],
    startsOn: ["Escriba la fecha de inicio como día, mes y año."],
  });
  expect((await findDraft(head, "invite-person"))?.values).toMatchObject({ givenNames: "Rosa" });
});

test("the draft is offered, brought back when asked for, and gone once the form is saved", async () => {
  const fields = invitation();
  await send(invitePersonAction, { ...fields, email: "sin arroba" });
  const offered = await startForm(head, "invite-person", { documentKind: "dni" });
  expect(offered).toMatchObject({ values: { documentKind: "dni" }, draftSavedAt: expect.any(Date) });
  const resumed = await startForm(head, "invite-person", {}, { fromDraft: true });
  expect(resumed).toMatchObject({ values: { givenNames: "Rosa", email: "sin arroba" }, draftSavedAt: null });
  await send(invitePersonAction, fields);
  expect(await findDraft(head, "invite-person")).toBeNull();
});

test("what is typed after the session ended is kept for whoever signs in again", async () => {
  await ownerDatabase()
    .update(sessions)
    .set({ endedAt: new Date() })
    .where(eq(sessions.id, head.sessionId ?? ""));
  const page = "/administracion/usuarios/nuevo";
  const sent = await send(invitePersonAction, { ...invitation(), _page: page });
  expect(sent).toEqual({ to: `/entrar?motivo=sesion&volver=${encodeURIComponent(page)}` });
  expect((await findDraft(head, "invite-person"))?.values).toMatchObject({ givenNames: "Rosa" });
});

test("a draft is one's own: a colleague of the same office finds none", async () => {
  await send(invitePersonAction, { ...invitation(), email: "x" });
  const colleague = await actAs("area_head", head.offices[0]?.place as string);
  expect(await findDraft(colleague, "invite-person")).toBeNull();
});

test("a draft is thrown away with one button", async () => {
  await send(invitePersonAction, { ...invitation(), email: "x" });
  const sent = await send((_state, form) => dropDraftAction(form), {
    borrador: "invite-person",
    _page: "/inicio",
  });
  expect(sent).toEqual({ to: "/inicio" });
  expect(await findDraft(head, "invite-person")).toBeNull();
});

test("no password reaches a draft", async () => {
  const { changePasswordAction } = await import("@/lib/access/actions");
  const state = stateOf(
    await send(changePasswordAction, { currentPassword: "una clave muy secreta", newPassword: "corta" }),
  );
  expect(JSON.stringify(await ownerDatabase().select().from(drafts))).not.toContain("una clave muy secreta");
  expect(state.values).not.toHaveProperty("currentPassword");
});

test("the second of two who save at once is refused with both texts, and may then save on top", async () => {
  const { personId } = await createPerson({ role: "secretary", place: network });
  const opened = await correction(personId);
  await send(correctPersonAction, { ...opened, givenNames: "La de ella" });
  const state = stateOf(await send(correctPersonAction, { ...opened, givenNames: "La mía" }));
  expect(state.message).toContain("Otra persona guardó cambios mientras usted escribía");
  expect(state.theirs).toMatchObject({ givenNames: "La de ella" });
  expect(state.values).toMatchObject({ givenNames: "La mía", version: "2" });
  expect(await send(correctPersonAction, state.values as Record<string, string>)).toHaveProperty("to");
  expect(await correction(personId)).toMatchObject({ givenNames: "La mía", version: "3" });
});

test.each(["0", "-1", "1e9999", "2147483648", "x", "1; drop table people"])(
  "the made-up version «%s» is refused in words",
  async (version) => {
    const { personId } = await createPerson({ role: "secretary", place: network });
    const state = stateOf(await send(correctPersonAction, { ...(await correction(personId)), version }));
    expect(state.errors.version).toEqual(["La página que abrió ya no es válida. Vuelva a cargarla."]);
  },
);

test("1 MB in a field, a NUL and names that reach for a prototype do no harm", async () => {
  const fields = {
    ...invitation(),
    givenNames: "x".repeat(1_000_000),
    "__proto__.admin": "1",
    "constructor.prototype.admin": "1",
  };
  expect(stateOf(await send(invitePersonAction, fields)).errors).toEqual({
    givenNames: ["Este texto tiene 1,000,000 caracteres; el máximo es 20,000."],
  });
  expect(stateOf(await send(invitePersonAction, { ...invitation(), familyNames: "a\0b" })).errors).toEqual({
    familyNames: ["Este texto tiene un carácter que no se puede guardar. Escríbalo otra vez."],
  });
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
});

test("emoji and right-to-left marks are kept as they were typed", async () => {
  const { personId } = await createPerson({ role: "secretary", place: network });
  const name = "Ñusta 🦙 \u200Fرد";
  await send(correctPersonAction, { ...(await correction(personId)), givenNames: name });
  expect((await correction(personId)).givenNames).toBe(name);
});

test("going back after a form leads only to pages of ours", async () => {
  for (const page of ["https://otro.pe", "//otro.pe", "/\\otro.pe", "javascript:1"]) {
    await comeFrom(head);
    const sent = await send((_state, form) => dropDraftAction(form), { borrador: "x", _page: page });
    expect(sent).toEqual({ to: "/inicio" });
  }
});
