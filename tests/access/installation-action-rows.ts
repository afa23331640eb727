import { and, eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { installationRecords, paperTemplates } from "@/db/schema/papers";
import { places } from "@/db/schema/places";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { completeNetwork, createDraft, VENUE } from "../factories/installations";
import { createNetwork, createUgel } from "../factories/places";
import { type ActionRow, all } from "./action-row";

async function ugelOf(region: PlacePath) {
  const [ugel] = await ownerDatabase()
    .select({ path: places.path })
    .from(places)
    .where(and(eq(places.parent, region), eq(places.kind, "ugel")))
    .limit(1);
  return ugel?.path ?? createUgel(region);
}

/** The network at a place or above it, or a new one below it. */
async function networkAt(place: PlacePath): Promise<PlacePath> {
  const labels = place.split(".");
  if (labels.length >= 3) return labels.slice(0, 3).join(".");
  return createNetwork(labels.length === 2 ? place : await ugelOf(place));
}

async function networkWithoutDraft(place: PlacePath) {
  const network = await networkAt(place);
  const draft = await createDraft(network);
  await ownerDatabase().delete(installationRecords).where(eq(installationRecords.id, draft));
  return network;
}

/** Whoever answers for the network's UGEL or region; of the network, its coordinator and its secretary. */
const managers = { admin: "yes", regional_director: "yes", ugel_director: "yes", area_head: "yes" } as const;
const drafters = { ...managers, coordinator: "yes", secretary: "yes" } as const;
/** They write in the network, and the acta is not theirs. */
const specialists = { local_specialist: "no", regional_specialist: "no" } as const;

export const INSTALLATION_ACTION_ROWS: Record<string, ActionRow> = {
  draftInstallationAction: {
    form: async (place) => ({
      ...{ network: await networkWithoutDraft(place), heldOn: "2026-03-02", venue: VENUE },
    }),
    own: all("absent", { ...drafters, ...specialists, observer: "no" }),
    foreign: all("absent"),
  },
  editInstallationAction: {
    form: async (place) => ({
      ...{ recordId: await createDraft(await networkAt(place)), version: "1" },
      ...{ heldOn: "2026-03-02", venue: VENUE, body: "Otro texto." },
    }),
    own: all("absent", { ...drafters, ...specialists }),
    foreign: all("absent"),
  },
  issueInstallationAction: {
    form: async (place) => {
      const network = await networkAt(place);
      await completeNetwork(network);
      return { recordId: await createDraft(network), version: "1" };
    },
    own: all("absent", { ...managers, ...specialists, coordinator: "no", secretary: "no" }),
    foreign: all("absent"),
  },
  editTemplateAction: {
    form: async (place) => {
      await ownerDatabase()
        .delete(paperTemplates)
        .where(eq(paperTemplates.place, regionOf(place)));
      return { kind: "installation_record", version: "0", body: "La {{red}}." };
    },
    own: all("absent", { admin: "yes", regional_director: "no" }),
  },
};
