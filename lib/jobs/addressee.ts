import { and, eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { accounts, people, personContacts } from "@/db/schema/people";
import { fullName } from "@/lib/access/find-actor";

/** Where somebody is written to, and as whom; `null` once she has no account. */
export async function findAddressee(personId: string): Promise<{ email: string; name: string } | null> {
  const [person] = await ownerDatabase()
    .select({
      email: personContacts.email,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
    })
    .from(people)
    .innerJoin(personContacts, eq(personContacts.personId, people.id))
    .innerJoin(accounts, and(eq(accounts.personId, people.id), eq(accounts.state, "active")))
    .where(eq(people.id, personId));
  return person ? { email: person.email, name: fullName(person) } : null;
}
