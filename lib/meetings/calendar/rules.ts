import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";
import type { MeetingMode, MeetingState } from "@/db/values";
import { instantAt } from "@/lib/dates/dates";

/** What a calendar says of a meeting. */
export type Scheduled = {
  id: string;
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  mode: MeetingMode;
  venue: string | null;
  link: string | null;
  state: MeetingState;
  sequence: number;
};

type Told = {
  /** Its page, with the host. */
  url: string;
  /** The titles of its agenda, in their order. */
  items?: string[];
  now: Date;
};

const placeIn = ({ mode, venue, link }: Scheduled) =>
  [mode === "virtual" ? null : venue, mode === "in_person" ? null : link].filter(Boolean).join(" · ");

function descriptionOf({ state }: Scheduled, { url, items = [] }: Told) {
  const agenda = items.map((title, i) => `${i + 1}. ${title}`);
  return [
    ...(state === "suspended" ? ["Reunión suspendida.", ""] : []),
    ...(agenda.length > 0 ? ["Agenda:", ...agenda, ""] : []),
    `En Ayni: ${url}`,
  ].join("\n");
}

const statusOf = (state: MeetingState) =>
  state === "suspended"
    ? ICalEventStatus.CANCELLED
    : state === "preparing"
      ? ICalEventStatus.TENTATIVE
      : ICalEventStatus.CONFIRMED;

/** The same event in each version of the invitation: a calendar that knows it replaces it when the sequence grew. */
const eventOf = (meeting: Scheduled, told: Told, status = statusOf(meeting.state)): ICalEventData => ({
  id: `${meeting.id}@ayni`,
  sequence: meeting.sequence,
  stamp: told.now,
  start: instantAt(meeting.heldOn, meeting.startsAt),
  end: instantAt(meeting.heldOn, meeting.endsAt),
  summary: meeting.title,
  location: placeIn(meeting) || null,
  description: descriptionOf(meeting, told),
  url: told.url,
  status,
});

const start = (method: ICalCalendarMethod, name?: string) =>
  ical({ prodId: { company: "Ayni", product: "Directorios", language: "ES" }, method, name: name ?? null });

/** «Ayni <no-responder@ayni.pe>» → its two parts. */
function senderOf(mailFrom: string) {
  const [, name, email] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(mailFrom) ?? [];
  return { name: name || "Ayni", email: email ?? mailFrom.trim() };
}

type Invitation = Told & {
  method: "REQUEST" | "CANCEL" | "PUBLISH";
  /** The address that Ayni writes from: nobody's own e-mail is told to the others. */
  mailFrom: string;
  attendee?: { name: string; email: string };
};

/**
 * The calendar file that goes with a mail: it calls to the meeting, changes it or takes it away. Hours are written in
 * UTC: Lima keeps the same all the year, and a file of one event needs no rules of a time zone to be right anywhere.
 */
export function meetingCalendar(
  meeting: Scheduled,
  { method, mailFrom, attendee, ...told }: Invitation,
): string {
  const calendar = start(ICalCalendarMethod[method]);
  calendar.createEvent({
    ...eventOf(meeting, told, method === "CANCEL" ? ICalEventStatus.CANCELLED : undefined),
    organizer: senderOf(mailFrom),
    // Whoever is called answers by the link of the mail: an answer by e-mail would reach nobody.
    attendees: attendee
      ? [
          {
            ...attendee,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.NEEDSACTION,
            rsvp: false,
          },
        ]
      : [],
  });
  return calendar.toString();
}

/** All the meetings of a person, for a calendar that follows them: those suspended stay, crossed out. */
export function meetingsCalendar(
  meetings: (Scheduled & { items?: string[] })[],
  { name, hrefOf, now }: { name: string; hrefOf: (meetingId: string) => string; now: Date },
): string {
  const calendar = start(ICalCalendarMethod.PUBLISH, name);
  calendar.ttl(4 * 60 * 60);
  for (const { items = [], ...meeting } of meetings)
    calendar.createEvent(eventOf(meeting, { url: hrefOf(meeting.id), items, now }));
  return calendar.toString();
}
