import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { visitCommitments, visitSubmissions } from "@/db/schema/visit-records";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { createNetwork, createUgel } from "../factories/places";
import { createForm, createRecord, createVisit, visitContent } from "../factories/visits";
import { type ActionRow, all } from "./action-row";

type Named = { observerId?: string; observedId?: string };

/** A visit that was received, at a place or below it, of those that are named. */
async function receivedFrom(place: PlacePath, named: Named) {
  const labels = place.split(".");
  const below = async () => createNetwork(labels.length === 2 ? place : await createUgel(place));
  const at = labels.length >= 3 ? place : await below();
  const form = await createForm(regionOf(place));
  const visit = await createVisit(at, { ...named, versionId: form.versionId, state: "done" });
  const takenId = await createRecord(visit, form);
  return { visit, takenId, form };
}

/** A submission of the actor's own visit that was set aside. */
async function setAside(place: PlacePath, observerId: string) {
  const { visit, takenId, form } = await receivedFrom(place, { observerId });
  const submissionId = randomUUIDv7();
  const content = visitContent(form, { level: "IV" });
  await ownerDatabase()
    .insert(visitSubmissions)
    .values({
      ...{ id: submissionId, visitId: visit.id, place: visit.place, content, sha256: "1".repeat(64) },
      ...{ state: "conflict", sentBy: observerId, clockSkew: 0 },
    });
  return { visitId: visit.id, submissionId, takenId };
}

async function commitmentFrom(place: PlacePath, named: Named) {
  const { visit } = await receivedFrom(place, named);
  const commitmentId = randomUUIDv7();
  await ownerDatabase()
    .insert(visitCommitments)
    .values({
      ...{ id: commitmentId, visitId: visit.id, place: visit.place, side: "observed", text: "x" },
      dueOn: "2026-12-01",
    });
  return { commitmentId, version: "1", outcome: "kept" };
}

/** Of those whom a visit names, whatever office they hold: of others' visits, see visit-detail.test.ts. */
export const VISIT_RECORD_ACTION_ROWS: Record<string, ActionRow> = {
  acknowledgeVisitAction: {
    form: async (place, { personId }) => {
      const { visit, takenId } = await receivedFrom(place, { observedId: personId });
      return { visitId: visit.id, submissionId: takenId, reply: "Gracias" };
    },
    own: all("yes"),
  },
  settleCommitmentAction: {
    form: (place, { personId }) => commitmentFrom(place, { observedId: personId }),
    own: all("yes"),
  },
  takeSubmissionAction: {
    form: (place, { personId }) => setAside(place, personId),
    own: all("yes"),
  },
  dismissSubmissionAction: {
    form: (place, { personId }) => setAside(place, personId),
    own: all("yes"),
  },
};
