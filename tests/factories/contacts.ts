import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { officeContacts } from "@/db/schema/publishing";
import type { PlacePath } from "@/lib/access/place";
import { createPerson } from "./people";

/** An office of a region or of a UGEL that the public may reach. */
export async function createOffice(place: PlacePath, { name = "Mesa de partes", position = 1 } = {}) {
  const id = randomUUIDv7();
  const { personId } = await createPerson({ role: "observer", place });
  await ownerDatabase()
    .insert(officeContacts)
    .values({ ...{ id, place, name, position, address: "Av. Inventada 100" }, updatedBy: personId });
  return id;
}
