import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetings } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { draftAgenda } from "../agenda/drafting/commands";
import { callPeople } from "../called/commands";
import { lockMeeting, meetingSubject } from "../commands";
import { hour, meetingTitle } from "../labels";
import { canPrepareMeeting } from "../policy";
import { type Meeting, selectMeeting } from "../queries";
import { isLocked, isPreparing, meetingKindsAt } from "../rules";
import { tellCalled } from "../telling/commands";
import { selectConvener, selectOfficersAround, selectOpenPlace, selectOpenSeries } from "./queries";
import { changedFields, dayProblem } from "./rules";
import type { DraftMeeting, EditMeeting } from "./schema";

const refuseDay = (heldOn: string, now: Date) => {
  const problem = dayProblem(heldOn, today(now));
  if (problem) refuse("invalid", problem, { fields: { heldOn: problem } });
};

const NO_OFFICE = "Esa persona no tiene un cargo en ese lugar en el día de la reunión. Elija a otra.";

type Named = { chairId?: string | null; secretaryId?: string | null };

/** Whoever is newly named to lead a meeting or keep its acta may read it all: she must hold an office around there. */
async function refuseStrangers(tx: Transaction, named: Named, place: PlacePath, day: string) {
  const fields = (["chairId", "secretaryId"] as const).filter((field) => named[field]);
  const known = await selectOfficersAround(
    tx,
    fields.map((field) => named[field] ?? ""),
    place,
    day,
  );
  const wrong = fields.find((field) => !known.has(named[field] ?? ""));
  if (wrong) refuse("invalid", NO_OFFICE, { fields: { [wrong]: NO_OFFICE } });
}

/** Begins a meeting of a place: it calls those who hold the offices that day. Answers its id. */
export function draftMeeting(actor: Actor, input: DraftMeeting, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { place: path, kind, seriesId, heldOn, startsAt, endsAt, mode, venue, link, secretaryId } = input;
    const place = (await selectOpenPlace(tx, path)) ?? refuse("not_found");
    if (!meetingKindsAt(path).includes(kind)) refuse("not_found");
    if (!canPrepareMeeting(actor, { place: path })) refuse("forbidden");
    const series = seriesId ? await selectOpenSeries(tx, seriesId, path) : null;
    if (seriesId && series?.kind !== kind) refuse("not_found");
    refuseDay(heldOn, now);
    await refuseStrangers(tx, { chairId: input.chairId, secretaryId }, path, heldOn);
    const convenerId =
      (await selectConvener(tx, path, heldOn)) ??
      (await selectConvener(tx, path, today(now))) ??
      actor.personId;
    const id = randomUUIDv7();
    const title = input.title ?? meetingTitle(kind, heldOn, place);
    await tx.insert(meetings).values({
      ...{ id, place: path, kind, seriesId, title, heldOn, startsAt, endsAt, mode, venue, link },
      ...{ convenerId, chairId: input.chairId ?? convenerId, secretaryId },
      ...{ createdBy: actor.personId, createdAt: now },
    });
    const meeting = (await selectMeeting(tx, id)) ?? refuse("not_found");
    await callPeople(tx, actor, meeting, now);
    await draftAgenda(tx, actor, meeting, now);
    await record(tx, actor, "meeting.drafted", meetingSubject(meeting), { heldOn });
    return id;
  });
}

const stateOf = (meeting: Meeting) => ({
  ...{ title: meeting.title, heldOn: meeting.heldOn, mode: meeting.mode, venue: meeting.venue },
  ...{ startsAt: hour(meeting.startsAt), endsAt: hour(meeting.endsAt), link: meeting.link },
  ...{ chairId: meeting.chairId, secretaryId: meeting.secretaryId, expediente: meeting.expediente },
});

/** What the form left out of a meeting that was convened stays as it is. */
function editedState(meeting: Meeting, input: EditMeeting) {
  const was = stateOf(meeting);
  const heldOn = input.heldOn ?? was.heldOn;
  return {
    ...{ heldOn, startsAt: input.startsAt ?? was.startsAt, endsAt: input.endsAt ?? was.endsAt },
    title: input.title ?? meetingTitle(meeting.kind, heldOn, meeting.place),
    ...{ mode: input.mode, venue: input.venue ?? null, link: input.link ?? null },
    ...{ chairId: input.chairId ?? meeting.chairId, secretaryId: input.secretaryId ?? null },
    expediente: input.expediente ?? null,
  };
}

const MOVE_INSTEAD =
  "La convocatoria ya se envió: el día y las horas se cambian con «Cambiar de día», que avisa a los convocados.";
const PLACE_FIELDS = ["mode", "venue", "link"];

/**
 * Changes what is known of a meeting. Its day and hours, only while it is being prepared; where it is held, with
 * news for those who were called. Answers its id.
 */
export function editMeeting(actor: Actor, input: EditMeeting, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = await lockMeeting(tx, input.meetingId);
    if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
    if (isLocked(meeting.state)) refuse("wrong_status");
    const was = stateOf(meeting);
    if (meeting.version !== input.version)
      refuse("stale", undefined, { theirs: { ...was, version: meeting.version } });
    const next = editedState(meeting, input);
    const changed = changedFields(was, next);
    const isDated = ["heldOn", "startsAt", "endsAt"].some((field) => changed.includes(field));
    if (isDated && !isPreparing(meeting.state)) refuse("conflict", MOVE_INSTEAD);
    if (isDated) refuseDay(next.heldOn, now);
    const named = {
      chairId: next.chairId === was.chairId ? null : next.chairId,
      secretaryId: next.secretaryId === was.secretaryId ? null : next.secretaryId,
    };
    await refuseStrangers(tx, named, meeting.place.path, next.heldOn);
    const isElsewhere = meeting.state === "convened" && PLACE_FIELDS.some((field) => changed.includes(field));
    const sequence = meeting.sequence + (isElsewhere ? 1 : 0);
    await tx
      .update(meetings)
      .set({ ...next, sequence, version: meeting.version + 1 })
      .where(eq(meetings.id, meeting.id));
    if (changed.includes("heldOn")) await callPeople(tx, actor, { ...meeting, heldOn: next.heldOn }, now);
    await record(tx, actor, "meeting.edited", meetingSubject(meeting), { changed });
    if (isElsewhere) await tellCalled(tx, actor, { ...meeting, sequence }, "placed", now);
    return meeting.id;
  });
}
