import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { demoPersonas } from "@/db/schema/access";
import type { Actor } from "@/lib/access/actor";
import { findPersonActor } from "@/lib/access/find-person-actor";

/** Who administers the demo. */
export async function findAdmin(): Promise<Actor> {
  const [admin] = await ownerDatabase()
    .select({ personId: demoPersonas.personId })
    .from(demoPersonas)
    .where(eq(demoPersonas.role, "admin"));
  const actor = admin && (await findPersonActor(admin.personId));
  if (!actor) throw new Error("the demo has no administrator");
  return actor;
}
