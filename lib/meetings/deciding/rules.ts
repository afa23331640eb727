import { type Role, roles } from "@/db/values";
import { isPlacePath, type PlacePath } from "@/lib/access/place";

/** Who answers for an agreement: a person who is called, or whoever holds an office at a place. */
export type Responsible = { personId: string } | { role: Role; place: PlacePath };

/** As a choice of a list carries it: `persona:<id>`, `cargo:coordinator:r1.u5.n12`. */
export const responsibleKey = (one: Responsible) =>
  "personId" in one ? `persona:${one.personId}` : `cargo:${one.role}:${one.place}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads it back; `null` for anything else. */
export function readResponsible(key: string): Responsible | null {
  const [kind, what = "", place = ""] = key.split(":");
  if (kind === "persona" && UUID.test(what)) return { personId: what };
  const role = roles.find((one) => one === what);
  return kind === "cargo" && role && isPlacePath(place) ? { role, place } : null;
}

/** The first day that an agreement may be due, written down on a day: never before its meeting, nor before that day. */
export const firstDue = (heldOn: string, day: string): string => [heldOn, day].sort()[1] ?? day;
