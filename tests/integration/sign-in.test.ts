import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { accessLinks, credentials, demoPersonas, rateLimits, sessions } from "@/db/schema/access";
import { auditLog } from "@/db/schema/audit";
import {
  changePasswordAction,
  endOtherSessionsAction,
  recoverAction,
  setPasswordAction,
  signInAction,
  signInAsPersonaAction,
  signOutAction,
} from "@/lib/access/actions";
import { findActor } from "@/lib/access/find-actor";
import { hashToken } from "@/lib/access/links";
import { mailLink } from "@/lib/access/mail-link";
import { LIMITS } from "@/lib/access/rate-limit";
import { cookieName, openToken } from "@/lib/access/session-token";
import { listKeptMail } from "@/lib/mail/send";
import { accountOf, actorOf, createPerson, createSession, PASSWORD } from "../factories/people";
import { createNetwork } from "../factories/places";
import { comeFrom, jar, send, stateOf } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());
vi.hoisted(() => {
  process.env.DEMO = "1";
});

const NO_MATCH = "El correo o documento y la contraseña no coinciden. Revíselos, o recupere su contraseña.";
const SPENT = "Este enlace ya se usó o venció. Pida uno nuevo a quien le invitó, o recupere su contraseña.";
const NEW = "cinco palabras que nadie adivina";
const bothNew = { newPassword: NEW, newPasswordAgain: NEW };

const somebody = async (more: Partial<Parameters<typeof createPerson>[0]> = {}) =>
  createPerson({ role: "coordinator", place: await createNetwork(), withPassword: true, ...more });

const sessionOfJar = async () => openToken(jar.get(cookieName()));

async function linkFor(personId: string, kind: "invitation" | "recovery", change = {}) {
  const token = `${kind}-${personId}-un-texto-largo`;
  const expiresAt = new Date(Date.now() + 3_600_000);
  await ownerDatabase()
    .insert(accessLinks)
    .values({ personId, kind, tokenHash: hashToken(token), expiresAt, ...change });
  return token;
}

beforeEach(async () => {
  await comeFrom(null);
  await ownerDatabase().delete(rateLimits);
});

describe("signing in with a password", () => {
  test.each(["email", "documentNumber"] as const)(
    "by %s opens a session and goes back to the page",
    async (key) => {
      const person = await somebody();
      const sent = await send(signInAction, {
        identifier: person[key],
        password: PASSWORD,
        back: "/redes?q=a",
      });
      expect(sent).toEqual({ to: "/redes?q=a" });
      const token = await sessionOfJar();
      expect(token?.sub).toBe(person.personId);
      expect(await findActor(token?.sid ?? "", null)).toMatchObject({ personId: person.personId });
    },
  );

  test("a wrong password is refused, told in the log, and not given back", async () => {
    const { email, personId } = await somebody();
    const wrong = { identifier: email, password: "otra contraseña cualquiera" };
    const state = stateOf(await send(signInAction, wrong));
    expect(state).toMatchObject({ message: NO_MATCH, values: { identifier: email } });
    expect(state.values).not.toHaveProperty("password");
    const [row] = await ownerDatabase().select().from(auditLog).where(eq(auditLog.subjectId, personId));
    expect(row?.event).toBe("session.refused");
  });

  test.each([
    ["a person nobody knows", async () => ({ email: "nadie@ejemplo.pe" })],
    ["an account that was closed", () => somebody({ account: "closed" })],
    ["an account that was never activated", () => somebody({ account: "invited", withPassword: false })],
  ])("%s looks exactly like a wrong password", async (_name, make) => {
    const { email } = await make();
    const state = stateOf(await send(signInAction, { identifier: email, password: PASSWORD }));
    expect(state).toMatchObject({ message: NO_MATCH, errors: {} });
    expect(await sessionOfJar()).toBeNull();
  });

  test("an address of another site to go back to is ignored", async () => {
    for (const back of ["https://otro.pe", "//otro.pe", "/\\otro.pe", "javascript:alert(1)"]) {
      const { email } = await somebody();
      expect(await send(signInAction, { identifier: email, password: PASSWORD, back })).toEqual({
        to: "/inicio",
      });
    }
  });

  test("too many tries lock the account for some minutes, even with the right password", async () => {
    const { email } = await somebody();
    for (let i = 0; i < LIMITS.account; i++)
      await send(signInAction, { identifier: email, password: "equivocada" });
    const state = stateOf(await send(signInAction, { identifier: email, password: PASSWORD }));
    expect(state.message).toMatch(/^Hubo demasiados intentos\. Espere 15 minutos/);
    await ownerDatabase()
      .update(rateLimits)
      .set({ resetsAt: new Date(Date.now() - 1000) });
    expect(await send(signInAction, { identifier: email, password: PASSWORD })).toHaveProperty("to");
  });

  test("too many failures lock the address; those who enter from it do not add up", async () => {
    const { email } = await somebody();
    for (let i = 0; i < 3; i++) await send(signInAction, { identifier: email, password: PASSWORD });
    const [row] = await ownerDatabase()
      .select()
      .from(rateLimits)
      .where(eq(rateLimits.key, "address:127.0.0.1"));
    expect(row?.hits).toBe(0);
    await ownerDatabase().update(rateLimits).set({ hits: LIMITS.address });
    const state = stateOf(await send(signInAction, { identifier: email, password: PASSWORD }));
    expect(state.message).toMatch(/^Hubo demasiados intentos/);
  });

  test("empty fields say what to write", async () => {
    expect(stateOf(await send(signInAction, {})).errors).toEqual({
      identifier: ["Escriba su correo o su número de documento."],
      password: ["Escriba su contraseña."],
    });
  });
});

describe("sessions", () => {
  test("signing out ends the session on the server too", async () => {
    const actor = await actorOf((await somebody()).personId);
    await comeFrom(actor);
    expect(await send(signOutAction, {})).toEqual({ to: "/entrar?motivo=salio" });
    expect(await findActor(actor.sessionId ?? "", null)).toBeNull();
    expect(jar.size).toBe(0);
  });

  test("a session that expired, or whose account was closed, is nobody's", async () => {
    const { personId } = await somebody();
    const sid = await createSession(personId);
    expect(await findActor(sid, null, new Date(Date.now() + 13 * 3_600_000))).toBeNull();
    const closed = await somebody({ account: "closed" });
    expect(await findActor(await createSession(closed.personId), null)).toBeNull();
  });

  test("a session ends after thirty days however much it is used", async () => {
    const sid = await createSession((await somebody()).personId);
    const opened = new Date(Date.now() - 31 * 24 * 3_600_000);
    await ownerDatabase().update(sessions).set({ createdAt: opened }).where(eq(sessions.id, sid));
    expect(await findActor(sid, null)).toBeNull();
  });

  test("using a session moves its end", async () => {
    const sid = await createSession((await somebody()).personId);
    await findActor(sid, null, new Date(Date.now() + 30 * 60_000));
    const [row] = await ownerDatabase().select().from(sessions).where(eq(sessions.id, sid));
    expect(row?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 12 * 3_600_000);
  });

  test("an office that ended yesterday gives nothing today; one that ends today still does", async () => {
    const place = await createNetwork();
    const { personId } = await createPerson({ role: "peer_monitor", place, endsOn: "2026-11-22" });
    const at = (day: string) => new Date(`${day}T15:00:00Z`);
    const sid = await createSession(personId);
    await ownerDatabase()
      .update(sessions)
      .set({ expiresAt: at("2026-12-30") })
      .where(eq(sessions.id, sid));
    expect((await findActor(sid, null, at("2026-11-22")))?.offices).toHaveLength(1);
    expect((await findActor(sid, null, at("2026-11-23")))?.offices).toHaveLength(0);
  });

  test("a cookie that is not ours opens nothing", async () => {
    for (const text of ["", "x", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "a".repeat(5000)]) {
      expect(await openToken(text)).toBeNull();
    }
  });
});

describe("links", () => {
  test("an invitation sets the first password, once", async () => {
    const { personId } = await somebody({ account: "invited", withPassword: false });
    const token = await linkFor(personId, "invitation");
    expect(await send(setPasswordAction, { token, ...bothNew })).toEqual({ to: "/inicio" });
    expect(await accountOf(personId)).toMatchObject({ state: "active" });
    expect(stateOf(await send(setPasswordAction, { token, ...bothNew })).message).toBe(SPENT);
  });

  test.each([
    ["past its time", { expiresAt: new Date(Date.now() - 1000) }],
    ["replaced by another", { revokedAt: new Date() }],
  ])("a link that was %s changes nothing", async (_name, change) => {
    const { personId } = await somebody({ account: "invited", withPassword: false });
    const token = await linkFor(personId, "invitation", change);
    expect(stateOf(await send(setPasswordAction, { token, ...bothNew })).message).toBe(SPENT);
    expect(
      await ownerDatabase().select().from(credentials).where(eq(credentials.personId, personId)),
    ).toHaveLength(0);
  });

  test("a link of a closed account opens nothing", async () => {
    const { personId } = await somebody({ account: "closed" });
    const token = await linkFor(personId, "recovery");
    expect(stateOf(await send(setPasswordAction, { token, ...bothNew })).message).toBe(SPENT);
  });

  test("a weak or mistyped password is told and not given back", async () => {
    const state = stateOf(
      await send(setPasswordAction, {
        token: "x".repeat(43),
        newPassword: "corta",
        newPasswordAgain: "otra",
      }),
    );
    expect(state.errors.newPassword?.[0]).toContain("12 caracteres o más");
    expect(state.values).toEqual({ token: "x".repeat(43) });
    const unequal = { token: "x".repeat(43), newPassword: NEW, newPasswordAgain: `${NEW}.` };
    expect(stateOf(await send(setPasswordAction, unequal)).errors).toEqual({
      newPasswordAgain: ["Las dos contraseñas no son iguales."],
    });
  });

  test("recovery answers the same for a known and an unknown e-mail, and mails only the known one", async () => {
    const { email, personId } = await somebody();
    const sent = { to: "/recuperar?enviado=1" };
    expect(await send(recoverAction, { email: "nadie@ejemplo.pe" })).toEqual(sent);
    expect(await send(recoverAction, { email: email.toUpperCase() })).toEqual(sent);
    const links = await ownerDatabase().select().from(accessLinks).where(eq(accessLinks.personId, personId));
    expect(links).toHaveLength(1);
    expect(await mailLink(links[0]?.id ?? "")).toBe(true);
    const [message] = await listKeptMail();
    expect(message).toMatchObject({ to: email });
    const token = message?.text.match(/\/recuperar\/([\w-]+)/)?.[1] ?? "";
    const before = await createSession(personId);
    expect(await send(setPasswordAction, { token, ...bothNew })).toEqual({ to: "/inicio" });
    expect(await findActor(before, null)).toBeNull();
  });
});

describe("changing the password", () => {
  test("needs the present one and ends the other sessions", async () => {
    const { personId } = await somebody();
    const other = await createSession(personId);
    const actor = await actorOf(personId);
    await comeFrom(actor);
    const wrong = stateOf(await send(changePasswordAction, { currentPassword: "otra", ...bothNew }));
    expect(wrong.errors).toEqual({ currentPassword: ["La contraseña actual no es esa."] });
    expect(await send(changePasswordAction, { currentPassword: PASSWORD, ...bothNew })).toEqual({
      to: "/cuenta?hecho=contrasena",
    });
    expect(await findActor(other, null)).toBeNull();
    expect(await findActor(actor.sessionId ?? "", null)).not.toBeNull();
  });

  test("all other sessions end with one button", async () => {
    const { personId } = await somebody();
    const other = await createSession(personId);
    const actor = await actorOf(personId);
    await comeFrom(actor);
    await send(endOtherSessionsAction, {});
    expect(await findActor(other, null)).toBeNull();
    expect(await findActor(actor.sessionId ?? "", null)).not.toBeNull();
  });
});

test("a persona of the demo enters without a password; without personas, nobody does", async () => {
  const { personId } = await somebody();
  expect(stateOf(await send(signInAsPersonaAction, { role: "coordinator" })).message).toContain(
    "No se encontró",
  );
  await ownerDatabase().insert(demoPersonas).values({ role: "coordinator", personId });
  expect(await send(signInAsPersonaAction, { role: "coordinator" })).toEqual({ to: "/inicio" });
  expect((await sessionOfJar())?.sub).toBe(personId);
});
