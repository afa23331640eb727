import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { citext, createdAt, id, instant, ltree, version } from "../columns";
import {
  gateMay,
  managed,
  managedPerson,
  managesSomewhere,
  mayInsert,
  mayRead,
  mayUpdate,
  ofManagedPlaces,
  own,
  region,
} from "../policies";
import { accountStates, documentKinds, roles } from "../values";
import { files } from "./files";
import { institutions } from "./institutions";
import { places } from "./places";

export const roleKey = pgEnum("role_key", roles);
export const documentKind = pgEnum("document_kind", documentKinds);
export const accountState = pgEnum("account_state", accountStates);

/** Seen through their appointments: whoever may see one of them sees the name. */
export const people = pgTable(
  "people",
  {
    id: id(),
    givenNames: text("given_names").notNull(),
    familyNames: text("family_names").notNull(),
    /** The name as two hands may have written it: without accents, case or order. */
    nameKey: text("name_key").generatedAlwaysAs(sql`name_key(given_names || ' ' || family_names)`),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("people_family_names_idx").on(t.familyNames, t.givenNames),
    mayRead(
      "people_read",
      sql`(${own(t.id)} or exists (select 1 from appointments a where a.person_id = ${t.id}))`,
    ),
    mayInsert("people_insert", managesSomewhere),
    mayUpdate("people_update", sql`(${own(t.id)} or ${managedPerson(t.id)})`),
    gateMay("people_gate"),
  ],
);

/** What only the person and those who manage one of her places read. */
export const personContacts = pgTable(
  "person_contacts",
  {
    personId: uuid("person_id").primaryKey(),
    documentKind: documentKind("document_kind").notNull().default("dni"),
    documentNumber: text("document_number").notNull(),
    email: citext("email").notNull(),
    phone: text("phone"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "person_contacts_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    uniqueIndex("person_contacts_document_key").on(t.documentKind, t.documentNumber),
    uniqueIndex("person_contacts_email_key").on(t.email),
    mayRead("person_contacts_read", sql`(${own(t.personId)} or ${ofManagedPlaces(t.personId)})`),
    mayInsert("person_contacts_insert", managedPerson(t.personId)),
    mayUpdate("person_contacts_update", sql`(${own(t.personId)} or ${managedPerson(t.personId)})`),
    gateMay("person_contacts_gate"),
  ],
);

/** A person's right to sign in. */
export const accounts = pgTable(
  "accounts",
  {
    personId: uuid("person_id").primaryKey(),
    state: accountState("state").notNull().default("invited"),
    activatedAt: instant("activated_at"),
    closedAt: instant("closed_at"),
    closedReason: text("closed_reason"),
    lastSignInAt: instant("last_sign_in_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "accounts_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    check("accounts_closed_check", sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
    mayRead("accounts_read", sql`(${own(t.personId)} or ${ofManagedPlaces(t.personId)})`),
    mayInsert("accounts_insert", managedPerson(t.personId)),
    mayUpdate("accounts_update", managedPerson(t.personId)),
    gateMay("accounts_gate"),
  ],
);

/** A role at a place, from a date to a date (both days included). */
export const appointments = pgTable(
  "appointments",
  {
    id: id(),
    personId: uuid("person_id").notNull(),
    role: roleKey("role").notNull(),
    place: ltree("place").notNull(),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on"),
    endReason: text("end_reason"),
    /** The resolution or document that appoints. */
    document: text("document"),
    documentFileId: uuid("document_file_id"),
    /** The school where the person works, when the office is of a network: a coordinator directs one of its schools. */
    institutionId: uuid("institution_id"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "appointments_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    foreignKey({ name: "appointments_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({
      name: "appointments_institution_fkey",
      columns: [t.institutionId],
      foreignColumns: [institutions.id],
    }),
    // With the place, so that a file of a hidden place cannot be pointed at.
    foreignKey({
      name: "appointments_document_file_fkey",
      columns: [t.documentFileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    check("appointments_dates_check", sql`${t.endsOn} >= ${t.startsOn}`),
    index("appointments_person_idx").on(t.personId),
    index("appointments_place_gist").using("gist", t.place),
    index("appointments_place_role_idx").on(t.place, t.role),
    mayRead("appointments_read", region(t.place)),
    mayInsert("appointments_insert", managed(t.place)),
    mayUpdate("appointments_update", managed(t.place)),
    gateMay("appointments_gate"),
  ],
);
