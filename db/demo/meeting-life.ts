import { and, eq, isNull, or, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { meetings } from "@/db/schema/meetings";
import { minutesVerdicts } from "@/db/schema/minutes";
import type { ItemSource } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { addDays, instantAt } from "@/lib/dates/dates";
import { addItem, withdrawItem } from "@/lib/meetings/agenda/commands";
import { standingItems } from "@/lib/meetings/agenda/rules";
import { conveneMeeting } from "@/lib/meetings/convening/commands";
import { draftMeeting } from "@/lib/meetings/drafting/commands";
import { approveMinutes, giveVerdict } from "@/lib/meetings/minutes/commands";
import { moveMeeting, suspendMeeting } from "@/lib/meetings/moving/commands";
import { getMeeting, selectItems } from "@/lib/meetings/queries";
import { closeSession, openSession } from "@/lib/meetings/session/commands";
import type { MeetingCast } from "./meeting-cast";
import { before, ENDS_AT, type PlannedMeeting, STARTS_AT } from "./meeting-days";
import {
  arriveInTime,
  arriveLater,
  later,
  participantsOf,
  seedFrom,
  type Told,
  treatItems,
} from "./meeting-session";
import { OBSERVED, TOPICS, type Topic } from "./meeting-words";
import { noise } from "./students";

export type MeetingUgel = {
  path: PlacePath;
  code: string;
  networks: { path: PlacePath; code: string }[];
  seriesId: string;
  /** Of the networks in the texts, the one that is told first. */
  shown: string | null;
};

const SUSPENDED = "Ese día la UGEL atiende la jornada de vacunación en los colegios.";
const MOVED = "Se realiza una semana después, ya sin la jornada de vacunación.";
const LOST = "El local estuvo cerrado por un desperfecto y no se halló otra fecha en el mes.";

/** The people of a meeting: whoever convenes and chairs it, and whoever keeps its acta. */
async function teamOf(cast: MeetingCast, { path, networks, shown, code }: MeetingUgel, at: Date) {
  const directorId = cast.holder("ugel_director", path, at);
  const place = networks.find((one) => one.code === shown) ?? networks[0];
  const secretaryId = place && cast.holder("local_specialist", place.path, at);
  const director = directorId && (await cast.actor(directorId, at));
  const secretary = secretaryId && (await cast.actor(secretaryId, at));
  if (!director || !secretary) throw new Error(`UGEL ${code} has nobody to meet`);
  return { director, secretary };
}

/** What a meeting treats besides what the records ask for, told of two of its networks. */
function toldIn(ugel: MeetingUgel, heldOn: string, seed: number): Told {
  const month = Number(heldOn.slice(5, 7));
  const mine = TOPICS.filter(({ months }) => months.includes(month));
  const seasonal = mine.filter(({ months }) => months.length < 6);
  const usual = mine.filter(({ months }) => months.length >= 6);
  const from = Math.floor(noise(seed, 95) * seasonal.length);
  const topics: Topic[] = [...seasonal.slice(from), ...seasonal.slice(0, from)].slice(0, 2);
  const more = usual[Math.floor(noise(seed, 96) * usual.length)];
  if (more) topics.push(more);
  const at = (n: number) => ugel.networks[Math.floor(noise(seed, n) * ugel.networks.length)];
  const one = (ugel.shown && ugel.networks.find(({ code }) => code === ugel.shown)) || at(97);
  const other = ugel.networks.filter(({ code }) => code !== one?.code);
  const second = other[Math.floor(noise(seed, 98) * other.length)];
  const fill = (text: string) =>
    text
      .replaceAll("{red}", `la REI ${one?.code}`)
      .replaceAll("{otra}", `la REI ${second?.code}`)
      .replace(/(^|[.\n] ?)la REI/g, "$1La REI");
  return { topics, fill, ugel: ugel.path, network: one?.path ?? ugel.path };
}

/** Where a meeting stands, by the day that it was first put down for. */
async function findMeeting(ugel: MeetingUgel, heldOn: string) {
  const [found] = await ownerDatabase()
    .select({
      id: meetings.id,
      state: meetings.state,
      version: meetings.version,
      movedFrom: meetings.movedFrom,
    })
    .from(meetings)
    .where(
      and(
        eq(meetings.place, ugel.path),
        eq(meetings.kind, "directorio"),
        or(eq(meetings.movedFrom, heldOn), and(isNull(meetings.movedFrom), eq(meetings.heldOn, heldOn))),
      ),
    )
    .orderBy(sql`${meetings.createdAt}`)
    .limit(1);
  return found ?? null;
}

type Around = { cast: MeetingCast; ugel: MeetingUgel; now: Date };

/** Puts down a meeting, whose agenda drafts itself. */
async function draft({ cast, ugel }: Around, heldOn: string, at: Date) {
  const { director, secretary } = await teamOf(cast, ugel, at);
  await draftMeeting(
    director,
    {
      ...{ place: ugel.path, kind: "directorio", seriesId: ugel.seriesId, heldOn },
      ...{ startsAt: STARTS_AT, endsAt: ENDS_AT, mode: "in_person" },
      ...{ venue: `Sala de reuniones de la UGEL ${ugel.code}`, secretaryId: secretary.personId },
      title: undefined,
    },
    at,
  );
}

/** The team puts in its own subjects, as far as they are not there. */
async function prepare(director: Actor, meetingId: string, { topics, fill }: Told, at: Date) {
  const items = standingItems(await asActor(director, (tx) => selectItems(tx, meetingId)));
  for (const topic of topics) {
    const title = fill(topic.title);
    if (items.some((item) => item.title === title)) continue;
    await addItem(
      director,
      {
        ...{ meetingId, title, purpose: topic.purpose, question: topic.question ?? null },
        ...{ minutes: topic.minutes, presenterId: null, presenter: null, reason: null },
      },
      at,
    );
  }
}

const KEPT = 2;
const ELSEWHERE = "Se atiende esta semana en la reunión de jefaturas.";
const OF_RECORDS: ItemSource["kind"][] = [
  "coverage",
  "results",
  "plans_awaiting",
  "plans_late",
  "visits",
  "alarms",
  "dates",
];

/** Of what the records propose, the team keeps a couple: the rest is seen elsewhere, so that its own subjects fit. */
async function lighten(director: Actor, meetingId: string, at: Date) {
  const items = standingItems(await asActor(director, (tx) => selectItems(tx, meetingId)));
  const drawn = items.filter(({ source }) => OF_RECORDS.includes(source.kind));
  for (const { id: itemId, version } of drawn.slice(KEPT))
    await withdrawItem(director, { meetingId, itemId, version, reason: ELSEWHERE }, at);
}

const AS_NEXT = 1;

/** The directorio of the next week: it has its agenda by itself, and one subject of the team's. */
export async function draftNext(around: Around, { heldOn }: PlannedMeeting) {
  const known = await findMeeting(around.ugel, heldOn);
  if (!known) await draft(around, heldOn, around.now);
  const meeting = await findMeeting(around.ugel, heldOn);
  if (meeting?.state !== "preparing") return;
  const { director } = await teamOf(around.cast, around.ugel, around.now);
  const told = toldIn(around.ugel, heldOn, seedFrom(around.ugel.code, heldOn));
  await prepare(director, meeting.id, { ...told, topics: told.topics.slice(0, AS_NEXT) }, around.now);
}

/** Takes a meeting of the past from where it is to its acta. Answers the day that it was held; `null` if it was not. */
export async function liveMeeting(around: Around, planned: PlannedMeeting): Promise<string | null> {
  const { cast, ugel } = around;
  const { heldOn: day, fate } = planned;
  const seed = seedFrom(ugel.code, day);
  const draftedAt = before(day, 7, "10:00");
  let meeting = await findMeeting(ugel, day);
  if (!meeting) await draft(around, day, draftedAt);
  const { director, secretary } = await teamOf(cast, ugel, draftedAt);
  const told = toldIn(ugel, day, seed);
  const see = async () => {
    meeting = await findMeeting(ugel, day);
    if (!meeting) throw new Error(`no directorio of UGEL ${ugel.code} on ${day}`);
    return { state: meeting.state, seen: { meetingId: meeting.id, version: meeting.version } };
  };
  let { state, seen } = await see();
  if (state === "preparing") {
    await lighten(director, seen.meetingId, before(day, 7, "10:30"));
    await prepare(director, seen.meetingId, told, before(day, 7, "11:00"));
    await conveneMeeting(director, (await see()).seen, before(day, 6, "16:00"));
    ({ state, seen } = await see());
  }
  if (fate !== "held" && state === "convened" && !meeting?.movedFrom)
    await suspendMeeting(
      director,
      { ...seen, reason: fate === "moved" ? SUSPENDED : LOST },
      before(day, 2, "17:00"),
    );
  if (fate === "suspended") return null;
  const heldOn = fate === "moved" ? addDays(day, 7) : day;
  ({ state, seen } = await see());
  if (state === "suspended") {
    const hours = { startsAt: STARTS_AT, endsAt: ENDS_AT, mode: "in_person" as const };
    const venue = `Sala de reuniones de la UGEL ${ugel.code}`;
    await moveMeeting(director, { ...seen, heldOn, ...hours, venue, reason: MOVED }, before(day, 1, "09:00"));
    ({ state, seen } = await see());
  }
  const startsAt = instantAt(heldOn, STARTS_AT);
  const openAt = later(startsAt, planned.call === 2 ? 32 : 2 + Math.floor(noise(seed, 99) * 9));
  const session = {
    ...{ meetingId: seen.meetingId, heldOn, secretary, seed, openAt },
    endsAt: instantAt(heldOn, ENDS_AT),
  };
  if (state === "convened") {
    await arriveInTime(session);
    await openSession(secretary, { ...seen, call: planned.call }, openAt);
    ({ state, seen } = await see());
  }
  if (state === "in_session") {
    await arriveLater(session);
    const closedAt = await treatItems(session, told);
    await closeSession(secretary, (await see()).seen, closedAt);
  }
  return heldOn;
}

/** Approves the acta of a meeting some days after it, and some of those who were there say what they think of it. */
export async function approveActa({ cast, ugel, now }: Around, planned: PlannedMeeting, heldOn: string) {
  const at = instantAt(addDays(heldOn, 2), "12:00");
  if (at > now) return;
  const { director, secretary } = await teamOf(cast, ugel, at);
  const meeting = await findMeeting(ugel, planned.heldOn);
  const seen = meeting && (await getMeeting(director, meeting.id));
  if (seen?.state === "drafted")
    await approveMinutes(director, { meetingId: seen.id, version: seen.version }, at);
  if (meeting)
    await tellVerdicts(cast, secretary, meeting.id, { at, now, seed: seedFrom(ugel.code, heldOn) });
}

type Voiced = { at: Date; now: Date; seed: number };

async function tellVerdicts(
  cast: MeetingCast,
  secretary: Actor,
  meetingId: string,
  { at, now, seed }: Voiced,
) {
  const given = await ownerDatabase()
    .select({ personId: minutesVerdicts.personId })
    .from(minutesVerdicts)
    .where(eq(minutesVerdicts.meetingId, meetingId));
  const called = await participantsOf({ meetingId, secretary });
  for (const [i, { personId, presences }] of called.entries()) {
    const when = later(at, 60 * (3 + i * 2));
    const speaks = personId && presences.length > 0 && noise(seed, i, 93) < 0.4 && when < now;
    if (!speaks || given.some((one) => one.personId === personId)) continue;
    const actor = await cast.actor(personId, when);
    if (!actor) continue;
    const verdict = noise(seed, i, 94) < 0.05 ? ("observe" as const) : ("agree" as const);
    await giveVerdict(actor, { meetingId, verdict, text: verdict === "observe" ? OBSERVED : null }, when);
  }
}
