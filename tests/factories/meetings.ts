import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { agendaItems } from "@/db/schema/agendas";
import { agreements } from "@/db/schema/agreements";
import { meetingParticipants, meetingPresences } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import type { AgreementState, MeetingState } from "@/db/values";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { meetingKindsAt } from "@/lib/meetings/rules";
import { usualTemplate } from "@/lib/meetings/templates/rules";
import { createPerson } from "./people";
import { fresh } from "./places";

type NewMeeting = {
  state?: MeetingState;
  heldOn?: string;
  secretaryId?: string;
  chairId?: string;
  convenerId?: string;
};

const OPENED: MeetingState[] = ["in_session", "drafted", "approved"];

/** A meeting of a place in a state, with nobody called and nothing in its agenda; from 9 to 11. */
export async function createMeeting(place: PlacePath, { state = "preparing", ...more }: NewMeeting = {}) {
  const kind = meetingKindsAt(place)[0];
  if (!kind) throw new Error(`no meeting at ${place}`);
  const { personId } = await createPerson({ role: "observer", place: regionOf(place) });
  const id = randomUUIDv7();
  // Later than any day that a test asks for.
  const heldOn = more.heldOn ?? addDays(today(), 800 + (fresh() % 29_000));
  const opened = OPENED.includes(state);
  const at = (hour: number) => new Date(`${heldOn}T${hour + 5}:00:00Z`);
  await ownerDatabase()
    .insert(meetings)
    .values({
      ...{ id, place, kind, state, title: "Reunión de prueba", heldOn, startsAt: "09:00", endsAt: "11:00" },
      ...{ convenerId: personId, chairId: personId, createdBy: personId, ...more },
      rules: state === "preparing" ? null : usualTemplate(kind),
      convenedAt: state === "preparing" ? null : new Date(),
      openedAt: opened ? at(9) : null,
      number: opened ? fresh() % 30_000 : null,
      call: opened ? 1 : null,
      closedAt: state === "drafted" || state === "approved" ? at(11) : null,
      approvedAt: state === "approved" ? at(12) : null,
      ...(state === "suspended" ? { suspendedAt: new Date(), suspendedReason: "Prueba" } : {}),
    });
  return { id, place, kind, heldOn, personId, version: 1 };
}

type SomeMeeting = { id: string; place: PlacePath; personId: string };

/** Somebody called to a meeting who votes, in the room since it opened when she is present. */
export async function createParticipant(
  { id: meetingId, place, personId: addedBy }: SomeMeeting,
  {
    personId,
    present = false,
    guest = false,
  }: { personId: string | null; present?: boolean; guest?: boolean },
) {
  const id = randomUUIDv7();
  const db = ownerDatabase();
  await db.insert(meetingParticipants).values({
    ...{ id, meetingId, place, personId, addedBy, kind: guest ? "guest" : "member", votes: !guest },
    ...{ name: "Nélida Prueba", office: "Coordinador(a) de REI", position: fresh() },
  });
  if (present)
    await db.insert(meetingPresences).values({
      ...{ id: randomUUIDv7(), meetingId, place, participantId: id, recordedBy: addedBy },
      ...{ source: "secretary", arrivedAt: new Date() },
    });
  return id;
}

/** An item of its agenda. */
export async function createItem({ id: meetingId, place, personId }: SomeMeeting, title = "Plan lector") {
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(agendaItems)
    .values({
      ...{ id, meetingId, place, title, position: fresh(), purpose: "decide", minutes: 15 },
      ...{ source: { kind: "own", key: id }, updatedBy: personId },
    });
  return id;
}

type NewAgreement = {
  itemId: string;
  responsibleId?: string;
  responsiblePlace?: PlacePath;
  dueOn?: string;
  state?: AgreementState;
  adoptedOn?: string;
};

/** An agreement of a meeting; whoever convened it answers for it, unless another is named. */
export async function createAgreement(meeting: SomeMeeting, { itemId, ...more }: NewAgreement) {
  const id = randomUUIDv7();
  const dueOn = more.dueOn ?? addDays(today(), 20);
  const state = more.state ?? "pending";
  await ownerDatabase()
    .insert(agreements)
    .values({
      ...{ id, meetingId: meeting.id, itemId, place: meeting.place, number: fresh() % 30_000, state, dueOn },
      ...{ text: "Entregar el cronograma de pasantías", form: "consensus", present: 3, quorum: 2 },
      ...{ adoptedOn: more.adoptedOn ?? addDays(dueOn, -30), firstDueOn: dueOn, decidedAt: new Date() },
      ...{ responsibleId: more.responsibleId ?? meeting.personId, responsible: "Nélida Prueba" },
      responsiblePlace: more.responsiblePlace ?? meeting.place,
      settledAt: ["fulfilled", "unfulfilled", "void"].includes(state) ? new Date() : null,
    });
  return id;
}
