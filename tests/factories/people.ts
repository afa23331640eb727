import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { credentials, sessions } from "@/db/schema/access";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import type { AccountState, Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { findActor } from "@/lib/access/find-actor";
import { hashPassword } from "@/lib/access/password";
import type { PlacePath } from "@/lib/access/place";
import { fresh } from "./places";

export const PASSWORD = "tres palabras sueltas";

type NewPerson = {
  role: Role;
  place: PlacePath;
  startsOn?: string;
  endsOn?: string;
  account?: AccountState;
  withPassword?: boolean;
};

/** An invented person with one office; answers her id, e-mail, document and appointment. */
export async function createPerson({ role, place, account = "active", ...more }: NewPerson) {
  const db = ownerDatabase();
  const personId = randomUUIDv7();
  const appointmentId = randomUUIDv7();
  const number = fresh();
  const email = `prueba${number}@ejemplo.pe`;
  const documentNumber = String(10_000_000 + number);
  await db.insert(people).values({ id: personId, givenNames: "Nélida", familyNames: `Prueba ${number}` });
  await db.insert(personContacts).values({ personId, email, documentNumber, phone: "900000000" });
  await db.insert(accounts).values({
    personId,
    state: account,
    ...(account === "closed" ? { closedAt: new Date(), closedReason: "Prueba" } : {}),
    ...(account === "active" ? { activatedAt: new Date() } : {}),
  });
  await db.insert(appointments).values({
    id: appointmentId,
    personId,
    role,
    place,
    startsOn: more.startsOn ?? "2026-01-01",
    endsOn: more.endsOn,
  });
  if (more.withPassword) {
    await db.insert(credentials).values({ personId, passwordHash: await hashPassword(PASSWORD) });
  }
  return { personId, appointmentId, email, documentNumber };
}

/** A session that has just been opened. */
export async function createSession(personId: string): Promise<string> {
  const id = randomUUIDv7();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await ownerDatabase()
    .insert(sessions)
    .values({ id, personId, device: "Firefox", address: "127.0.0.1", expiresAt });
  return id;
}

/** The actor of someone's request, found as the program finds it. */
export async function actorOf(personId: string): Promise<Actor> {
  const actor = await findActor(await createSession(personId), "prueba");
  if (!actor) throw new Error("this person cannot sign in");
  return actor;
}

/** A new person with a role at a place, as the actor of a request. */
export async function actAs(role: Role, place: PlacePath): Promise<Actor> {
  const { personId } = await createPerson({ role, place });
  return actorOf(personId);
}

export async function accountOf(personId: string) {
  const [account] = await ownerDatabase().select().from(accounts).where(eq(accounts.personId, personId));
  if (!account) throw new Error("no account");
  return account;
}
