import { type Role, roles } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { actorOf, createPerson } from "./people";
import { createNetwork, createRegion, createSchool, createUgel } from "./places";

/** Where a row stands, seen from the actor's own place. */
export const relations = ["own", "child", "sibling", "parent"] as const;
export type Relation = (typeof relations)[number];

type Territory = Record<"region" | "ugel" | "network" | "school", PlacePath>;
type Placed = Record<Relation, PlacePath | null>;

const LEVEL: Record<Role, keyof Territory> = {
  admin: "region",
  regional_director: "region",
  observer: "region",
  ugel_director: "ugel",
  area_head: "ugel",
  regional_specialist: "network",
  local_specialist: "network",
  coordinator: "network",
  secretary: "network",
  peer_monitor: "network",
  school_head: "school",
};

async function createTerritory(): Promise<Territory> {
  const region = await createRegion();
  const ugel = await createUgel(region);
  const network = await createNetwork(ugel);
  return { region, ugel, network, school: await createSchool(network) };
}

function placedFrom(own: Territory, siblings: Territory): Record<keyof Territory, Placed> {
  return {
    region: { own: own.region, child: own.ugel, sibling: siblings.region, parent: null },
    ugel: { own: own.ugel, child: own.network, sibling: siblings.ugel, parent: own.region },
    network: { own: own.network, child: own.school, sibling: siblings.network, parent: own.ugel },
    school: { own: own.school, child: null, sibling: siblings.school, parent: own.network },
  };
}

export type World = {
  actors: Record<Role, Actor>;
  /** The places of each role's four relations. */
  placed: Record<Role, Placed>;
  /** Somebody who serves, as observer, at each place. */
  residents: Map<PlacePath, { personId: string; appointmentId: string; email: string }>;
  own: Territory;
  siblings: Territory;
};

/** Two of each kind of place, a person of each role at the first, and somebody at every place. */
export async function createWorld(): Promise<World> {
  const own = await createTerritory();
  const other = await createRegion();
  const siblings: Territory = {
    region: other,
    ugel: await createUgel(own.region),
    network: await createNetwork(own.ugel),
    school: await createSchool(own.network),
  };
  const byLevel = placedFrom(own, siblings);
  const residents: World["residents"] = new Map();
  for (const place of [...Object.values(own), ...Object.values(siblings)]) {
    residents.set(place, await createPerson({ role: "observer", place }));
  }
  const actors = {} as World["actors"];
  const placed = {} as World["placed"];
  for (const role of roles) {
    const place = own[LEVEL[role]];
    const { personId } = await createPerson({ role, place, withPassword: true });
    actors[role] = await actorOf(personId);
    placed[role] = byLevel[LEVEL[role]];
  }
  return { actors, placed, residents, own, siblings };
}
