import type { PlacePath } from "@/lib/access/place";
import { addDays } from "@/lib/dates/dates";
import { createReading, createSeries, createSubject } from "../factories/agendas";
import { createItem, createMeeting } from "../factories/meetings";
import { type ActionRow, all, type Fields, type Outcomes } from "./action-row";

/** The place itself, or the network of a school. */
const meetingPlace = (place: PlacePath) => place.split(".").slice(0, 3).join(".");

const preparedAt = (place: PlacePath) => createMeeting(meetingPlace(place));

const item = { title: "Plan lector", purpose: "decide", minutes: "15" };

const inAgenda =
  (fields: Fields): ActionRow["form"] =>
  async (place) => {
    const meeting = await preparedAt(place);
    return { meetingId: meeting.id, itemId: await createItem(meeting), version: "1", ...fields };
  };

let earlier = 0;

/** A meeting whose records propose to approve the acta of the one before. */
const withProposal: ActionRow["form"] = async (place) => {
  const before = await createMeeting(meetingPlace(place), {
    state: "drafted",
    heldOn: addDays("2010-01-01", earlier++),
  });
  return { meetingId: (await preparedAt(place)).id, key: `minutes:${before.id}` };
};

const subjectAt =
  (state: "open" | "dismissed", fields: Fields = {}): ActionRow["form"] =>
  async (place) => {
    const subjectId = await createSubject(await createSeries(meetingPlace(place)), { state });
    return { subjectId, version: "1", ...fields };
  };

const ABSENT = { school_head: "absent", peer_monitor: "absent" } as const;
const CONVENERS = { regional_director: "yes", ugel_director: "yes", coordinator: "yes" } as const;
const TEAM = { ...CONVENERS, regional_specialist: "yes", area_head: "yes", secretary: "yes" } as const;
/** Whoever writes at the place of the meeting locks it and is told; for anybody else it is not there. */
const team: { own: Outcomes; foreign: Outcomes } = {
  own: all("no", { observer: "absent", ...ABSENT, ...TEAM }),
  foreign: all("absent"),
};

export const AGENDA_ACTION_ROWS: Record<string, ActionRow> = {
  addItemAction: {
    form: async (place) => ({ meetingId: (await preparedAt(place)).id, ...item }),
    ...team,
  },
  editItemAction: { form: inAgenda(item), ...team },
  moveItemAction: { form: inAgenda({ direction: "up" }), ...team },
  withdrawItemAction: { form: inAgenda({ reason: "No alcanza" }), ...team },
  restoreItemAction: { form: inAgenda({}), ...team },
  takeProposalAction: { form: withProposal, ...team },
  dismissProposalAction: { form: withProposal, ...team },
  restoreProposalAction: { form: withProposal, ...team },
  proposeSubjectAction: {
    form: async (place) => ({
      ...{ seriesId: (await createSeries(meetingPlace(place))).id, ...item },
      detail: "Lo piden los colegios",
    }),
    // Whoever is called to its meetings by her office, or prepares them; whoever serves below knows of it.
    own: all("no", { ...TEAM, local_specialist: "yes", school_head: "yes" }),
    // Beside a school stands another of the same network, whose meetings call both.
    foreign: all("absent", { school_head: "yes" }),
  },
  dismissSubjectAction: { form: subjectAt("open", { reason: "No alcanza" }), ...team },
  reopenSubjectAction: { form: subjectAt("dismissed"), ...team },
  withdrawReadingAction: {
    form: async (place) => {
      const meeting = await createMeeting(meetingPlace(place), { state: "convened" });
      return { readingId: (await createReading(meeting)).id, reason: "Hay otro más nuevo" };
    },
    // Whoever reads the place reads what its meetings have to be read before.
    own: all("no", { ...ABSENT, ...TEAM }),
    foreign: all("absent"),
  },
};
