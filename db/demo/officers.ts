import { and, asc, eq, isNull } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { appointPerson, endAppointment, invitePerson } from "@/lib/people/commands";
import { getPerson } from "@/lib/people/queries";
import { inventedPerson } from "./names";
import { type DemoTerritory, OPENED_ON, SHOWN_NETWORK } from "./networks";

const NETWORKS_PER_LOCAL_SPECIALIST = 3;
const NETWORKS_PER_REGIONAL_SPECIALIST = 6;
/** Its coordinator changed in the middle of the year. */
const REPLACED_AT = "02-07";
/** It waits for its secretary. */
const WITHOUT_SECRETARY = "05-07";
const PERSONA_UGEL = "05";

export type DemoOfficers = { people: string[]; personas: Map<string, Role> };

type Give = (role: Role, place: PlacePath, startsOn?: string) => Promise<string>;

/** Gives offices to invented people, one after the other. */
function appointer(admin: Actor, officers: DemoOfficers): Give {
  let drawn = 1;
  return async (role, place, startsOn = OPENED_ON) => {
    const n = drawn++;
    const document = `Documento de demostración ${String(n).padStart(4, "0")}-2026`;
    const id = await invitePerson(admin, {
      ...inventedPerson(n),
      documentKind: "dni",
      role,
      place,
      startsOn,
      document,
    });
    officers.people.push(id);
    return id;
  };
}

async function inGroups(
  admin: Actor,
  give: Give,
  role: Role,
  places: PlacePath[],
  size: number,
): Promise<Map<PlacePath, string>> {
  const served = new Map<PlacePath, string>();
  for (let i = 0; i < places.length; i += size) {
    const [first, ...others] = places.slice(i, i + size) as [PlacePath, ...PlacePath[]];
    const personId = await give(role, first);
    served.set(first, personId);
    for (const place of others) {
      await appointPerson(admin, { personId, role, place, startsOn: OPENED_ON, document: undefined });
      served.set(place, personId);
    }
  }
  return served;
}

async function firstSchool(network: PlacePath): Promise<PlacePath> {
  const [school] = await ownerDatabase()
    .select({ path: places.path })
    .from(places)
    .where(and(eq(places.parent, network), eq(places.kind, "school"), isNull(places.closedOn)))
    .orderBy(asc(places.code))
    .limit(1);
  if (!school) throw new Error("the network has no school");
  return school.path;
}

async function replaceCoordinator(admin: Actor, give: Give, personId: string, place: PlacePath) {
  const person = await getPerson(admin, personId);
  const held = person?.offices[0];
  if (!held) throw new Error("the coordinator to replace holds no office");
  await endAppointment(admin, {
    appointmentId: held.id,
    version: held.version,
    endsOn: "2026-07-31",
    reason: "Pasó a dirigir otra institución.",
  });
  await give("coordinator", place, "2026-08-01");
}

/** Four officers for each network, the heads of each UGEL and of the region, and who the personas are. */
export async function loadOfficers(
  admin: Actor,
  region: PlacePath,
  territory: DemoTerritory,
  report: (text: string) => void,
): Promise<DemoOfficers> {
  const officers: DemoOfficers = { people: [], personas: new Map() };
  const give = appointer(admin, officers);
  const shows = (role: Role, personId: string) => officers.personas.set(personId, role);

  shows("regional_director", await give("regional_director", region));
  shows("observer", await give("observer", region));
  for (const ugel of territory) {
    const director = await give("ugel_director", ugel.place);
    const head = await give("area_head", ugel.place);
    await give("area_head", ugel.place);
    if (ugel.code === PERSONA_UGEL) {
      shows("ugel_director", director);
      shows("area_head", head);
    }
    const served = await inGroups(
      admin,
      give,
      "local_specialist",
      ugel.networks.map((n) => n.place),
      NETWORKS_PER_LOCAL_SPECIALIST,
    );
    for (const { code, place } of ugel.networks) {
      const coordinator = await give("coordinator", place);
      if (code === WITHOUT_SECRETARY) continue;
      const secretary = await give("secretary", place);
      if (code === REPLACED_AT) await replaceCoordinator(admin, give, coordinator, place);
      if (code !== SHOWN_NETWORK) continue;
      shows("coordinator", coordinator);
      shows("secretary", secretary);
      shows("local_specialist", served.get(place) as string);
      shows("peer_monitor", await give("peer_monitor", place));
      shows("school_head", await give("school_head", await firstSchool(place)));
    }
    report(`UGEL ${ugel.code}: cargos de ${ugel.networks.length} redes`);
  }
  const networks = territory.flatMap((ugel) => ugel.networks);
  const served = await inGroups(
    admin,
    give,
    "regional_specialist",
    networks.map((n) => n.place),
    NETWORKS_PER_REGIONAL_SPECIALIST,
  );
  const shown = networks.find((n) => n.code === SHOWN_NETWORK)?.place ?? "";
  shows("regional_specialist", served.get(shown) as string);
  report(`${officers.people.length.toLocaleString("es-PE")} personas con cargo`);
  return officers;
}
