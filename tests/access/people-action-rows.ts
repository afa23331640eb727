import { ownerDatabase } from "@/db/client";
import { handovers } from "@/db/schema/handovers";
import type { PlacePath } from "@/lib/access/place";
import { createPerson } from "../factories/people";
import { createNetwork, fresh } from "../factories/places";
import { type ActionRow, all } from "./action-row";

/** A network of the UGEL whose coordinator has just changed. */
async function handoverAt(ugel: PlacePath) {
  const place = await createNetwork(ugel);
  const left = await createPerson({ role: "coordinator", place, endsOn: "2026-11-01" });
  const came = await createPerson({ role: "coordinator", place, startsOn: "2026-11-02" });
  const [row] = await ownerDatabase()
    .insert(handovers)
    .values({
      place,
      appointmentId: came.appointmentId,
      incomingPersonId: came.personId,
      outgoingPersonId: left.personId,
    })
    .returning({ id: handovers.id });
  return { handoverId: row?.id ?? "", version: "1" };
}

/** What is done about the officers of a network and what passes between them. */
export const PEOPLE_ACTION_ROWS: Record<string, ActionRow> = {
  replaceOfficerAction: {
    at: "ugel",
    form: async (ugel) => {
      const place = await createNetwork(ugel);
      const { appointmentId } = await createPerson({ role: "coordinator", place });
      return {
        ...{ place, role: "coordinator", startsOn: "2026-11-21", who: "new" },
        ...{ leaves: "yes", appointmentId, version: "1", endsOn: "2026-11-20", reason: "Prueba" },
        ...{ givenNames: "Nueva", familyNames: "Persona", documentKind: "dni" },
        documentNumber: String(45_000_000 + fresh()),
        email: `sigue${fresh()}@ejemplo.pe`,
      };
    },
    own: all("absent", { admin: "yes", regional_director: "no", ugel_director: "yes", area_head: "yes" }),
    foreign: all("absent"),
  },
  noteHandoverAction: {
    at: "ugel",
    form: async (ugel) => ({ ...(await handoverAt(ugel)), note: "Falta la resolución." }),
    own: all("absent", { admin: "yes", regional_director: "yes", ugel_director: "yes", area_head: "yes" }),
    foreign: all("absent"),
  },
  // Nobody accepts what passes to somebody else, whatever she manages.
  acceptHandoverAction: {
    at: "ugel",
    form: handoverAt,
    own: all("absent", { admin: "no", regional_director: "no", ugel_director: "no", area_head: "no" }),
    foreign: all("absent"),
  },
};
