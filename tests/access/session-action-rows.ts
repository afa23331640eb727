import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { agendaItems } from "@/db/schema/agendas";
import { meetingParticipants, meetingPresences } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import type { ItemState, MeetingState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { addDays, timeOf, today } from "@/lib/dates/dates";
import { checkInCode } from "@/lib/meetings/attendance/queries";
import { createAgreement, createItem, createMeeting, createParticipant } from "../factories/meetings";
import { createPerson } from "../factories/people";
import { fresh } from "../factories/places";
import { type ActionRow, all, type Fields, type Outcomes } from "./action-row";

let made = 0;

/** A meeting of today that is held all day, with somebody who votes in the room; a school meets in its network. */
export async function sessionAt(place: PlacePath, state: MeetingState, present = true) {
  const path = place.split(".").slice(0, 3).join(".");
  const seconds = fresh() % 3600;
  const startsAt = `00:${[Math.floor(seconds / 60), seconds % 60].map((n) => String(n).padStart(2, "0")).join(":")}`;
  // Of a day that no other test has until it gets its own hour: two meetings of a place do not begin at once.
  const meeting = await createMeeting(path, { state, heldOn: addDays(today(), 40_000 + made++) });
  const db = ownerDatabase();
  await db
    .update(meetings)
    .set({
      ...{ heldOn: today(), startsAt, endsAt: "23:59" },
      openedAt: state === "convened" ? null : new Date(Date.now() - 60_000),
      closedAt: state === "drafted" ? new Date() : null,
    })
    .where(eq(meetings.id, meeting.id));
  const { personId } = await createPerson({ role: "observer", place: path });
  const participantId = await createParticipant(meeting, { personId, present });
  return { ...meeting, meetingId: meeting.id, heldOn: today(), participantId, calledId: personId };
}

const seen = (state: MeetingState, more: Fields = {}) =>
  async function fields(place: PlacePath): Promise<Fields> {
    return { meetingId: (await sessionAt(place, state)).id, version: "1", ...more };
  };

const someone = (present: boolean, more: () => Fields = () => ({})) =>
  async function fields(place: PlacePath): Promise<Fields> {
    const { meetingId, participantId } = await sessionAt(place, "in_session", present);
    return { meetingId, participantId, ...more() };
  };

async function itemAt(place: PlacePath, state: ItemState) {
  const meeting = await sessionAt(place, "in_session");
  const itemId = await createItem(meeting);
  await ownerDatabase().update(agendaItems).set({ state }).where(eq(agendaItems.id, itemId));
  return { meeting, itemId };
}

const item = (state: ItemState, more: Fields = {}) =>
  async function fields(place: PlacePath): Promise<Fields> {
    return { itemId: (await itemAt(place, state)).itemId, ...more };
  };

const agreed = { text: "Entregar el cronograma", dueOn: addDays(today(), 10), form: "consensus" };

async function agreementAt(place: PlacePath) {
  const { meeting, itemId } = await itemAt(place, "current");
  // Whoever convened it answers for it, and is called to it.
  await ownerDatabase()
    .update(meetingParticipants)
    .set({ personId: meeting.personId })
    .where(eq(meetingParticipants.id, meeting.participantId));
  const agreementId = await createAgreement(meeting, { itemId, dueOn: agreed.dueOn });
  return { agreementId, version: "1", responsible: `persona:${meeting.personId}` };
}

/** Whoever may write just there locks its meeting; whoever prepares meetings there keeps its acta. */
const keepers: Outcomes = all("absent", {
  ...{ admin: "no", local_specialist: "no", regional_director: "yes", regional_specialist: "yes" },
  ...{ ugel_director: "yes", area_head: "yes", coordinator: "yes", secretary: "yes" },
});
const foreign = all("absent");

/** What is done in a session: by whoever keeps its acta, but for saying that one is there. */
export const SESSION_ACTION_ROWS: Record<string, ActionRow> = {
  openSessionAction: { form: seen("convened", { call: "1" }), own: keepers, foreign },
  closeSessionAction: { form: seen("in_session"), own: keepers, foreign },
  reopenSessionAction: { form: seen("drafted", { reason: "Faltó un acuerdo" }), own: keepers, foreign },
  recordArrivalAction: {
    form: someone(false, () => ({ presenceId: randomUUIDv7() })),
    ...{ own: keepers, foreign },
  },
  recordMarkAction: {
    form: someone(false, () => ({
      presenceId: randomUUIDv7(),
      mark: "arrival",
      hour: timeOf(new Date()).padStart(5, "0"),
    })),
    ...{ own: keepers, foreign },
  },
  recordDepartureAction: { form: someone(true), own: keepers, foreign },
  undoMarkAction: {
    form: async (place) => {
      const { meetingId, participantId } = await sessionAt(place, "in_session");
      const [presence] = await ownerDatabase()
        .select({ id: meetingPresences.id })
        .from(meetingPresences)
        .where(eq(meetingPresences.participantId, participantId));
      return { meetingId, participantId, presenceId: presence?.id ?? "", mark: "arrival" };
    },
    ...{ own: keepers, foreign },
  },
  recordAbsenceAction: { form: someone(false, () => ({ kind: "unexcused" })), own: keepers, foreign },
  checkInAction: {
    form: async (place, { personId }) => {
      const meeting = await sessionAt(place, "in_session", false);
      await createParticipant(meeting, { personId });
      return { meetingId: meeting.id, presenceId: randomUUIDv7(), code: checkInCode(meeting) };
    },
    own: all("yes"),
  },
  startItemAction: { form: item("pending"), own: keepers, foreign },
  endItemAction: { form: item("current"), own: keepers, foreign },
  saveItemMinutesAction: {
    form: item("current", { version: "0", deliberation: "Se informó.", itemForm: "consensus" }),
    ...{ own: keepers, foreign },
  },
  addAgreementAction: {
    form: async (place) => {
      const { meeting, itemId } = await itemAt(place, "current");
      return { id: randomUUIDv7(), itemId, ...agreed, responsible: `persona:${meeting.calledId}` };
    },
    ...{ own: keepers, foreign },
  },
  editAgreementAction: {
    form: async (place) => ({ ...agreed, ...(await agreementAt(place)) }),
    ...{ own: keepers, foreign },
  },
  withdrawAgreementAction: {
    form: async (place) => ({ ...(await agreementAt(place)), reason: "No se acordó" }),
    ...{ own: keepers, foreign },
  },
};
