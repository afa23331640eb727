import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { accessLinks } from "@/db/schema/access";
import { auditLog } from "@/db/schema/audit";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { refuse } from "@/lib/refusal";
import { hashToken, LINK_HOURS, linkPath, newToken } from "./links";
import type { PlacePath } from "./place";

export type FirstAdmin = {
  region: string;
  givenNames: string;
  familyNames: string;
  documentNumber: string;
  email: string;
};

/**
 * Opens the region, if it is not there, and registers who administers it, from the machine that
 * holds the database: nobody can sign in yet who could do it from the page. Answers the link, which
 * serves once, to set the password. Refuses when the region already has an administrator in office.
 */
export function createFirstAdmin(input: FirstAdmin, { another = false } = {}) {
  return ownerDatabase().transaction(async (tx) => {
    const [known] = await tx
      .select({ path: places.path })
      .from(places)
      .where(and(eq(places.kind, "region"), eq(places.name, input.region), isNull(places.closedOn)));
    const day = today();
    let region: PlacePath | undefined = known?.path;
    if (!region) {
      const [next] = await tx.execute<{ label: string }>(sql`select nextval('place_labels')::text as label`);
      region = `r${next?.label}`;
      await tx
        .insert(places)
        .values({ path: region, kind: "region", code: region, name: input.region, openedOn: day });
    }
    const [admin] = await tx
      .select({ id: appointments.id })
      .from(appointments)
      .where(
        and(
          eq(appointments.role, "admin"),
          eq(appointments.place, region),
          sql`coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`,
        ),
      );
    if (admin && !another) {
      refuse(
        "conflict",
        "La región ya tiene quien la administre. Para agregar a otra persona use la opción --otro.",
      );
    }
    const personId = randomUUIDv7();
    const { givenNames, familyNames, documentNumber, email } = input;
    await tx.insert(people).values({ id: personId, givenNames, familyNames });
    await tx.insert(appointments).values({ personId, role: "admin", place: region, startsOn: day });
    await tx.insert(personContacts).values({ personId, documentNumber, email });
    await tx.insert(accounts).values({ personId });
    const token = newToken();
    await tx.insert(accessLinks).values({
      personId,
      kind: "invitation",
      tokenHash: hashToken(token),
      sentAt: new Date(),
      expiresAt: new Date(Date.now() + LINK_HOURS.invitation * 3_600_000),
    });
    await tx.insert(auditLog).values({
      event: "person.invited",
      subjectKind: "person",
      subjectId: personId,
      subjectName: `${givenNames} ${familyNames}`,
      place: region,
    });
    return { link: new URL(linkPath("invitation", token), env().publicUrl).href, personId, region };
  });
}
