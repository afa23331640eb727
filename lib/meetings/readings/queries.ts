import { and, eq, sql } from "drizzle-orm";
import { meetingFiles } from "@/db/schema/agendas";
import { files } from "@/db/schema/files";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { selectMeeting } from "../queries";

const f = meetingFiles;

/** A document to read before a meeting; `createdAt` is an instant as text where it comes out of JSON. */
export type Reading = {
  id: string;
  itemId: string | null;
  title: string;
  fileId: string;
  contentType: string;
  size: number;
  addedBy: string;
  author: string;
  withdrawnReason: string | null;
};

/** In SQL: the documents of a meeting, those withdrawn too, in the order that they came. */
export const readingsOf = (meetingId: string) => sql<Reading[]>`coalesce((
  select json_agg(json_build_object('id', f.id, 'itemId', f.item_id, 'title', f.title, 'fileId', f.file_id,
    'contentType', k.content_type, 'size', k.size, 'addedBy', f.added_by,
    'author', x.given_names || ' ' || x.family_names, 'withdrawnReason', f.withdrawn_reason)
    order by f.created_at, f.id)
  from ${meetingFiles} f join ${files} k on k.id = f.file_id join ${people} x on x.id = f.added_by
  where f.meeting_id = ${meetingId} and f.kind = 'document'), '[]')`;

/** A document of a meeting, with the meeting. */
export const getReading = (actor: Actor, meetingId: string, readingId: string) =>
  asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    const [row] = meeting
      ? await tx
          .select({ title: f.title, fileId: f.fileId, addedBy: f.addedBy, withdrawnAt: f.withdrawnAt })
          .from(f)
          .where(and(eq(f.id, readingId), eq(f.meetingId, meetingId), eq(f.kind, "document")))
      : [];
    return meeting && row ? { meeting, reading: row } : null;
  });
