import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { meetingFiles } from "@/db/schema/agendas";
import { files } from "@/db/schema/files";
import { minutesCorrections } from "@/db/schema/minutes";
import type { MeetingState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { createItem, createMeeting, createParticipant } from "../factories/meetings";
import { createPerson } from "../factories/people";
import { type ActionRow, all, type Fields, type Outcomes } from "./action-row";

/** A meeting of the place, or of the network of a school, that was held. */
export async function heldFrom(place: PlacePath, state: MeetingState = "drafted") {
  const at = place.split(".").slice(0, 3).join(".");
  const { personId: secretaryId } = await createPerson({ role: "observer", place: at });
  return createMeeting(at, { state, secretaryId });
}

async function correctionFrom(place: PlacePath): Promise<Fields> {
  const meeting = await heldFrom(place);
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(minutesCorrections)
    .values({
      ...{ id, meetingId: meeting.id, place: meeting.place, itemId: await createItem(meeting) },
      ...{ text: "Falta un dato", proposedBy: meeting.personId },
    });
  return { correctionId: id, version: "1", answer: "Así se dijo" };
}

/** A photo of a session, brought by whoever convened it. */
async function photoFrom(place: PlacePath) {
  const { id: meetingId, place: at, personId } = await heldFrom(place);
  const [fileId, id] = [randomUUIDv7(), randomUUIDv7()];
  const db = ownerDatabase();
  await db.insert(files).values({
    ...{ id: fileId, place: at, name: "mesa.png", contentType: "image/png", size: 1 },
    ...{ sha256: "0".repeat(64), storageKey: fileId, uploadedBy: personId },
  });
  await db.insert(meetingFiles).values({
    ...{ id, meetingId, place: at, kind: "photo", title: "La mesa", consent: "Se pidió al empezar" },
    ...{ fileId, filePlace: at, addedBy: personId },
  });
  return id;
}

const ABSENT = { school_head: "absent", peer_monitor: "absent" } as const;
const CONVENERS = { regional_director: "yes", ugel_director: "yes", coordinator: "yes" } as const;
const TEAM = { ...CONVENERS, regional_specialist: "yes", area_head: "yes", secretary: "yes" } as const;
/** Whoever writes at the place of the meeting locks it and is told; for anybody else it is not there. */
const only = (may: Partial<Outcomes>): Outcomes => all("no", { observer: "absent", ...ABSENT, ...may });
const foreign = all("absent");

export const MINUTES_ACTION_ROWS: Record<string, ActionRow> = {
  approveMinutesAction: {
    form: async (place) => ({ meetingId: (await heldFrom(place)).id, version: "1" }),
    ...{ own: only(CONVENERS), foreign },
  },
  proposeMinutesCorrectionAction: {
    form: async (place) => ({ meetingId: (await heldFrom(place)).id, text: "Falta un dato" }),
    // Whoever reads the place reads the draft of its acta.
    ...{ own: all("no", { ...ABSENT, ...TEAM }), foreign },
  },
  acceptMinutesCorrectionAction: {
    form: async (place) => ({ ...(await correctionFrom(place)), rowVersion: "0", decision: "Se aprueba" }),
    ...{ own: only(TEAM), foreign },
  },
  declineMinutesCorrectionAction: { form: correctionFrom, own: only(TEAM), foreign },
  giveVerdictAction: {
    form: async (place, { personId }) => {
      const meeting = await heldFrom(place, "approved");
      await createParticipant(meeting, { personId });
      return { meetingId: meeting.id, verdict: "agree" };
    },
    own: all("yes"),
  },
  withdrawPhotoAction: {
    form: async (place) => ({ photoId: await photoFrom(place), reason: "Se repite" }),
    ...{ own: all("no", { ...ABSENT, ...TEAM }), foreign },
  },
};
