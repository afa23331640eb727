import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { calibrationCases } from "@/db/schema/calibration";
import { files } from "@/db/schema/files";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { createCalibratedForm } from "../factories/calibration";
import { createPerson } from "../factories/people";
import { createNetwork, createUgel, fresh } from "../factories/places";
import { createForm, createVisit } from "../factories/visits";
import { type ActionRow, all, type Fields, lockedByManagers, managers } from "./action-row";

const TEXT = {
  title: "Otro caso",
  story: "La docente pregunta.",
  "agreed.r1.option": "I",
  "agreed.r1.why": "Sí",
};

const draftCase =
  (more: Fields = {}) =>
  async (place: PlacePath): Promise<Fields> => {
    const { caseIds } = await createCalibratedForm(place, { cases: 1, published: false });
    return { caseId: String(caseIds[0]), version: "1", ...more };
  };

async function picturedCase(place: PlacePath): Promise<Fields> {
  const { caseIds, keeper } = await createCalibratedForm(place, { cases: 1, published: false });
  const caseId = String(caseIds[0]);
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(files)
    .values({
      ...{ id, place, name: "a.jpg", contentType: "image/jpeg", size: 1, sha256: "0".repeat(64) },
      ...{ storageKey: id, uploadedBy: keeper.personId },
    });
  await ownerDatabase()
    .update(calibrationCases)
    .set({ pictureId: id, pictureAlt: "Un aula" })
    .where(eq(calibrationCases.id, caseId));
  return { caseId, version: "1" };
}

/** A visit to be made in the network of the place, or in a new one below it, and somebody else who may observe there. */
async function visitToDouble(place: PlacePath): Promise<Fields> {
  const labels = place.split(".");
  const ugel = labels.length === 2 ? place : undefined;
  const network =
    labels.length >= 3
      ? labels.slice(0, 3).join(".")
      : await createNetwork(ugel ?? (await createUgel(place)));
  const { versionId } = await createForm(regionOf(place));
  const [first, second] = [await monitorOf(network), await monitorOf(network)];
  const scheduledOn = addDays(today(), 1 + (fresh() % 600));
  const visit = await createVisit(network, { versionId, observerId: first, scheduledOn });
  return { visitId: visit.id, observerId: second };
}

const monitorOf = async (place: PlacePath) => (await createPerson({ role: "peer_monitor", place })).personId;

/** A case is kept by those of its form's place or above: for anybody else there is nothing to lock. */
const kept = { at: "ugel", own: lockedByManagers, foreign: all("absent") } as const;

export const CALIBRATION_ACTION_ROWS: Record<string, ActionRow> = {
  writeCaseAction: {
    at: "ugel",
    form: async (place) => ({ formId: (await createCalibratedForm(place, { cases: 0 })).formId, ...TEXT }),
    own: managers("no"),
    foreign: all("absent"),
  },
  editCaseAction: { ...kept, form: draftCase(TEXT) },
  publishCaseAction: { ...kept, form: draftCase() },
  retireCaseAction: { ...kept, form: draftCase({ reason: "Ya no sirve" }) },
  hidePictureAction: { ...kept, form: picturedCase },
  scoreCaseAction: {
    at: "ugel",
    form: async (place) => ({
      caseId: String((await createCalibratedForm(place, { cases: 1 })).caseIds[0]),
      version: "2",
      ...{ "scores.r1": "I", "scores.r2": "I", "scores.r3": "I" },
    }),
    own: all("yes", { admin: "no", regional_director: "no", ugel_director: "no", observer: "no" }),
    foreign: all("absent"),
  },
  planDoubleAction: {
    form: visitToDouble,
    own: all("yes", {
      ...{ admin: "no", regional_director: "no", observer: "no" },
      ...{ school_head: "absent", peer_monitor: "absent" },
    }),
    foreign: all("absent"),
  },
};
