import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { meetingParticipants as p } from "@/db/schema/meeting-people";
import { meetingSeries, meetings } from "@/db/schema/meetings";
import type { MeetingState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { meetingKindsAt } from "@/lib/meetings/rules";
import { createItem, createMeeting, createParticipant } from "../factories/meetings";
import { fresh } from "../factories/places";
import { type ActionRow, all, type Fields, neighbours, type Outcomes, someone } from "./action-row";

let told = 0;
/** A day to come, another each time. */
const day = () => addDays(today(), 1 + (told++ % 700));

const taken = new Map<PlacePath, number>();
/** The same for a meeting that is made, one for each of a place: none falls on another's. */
function dayAt(place: PlacePath) {
  const days = (taken.get(place) ?? 0) + 1;
  taken.set(place, days);
  return addDays(today(), days);
}

/** The meeting that somebody of a place meets: a school's is its network's. */
const metFrom = (place: PlacePath) => place.split(".").slice(0, 3).join(".");

/** A meeting ready to be convened, with somebody called to it. */
async function meetingAt(from: PlacePath, state: MeetingState = "preparing") {
  const place = metFrom(from);
  const secretaryId = (await someone(place)).personId;
  const meeting = await createMeeting(place, {
    state,
    secretaryId,
    heldOn: dayAt(place),
  });
  await createItem(meeting);
  const participantId = await createParticipant(meeting, { personId: (await someone(place)).personId });
  return { ...meeting, participantId };
}

const hours = { startsAt: "15:00", endsAt: "17:00" };
const there = { mode: "mixed", venue: "Auditorio", link: "https://video.ejemplo.pe/sala" };

const meetingIn = (state: MeetingState, more: () => Fields = () => ({})) =>
  async function fields(place: PlacePath): Promise<Fields> {
    const { id } = await meetingAt(place, state);
    return { meetingId: id, version: "1", ...more() };
  };

async function seriesAt(place: PlacePath) {
  const id = randomUUIDv7();
  const at = metFrom(place);
  await ownerDatabase()
    .insert(meetingSeries)
    .values({
      ...{ id, place: at, kind: meetingKindsAt(at)[0] ?? "committee", name: "Serie de prueba", ...hours },
      ...{ rule: "FREQ=WEEKLY;BYDAY=MO", startsOn: "2026-01-05", createdBy: (await someone(at)).personId },
    });
  return { seriesId: id, version: "1" };
}

const aMonday = () => {
  const from = Temporal.PlainDate.from(today()).add({ days: 7 });
  return from.add({ days: (8 - from.dayOfWeek) % 7 }).toString();
};

const described = {
  ...{ name: "Directorios del año", every: "month_day", monthDay: "31", startsOn: "2026-01-01" },
  ...{ ...hours, mode: "in_person", venue: "Auditorio" },
};

/** Whoever may write just there locks it and is told; for anybody else it is as if it were not there. */
const only = (may: Partial<Outcomes>): Outcomes =>
  all("no", { observer: "absent", school_head: "absent", peer_monitor: "absent", ...may });

export const meetingConveners = only({ regional_director: "yes", ugel_director: "yes", coordinator: "yes" });
export const meetingPreparers = {
  ...meetingConveners,
  ...{ area_head: "yes", secretary: "yes", regional_specialist: "yes" },
} satisfies Outcomes;
/** At a place that is known the office is what lacks; a school holds no meetings. */
const drafters = { ...meetingPreparers, observer: "no", peer_monitor: "no", school_head: "absent" } as const;
const draftersBeside = { ...neighbours, school_head: "absent" } as const;
const foreign = all("absent");

export const MEETING_CALL_ACTION_ROWS: Record<string, ActionRow> = {
  draftMeetingAction: {
    form: async (place) => ({
      ...{ place, kind: meetingKindsAt(place)[0] ?? "committee", heldOn: day(), ...hours, ...there },
    }),
    ...{ own: drafters, foreign: draftersBeside },
  },
  editMeetingAction: {
    form: meetingIn("preparing", () => ({ ...there, heldOn: day(), ...hours, title: "Otra" })),
    ...{ own: meetingPreparers, foreign },
  },
  refreshCalledAction: { form: meetingIn("preparing"), own: meetingPreparers, foreign },
  conveneMeetingAction: {
    form: async (place) => {
      const { id } = await meetingAt(place);

      await ownerDatabase().update(meetings).set({ venue: "Auditorio" }).where(eq(meetings.id, id));
      return { meetingId: id, version: "1" };
    },
    ...{ own: meetingConveners, foreign },
  },
  moveMeetingAction: {
    form: meetingIn("convened", () => ({ heldOn: day(), ...hours, ...there, reason: "Feriado" })),
    ...{ own: meetingConveners, foreign },
  },
  suspendMeetingAction: {
    form: meetingIn("convened", () => ({ reason: "Emergencia" })),
    ...{ own: meetingConveners, foreign },
  },
  invitePersonToMeetingAction: {
    form: async (place) => {
      const { id } = await meetingAt(place);
      return { meetingId: id, personId: (await someone(metFrom(place))).personId };
    },
    ...{ own: meetingPreparers, foreign },
  },
  inviteOutsiderAction: {
    form: async (place) => ({
      ...{ meetingId: (await meetingAt(place)).id, name: "Rosa Ejemplo", office: "Municipalidad" },
      email: `invitada${fresh()}@ejemplo.pe`,
    }),
    ...{ own: meetingPreparers, foreign },
  },
  withdrawCalledAction: {
    form: async (place) => ({
      ...{ participantId: (await meetingAt(place)).participantId, version: "1", reason: "Se jubiló" },
    }),
    ...{ own: meetingPreparers, foreign },
  },
  restoreCalledAction: {
    form: async (place) => {
      const { participantId } = await meetingAt(place);

      const withdrawn = { withdrawnAt: new Date(), withdrawnReason: "Prueba" };
      await ownerDatabase().update(p).set(withdrawn).where(eq(p.id, participantId));
      return { participantId, version: "1" };
    },
    ...{ own: meetingPreparers, foreign },
  },
  replyToCallAction: {
    form: async (place, { personId }) => {
      const meeting = await createMeeting(metFrom(place), { state: "convened" });
      await createParticipant(meeting, { personId });
      return { meetingId: meeting.id, answer: "no", reason: "Estaré en otra UGEL" };
    },
    own: all("yes"),
  },
  createSeriesAction: {
    form: async (place) => ({ place, kind: meetingKindsAt(place)[0] ?? "committee", ...described }),
    ...{ own: drafters, foreign: draftersBeside },
  },
  editSeriesAction: {
    form: async (place) => ({ ...(await seriesAt(place)), ...described }),
    ...{ own: meetingPreparers, foreign },
  },
  closeSeriesAction: { form: seriesAt, own: meetingPreparers, foreign },
  skipDayAction: {
    form: async (place) => ({ ...(await seriesAt(place)), day: aMonday() }),
    ...{ own: meetingPreparers, foreign },
  },
};
