import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { declaredFacts, releaseGuests } from "@/db/schema/publishing";
import type { PlacePath } from "@/lib/access/place";
import { createReleaseDraft } from "../factories/release-drafts";
import { createRelease, sampleTerritory } from "../factories/releases";
import { type ActionRow, all, type Fields, someone } from "./action-row";

const regionOf = (place: PlacePath) => place.split(".", 1)[0] as string;
const preparers = all("no", { admin: "yes", regional_director: "yes" });
/** The draft is locked first: for whoever does not prepare it, it is as if it were not there. */
const lockedByPreparers = all("absent", { admin: "yes", regional_director: "yes" });

const ABOUT = { title: "Resumen", period: "2026", cutoffOn: "2026-10-31" };

const aboutDraft = (more: (draftId: string, region: PlacePath) => Promise<Fields> | Fields): ActionRow => ({
  at: "region",
  form: async (place) => {
    const draftId = await createReleaseDraft(regionOf(place));
    return { draftId, ...(await more(draftId, regionOf(place))) };
  },
  own: lockedByPreparers,
  foreign: all("absent"),
});

const timesSaid = async (region: PlacePath) =>
  String(await ownerDatabase().$count(declaredFacts, eq(declaredFacts.place, region)));

let number = 5000;

async function publishedAt(region: PlacePath): Promise<Fields> {
  await createRelease(sampleTerritory, { region, number: ++number });
  return { region, number: String(number) };
}

/** What a region prepares, who reads it before, and what it publishes. */
export const RELEASE_ACTION_ROWS: Record<string, ActionRow> = {
  draftReleaseAction: {
    at: "region",
    form: async (place) => ({ region: regionOf(place), ...ABOUT }),
    own: preparers,
    foreign: all("absent"),
  },
  amendReleaseAction: {
    at: "region",
    form: async (place) => ({
      ...(await publishedAt(regionOf(place))),
      ...{ amendReason: "Un error", amendChanges: "Una cifra", mends: "figures" },
    }),
    own: preparers,
    foreign: all("absent"),
  },
  // What is published is seen by everybody.
  requestExportAction: {
    at: "region",
    form: async (place) => publishedAt(regionOf(place)),
    own: preparers,
    foreign: all("no"),
  },
  declareFactAction: {
    at: "region",
    form: async (place) => ({
      ...{ region: regionOf(place), key: "hubs", version: await timesSaid(regionOf(place)) },
      sentence: "Cada red tiene uno.",
      ...{ numerator: "133", denominator: "133", asOf: "2026-01-31", source: "Acta" },
    }),
    own: preparers,
    foreign: all("absent"),
  },
  editDraftAction: aboutDraft(() => ({ version: "1", ...ABOUT })),
  withdrawDraftAction: aboutDraft(() => ({ version: "1", reason: "Se deja" })),
  publishReleaseAction: aboutDraft(() => ({ version: "1" })),
  addGuestAction: aboutDraft(async (_, region) => ({ personId: (await someone(region)).personId })),
  removeGuestAction: aboutDraft(async (draftId, place) => {
    const { personId } = await someone(place);
    await ownerDatabase()
      .insert(releaseGuests)
      .values({ ...{ draftId, place, personId }, addedBy: personId });
    return { personId };
  }),
};
