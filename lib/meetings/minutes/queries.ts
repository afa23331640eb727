import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { meetingFiles } from "@/db/schema/agendas";
import { files } from "@/db/schema/files";
import { meetings } from "@/db/schema/meetings";
import { minutes, minutesCorrections, minutesVerdicts } from "@/db/schema/minutes";
import { people } from "@/db/schema/people";
import type { MinutesCorrectionState, Verdict } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { contentHash } from "@/lib/papers/queries";
import { selectMeeting, selectParticipants } from "../queries";
import { wasHeld } from "../rules";
import { selectActa } from "./content/queries";
import { type ActaContent, numbered } from "./content/rules";
import { correctionRows, readCorrections } from "./corrections/queries";

const signed = alias(files, "signed");
const later = alias(meetings, "later");

type KeptVerdict = { personId: string; verdict: Verdict; text: string | null; at: string };

const verdictRows = sql<KeptVerdict[]>`coalesce((
  select json_agg(json_build_object('personId', v.person_id, 'verdict', v.verdict, 'text', v.text, 'at', v.created_at))
  from ${minutesVerdicts} v where v.meeting_id = ${meetings.id}), '[]')`;

const photoRows = sql<{ id: string; fileId: string; caption: string; consent: string }[]>`coalesce((
  select json_agg(json_build_object('id', f.id, 'fileId', f.file_id, 'caption', f.title, 'consent', f.consent)
    order by f.created_at, f.id)
  from ${meetingFiles} f
  where f.meeting_id = ${meetings.id} and f.kind = 'photo' and f.withdrawn_at is null), '[]')`;

/** The acta as it was approved, with its files, if it was; and what stands around it, in one statement. */
async function selectAround(tx: Transaction, meetingId: string) {
  const [found] = await tx
    .select({
      content: minutes.content,
      ...{ sha256: minutes.sha256, code: minutes.code, fileId: minutes.fileId, fileSize: files.size },
      ...{ approvedAt: minutes.approvedAt, laterDay: later.heldOn },
      approver: sql<string | null>`${people.givenNames} || ' ' || ${people.familyNames}`,
      ...{ signedFileId: minutes.signedFileId, signedAt: minutes.signedAt },
      ...{ signedType: signed.contentType, signedSize: signed.size },
      ...{ verdicts: verdictRows, corrections: correctionRows, photos: photoRows },
    })
    .from(meetings)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(files, eq(files.id, minutes.fileId))
    .leftJoin(signed, eq(signed.id, minutes.signedFileId))
    .leftJoin(people, eq(people.id, minutes.approvedBy))
    .leftJoin(later, eq(later.id, minutes.approvedAtMeeting))
    .where(eq(meetings.id, meetingId));
  return found ?? null;
}

type Around = NonNullable<Awaited<ReturnType<typeof selectAround>>>;

/** What is known of an acta once it is approved; `null` of a draft. */
function approvedOf({ content, code, sha256, fileId, approvedAt, ...more }: Around) {
  if (!content || !code || !sha256 || !fileId || !approvedAt) return null;
  const { fileSize, laterDay, approver, signedFileId, signedAt, signedType, signedSize } = more;
  return {
    ...{ content: content as unknown as ActaContent, code, sha256, fileId, approvedAt },
    ...{ fileSize, laterDay, approver, signedFileId, signedAt, signedType, signedSize },
  };
}

export type Approved = NonNullable<ReturnType<typeof approvedOf>>;

/** What an acta tells: as it was approved or, of a draft, as it reads today. */
async function selectText(tx: Transaction, meetingId: string, around: Around) {
  const approved = approvedOf(around);
  if (!approved) {
    const acta = await selectActa(tx, meetingId);
    if (!acta || !wasHeld(acta.meeting.state)) return null;
    const { meeting, participants, items, content } = acta;
    return { meeting, participants, content, approved, items: numbered(items) };
  }
  const meeting = await selectMeeting(tx, meetingId);
  const participants = await selectParticipants(tx, meetingId);
  return meeting && { meeting, participants, content: approved.content, approved, items: [] };
}

/** The acta of a meeting with what was asked, said and shown of it; `null` when it is not there for the actor. */
export const getMinutes = (actor: Actor, meetingId: string) =>
  asActor(actor, async (tx) => {
    const around = await selectAround(tx, meetingId);
    const text = around && (await selectText(tx, meetingId, around));
    if (!text) return null;
    return {
      ...text,
      verdicts: around.verdicts.map(({ at, ...verdict }) => ({ ...verdict, at: new Date(at) })),
      corrections: readCorrections(around.corrections),
      photos: around.photos,
    };
  });

export type MinutesReading = NonNullable<Awaited<ReturnType<typeof getMinutes>>>;
export type GivenVerdict = MinutesReading["verdicts"][number];

// Of one table: its columns are named in full, for they would not be.
const askedStates = sql<{ state: MinutesCorrectionState }[]>`coalesce((
  select json_agg(json_build_object('state', c.state))
  from ${minutesCorrections} c where c.meeting_id = meetings.id), '[]')`;

const laterRows = sql<{ id: string; title: string; heldOn: string }[]>`coalesce((
  select json_agg(json_build_object('id', l.id, 'title', l.title, 'heldOn', l.held_on) order by l.held_on desc)
  from ${meetings} l where l.place = meetings.place and l.held_on > meetings.held_on and l.opened_at is not null), '[]')`;

/** The draft with what was asked of it, and the later meetings of its place that may approve it. */
export const getActaToApprove = (actor: Actor, meetingId: string) =>
  asActor(actor, async (tx) => {
    const acta = await selectActa(tx, meetingId);
    if (!acta) return null;
    const [asked] = await tx
      .select({ corrections: askedStates, later: laterRows })
      .from(meetings)
      .where(eq(meetings.id, meetingId));
    const { meeting, content } = acta;
    return {
      meeting,
      content,
      seen: contentHash(content),
      corrections: asked?.corrections ?? [],
      later: asked?.later.slice(0, 12) ?? [],
    };
  });
