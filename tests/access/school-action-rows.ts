import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { groupingMembers, groupings } from "@/db/schema/groupings";
import { institutionCorrections, institutions } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import type { PlacePath } from "@/lib/access/place";
import { createPerson } from "../factories/people";
import { createNetwork, createSchool, createUgel, fresh } from "../factories/places";
import { type ActionRow, all } from "./action-row";

/** Who manages people finds the row; only who manages the place changes it. */
const keepers = all("absent", {
  ...{ admin: "yes", area_head: "yes" },
  ...{ regional_director: "no", ugel_director: "no" },
});

/** The node of a school: the place itself, or one made below it. */
async function nodeAt(place: PlacePath): Promise<PlacePath> {
  const depth = place.split(".").length;
  if (depth === 4) return place;
  if (depth === 3) return createSchool(place);
  return createSchool(await createNetwork(depth === 2 ? place : await createUgel(place)));
}

async function schoolAt(place: PlacePath) {
  const [row] = await ownerDatabase()
    .select({
      node: places.path,
      id: institutions.id,
      version: institutions.version,
      name: institutions.name,
    })
    .from(places)
    .innerJoin(institutions, eq(institutions.id, places.institutionId))
    .where(eq(places.path, await nodeAt(place)));
  if (!row) throw new Error("no school");
  return row;
}

async function pendingCorrection(place: PlacePath) {
  const { node, id, version } = await schoolAt(place);
  const { personId } = await createPerson({ role: "school_head", place: node });
  const [row] = await ownerDatabase()
    .insert(institutionCorrections)
    .values({
      ...{ institutionId: id, place: node, requestedBy: personId },
      ...{ before: { phone: null }, after: { phone: "013765432" } },
    })
    .returning({ id: institutionCorrections.id });
  return { correctionId: row?.id ?? "", version: "1", institutionVersion: String(version) };
}

async function groupingAt(place: PlacePath) {
  const [row] = await ownerDatabase()
    .insert(groupings)
    .values({ place, kind: "other", name: `Grupo ${fresh()}`, startsOn: "2026-01-01" })
    .returning({ id: groupings.id });
  return row?.id ?? "";
}

async function memberAt(place: PlacePath) {
  const groupingId = await groupingAt(place);
  const [row] = await ownerDatabase()
    .insert(groupingMembers)
    .values({ groupingId, place, memberPlace: place, startsOn: "2026-01-01" })
    .returning({ id: groupingMembers.id });
  return row?.id ?? "";
}

const facts = () => ({ kind: "other", name: `Grupo ${fresh()}` });
const byKeepers = { at: "ugel", own: keepers, foreign: all("absent") } as const;

/** The data of a school, and what stands beside the territory. */
export const SCHOOL_ACTION_ROWS: Record<string, ActionRow> = {
  requestCorrectionAction: {
    form: async (place) => {
      const { id, version, name } = await schoolAt(place);
      return { institutionId: id, version: String(version), name, phone: "013765432", note: "Prueba" };
    },
    // Every school of the region is known to all of it; its data are corrected by those who answer for it.
    own: all("no", {
      ...{ admin: "yes", regional_director: "yes", ugel_director: "yes" },
      ...{ area_head: "yes", school_head: "yes" },
    }),
    foreign: all("no", { admin: "absent", regional_director: "absent", observer: "absent" }),
  },
  confirmCorrectionAction: { form: pendingCorrection, ...byKeepers },
  declineCorrectionAction: {
    form: async (place) => ({ ...(await pendingCorrection(place)), note: "Prueba" }),
    ...byKeepers,
  },
  createGroupingAction: {
    form: async (place) => ({ place, ...facts(), startsOn: "2026-11-01" }),
    ...byKeepers,
  },
  editGroupingAction: {
    form: async (place) => ({ groupingId: await groupingAt(place), version: "1", ...facts() }),
    ...byKeepers,
  },
  endGroupingAction: {
    form: async (place) => ({ groupingId: await groupingAt(place), version: "1", endsOn: "2026-11-01" }),
    ...byKeepers,
  },
  addMembersAction: {
    form: async (place) => ({
      groupingId: await groupingAt(place),
      "places[0]": await createNetwork(place),
      startsOn: "2026-11-01",
    }),
    ...byKeepers,
  },
  endMembershipAction: {
    form: async (place) => ({ memberId: await memberAt(place), version: "1", endsOn: "2026-11-01" }),
    ...byKeepers,
  },
};
