import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { people } from "@/db/schema/people";
import { type Role, roles } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { createPerson } from "../factories/people";

export type Outcome = "yes" | "no" | "absent";
export type Outcomes = Record<Role, Outcome>;
export type Fields = Record<string, string>;

export type ActionRow = {
  /** What the form sends, about something at a place. `self` is who sends it. */
  form: (place: PlacePath, self: { personId: string; sessionId: string }) => Promise<Fields>;
  /** Where the thing stands: the actor's own place and one beside it, unless said otherwise. */
  at?: "region" | "ugel";
  own: Outcomes;
  /** Absent when the action is only about oneself or one's own region. */
  foreign?: Outcomes;
};

export const all = (outcome: Outcome, except: Partial<Outcomes> = {}): Outcomes =>
  ({ ...Object.fromEntries(roles.map((role) => [role, outcome])), ...except }) as Outcomes;

/** Whoever manages the people of the place. */
export const managers = (rest: Outcome) =>
  all(rest, { admin: "yes", regional_director: "yes", ugel_director: "yes", area_head: "yes" });
/**
 * The row that is changed is locked first, and the database locks only what may be changed: for
 * everybody else it is as if it were not there.
 */
export const lockedByManagers = managers("absent");
/** Beside a region stands another, of which nothing is known; beside a UGEL, a known neighbour. */
export const neighbours = all("no", { admin: "absent", regional_director: "absent", observer: "absent" });
export const onlyAdmin = all("no", { admin: "yes" });

export const office = (place: PlacePath) => ({ role: "observer", place, startsOn: "2026-11-01" });

export async function someone(place: PlacePath, more: Partial<Parameters<typeof createPerson>[0]> = {}) {
  const person = await createPerson({ role: "observer", place, ...more });
  const [row] = await ownerDatabase().select().from(people).where(eq(people.id, person.personId));
  return { ...person, version: String(row?.version) };
}
