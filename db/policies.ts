import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, pgPolicy, pgRole } from "drizzle-orm/pg-core";

/** A signed-in person, after `asActor`. */
export const member = pgRole("ayni_member").existing();
/** The gate: sign-in, invitations and sessions, before anyone is known. */
export const gate = pgRole("ayni_gate").existing();
/** Anyone: published snapshots and nothing else. */
export const anyone = pgRole("ayni_public").existing();

const within = (column: AnyPgColumn, scope: string) =>
  sql`${column} <@ any((select ${sql.raw(scope)}())::ltree[])`;

/** Rows of the actor's own region: what every member may know. */
export const region = (place: AnyPgColumn) => within(place, "app_regions");
/** Rows at or below the places that the actor reads whole. */
export const below = (place: AnyPgColumn) => within(place, "app_places");
/** The same, and rows of the places above: what is shared downwards. */
export const line = (place: AnyPgColumn) =>
  sql`(${below(place)} or ${place} = any((select app_places_up())::ltree[]))`;
/** Rows at or below the places that the actor belongs to, whatever she may do there. */
export const mine = (place: AnyPgColumn) => within(place, "app_places_own");
/** Rows at or below the places where the actor may write. */
export const writable = (place: AnyPgColumn) => within(place, "app_places_write");
/** Rows that stand just where the actor may write: what a team prepares among itself. */
export const team = (place: AnyPgColumn) => sql`${place} = any((select app_places_write())::ltree[])`;
/** Rows at or below the places whose people the actor manages. */
export const managed = (place: AnyPgColumn) => within(place, "app_places_manage");
/** Rows at or below the places where the actor plans visits. */
export const visitable = (place: AnyPgColumn) => within(place, "app_places_visit");
/** Rows that name the actor. */
export const own = (person: AnyPgColumn) => sql`${person} = (select app_person())`;
export const published = (publishedAt: AnyPgColumn) => sql`${publishedAt} is not null`;

/** People with an office at a place that the actor manages: their contact data may be read. */
export const ofManagedPlaces = (person: AnyPgColumn) => sql`${person} in (select app_known_people())`;

/** People all of whose offices are at places that the actor manages: their data and account may be changed. */
export const managedPerson = (person: AnyPgColumn) => sql`${person} in (select app_managed_people())`;

export const managesSomewhere = sql`(select app_places_manage()) <> '{}'::ltree[]`;

export const mayRead = (name: string, using: SQL) => pgPolicy(name, { for: "select", to: member, using });
export const mayInsert = (name: string, withCheck: SQL) =>
  pgPolicy(name, { for: "insert", to: member, withCheck });
export const mayUpdate = (name: string, using: SQL) =>
  pgPolicy(name, { for: "update", to: member, using, withCheck: using });
export const mayDelete = (name: string, using: SQL) => pgPolicy(name, { for: "delete", to: member, using });

/** What the gate does with a table is limited by its grants, not by rows. */
export const gateMay = (name: string) =>
  pgPolicy(name, { for: "all", to: gate, using: sql`true`, withCheck: sql`true` });
