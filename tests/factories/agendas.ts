import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { backlogItems, meetingFiles } from "@/db/schema/agendas";
import { files } from "@/db/schema/files";
import { meetingSeries } from "@/db/schema/meetings";
import type { BacklogState } from "@/db/values";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { meetingKindsAt } from "@/lib/meetings/rules";
import { createPerson } from "./people";
import { fresh } from "./places";

/** A series of the meetings that a place holds. */
export async function createSeries(place: PlacePath, { closedAt = null }: { closedAt?: Date | null } = {}) {
  const [kind] = meetingKindsAt(place);
  if (!kind) throw new Error(`no meeting at ${place}`);
  const { personId: createdBy } = await createPerson({ role: "observer", place: regionOf(place) });
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(meetingSeries)
    .values({
      ...{ id, place, kind, name: `Serie ${fresh()}`, rule: "FREQ=MONTHLY;BYDAY=2TU", createdBy, closedAt },
      ...{ startsOn: "2026-01-01", startsAt: "09:00", endsAt: "11:00" },
    });
  return { id, place, createdBy };
}

type NewSubject = { title?: string; state?: Exclude<BacklogState, "taken">; proposedPlace?: PlacePath };

/** A subject that somebody proposed for the meetings of a series. */
export async function createSubject(
  { id: seriesId, place, createdBy }: Awaited<ReturnType<typeof createSeries>>,
  { title = "Local para el congreso", state = "open", proposedPlace = place }: NewSubject = {},
) {
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(backlogItems)
    .values({
      ...{ id, seriesId, place, title, state, purpose: "decide", minutes: 10, proposedPlace },
      ...{
        proposedBy: createdBy,
        createdAt: new Date("2026-11-01"),
        settledReason: state === "open" ? null : "x",
      },
    });
  return id;
}

/** A document of a meeting, kept at its place. */
export async function createReading({
  id: meetingId,
  place,
  personId,
}: {
  id: string;
  place: PlacePath;
  personId: string;
}) {
  const [id, fileId] = [randomUUIDv7(), randomUUIDv7()];
  const db = ownerDatabase();
  await db.insert(files).values({
    ...{ id: fileId, place, name: "informe.pdf", contentType: "application/pdf", size: 1 },
    ...{ sha256: "0".repeat(64), storageKey: fileId, uploadedBy: personId },
  });
  await db.insert(meetingFiles).values({
    ...{
      id,
      meetingId,
      place,
      kind: "document",
      title: "Informe",
      fileId,
      filePlace: place,
      addedBy: personId,
    },
  });
  return { id, fileId };
}
