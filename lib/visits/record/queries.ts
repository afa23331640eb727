import { asc, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { people } from "@/db/schema/people";
import { visitFormVersions, visitSettings } from "@/db/schema/visit-forms";
import {
  visitAcknowledgements,
  visitCommitments,
  visitPhotos,
  visitRecords,
  visitSubmissions,
  visitTransfers,
} from "@/db/schema/visit-records";
import type { FormContent, TransferAnswer, VisitContent, VisitFlag, VisitSettings } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { regionOf } from "@/lib/access/place";
import { selectVisit, type Visit } from "../queries";
import { USUAL_SETTINGS } from "../settings/rules";

type File = { fileId: string; name: string; contentType: string; size: number };
export type VisitTransfer = {
  days: number;
  answer: TransferAnswer;
  text: string;
  at: string;
  file: File | null;
};

export type VisitRecord = {
  submissionId: string;
  content: VisitContent;
  points: number | null;
  possible: number | null;
  level: string | null;
  snapshot: Record<string, string>;
  flags: VisitFlag[];
  startedAt: string;
  endedAt: string;
  receivedAt: string;
};

type Hanging = {
  /** The form that it was made with or, before, that it is planned with. */
  form: FormContent;
  /** What was noted; `null` before it arrives, and for whoever may not read it. */
  record: VisitRecord | null;
  acknowledgement: { at: string; reply: string | null } | null;
  photos: { id: string; fileId: string }[];
  transfers: VisitTransfer[];
  settings: VisitSettings | null;
  /** Submissions of the actor's own that were set aside and wait. */
  waiting: number;
};

/** What hangs from a visit, in one statement: the database leaves out what the actor may not read. */
async function selectHanging(tx: Transaction, visit: Visit): Promise<Hanging> {
  const [f, r, s, k] = [visitFormVersions, visitRecords, visitSubmissions, visitAcknowledgements];
  const [p, t] = [visitPhotos, visitTransfers];
  const file = sql`(select json_build_object('fileId', ${files.id}, 'name', ${files.name},
    'contentType', ${files.contentType}, 'size', ${files.size}) from ${files} where ${files.id} = ${t.fileId})`;
  const [found] = await tx.execute<Hanging>(sql`select
    (select ${f.content} from ${f} where ${f.id} = coalesce(
      (select (${r.content} ->> 'formVersionId')::uuid from ${r} where ${r.visitId} = ${visit.id}),
      ${visit.formVersionId}::uuid)) as form,
    (select json_build_object('submissionId', ${r.submissionId}, 'content', ${r.content}, 'points', ${r.points},
        'possible', ${r.possible}, 'level', ${r.level}, 'snapshot', ${r.snapshot}, 'flags', ${r.flags},
        'startedAt', ${r.startedAt}, 'endedAt', ${r.endedAt}, 'receivedAt', ${r.receivedAt})
      from ${r} where ${r.visitId} = ${visit.id}) as record,
    (select json_build_object('at', ${k.at}, 'reply', ${k.reply}) from ${k} where ${k.visitId} = ${visit.id}) as acknowledgement,
    (select coalesce(json_agg(json_build_object('id', ${p.id}, 'fileId', ${p.fileId})), '[]')
      from ${p} where ${p.visitId} = ${visit.id}) as photos,
    (select coalesce(json_agg(json_build_object('days', ${t.days}, 'answer', ${t.answer}, 'text', ${t.text},
        'at', ${t.at}, 'file', ${file}) order by ${t.days}), '[]')
      from ${t} where ${t.visitId} = ${visit.id}) as transfers,
    (select ${visitSettings.content} from ${visitSettings}
      where ${visitSettings.place} = ${regionOf(visit.place.path)}::ltree) as settings,
    (select count(*)::int from ${s} where ${s.visitId} = ${visit.id} and ${s.state} = 'conflict') as waiting`);
  return found as Hanging;
}

const c = visitCommitments;

/** The commitments of some visits, those that are due first at the top. */
const selectCommitments = (tx: Transaction, visitIds: string[]) =>
  tx
    .select({
      ...{ id: c.id, visitId: c.visitId, side: c.side, text: c.text, itemKey: c.itemKey, dueOn: c.dueOn },
      ...{
        state: c.state,
        note: c.note,
        settledAt: c.settledAt,
        settledInId: c.settledInId,
        version: c.version,
      },
      settledBy: sql<string | null>`(select x.given_names || ' ' || x.family_names from ${people} x
        where x.id = ${c.settledBy})`,
    })
    .from(c)
    .where(inArray(c.visitId, visitIds))
    .orderBy(asc(c.dueOn), asc(c.id));

export type VisitCommitment = Awaited<ReturnType<typeof selectCommitments>>[number];

async function selectWholeVisit(tx: Transaction, visitId: string) {
  const visit = await selectVisit(tx, visitId);
  if (!visit) return null;
  const { settings, ...hanging } = await selectHanging(tx, visit);
  const ids = [visit.id, ...(visit.previousId ? [visit.previousId] : [])];
  const all = await selectCommitments(tx, ids);
  const { transferDays } = settings ?? USUAL_SETTINGS;
  return {
    ...{ visit, ...hanging, transferDays },
    commitments: all.filter((one) => one.visitId === visit.id),
    /** Those that the visit before left. */
    earlier: all.filter((one) => one.visitId !== visit.id),
  };
}

/** A visit with what was noted in it that the actor may read; `null` when it is not there for her. */
export const getWholeVisit = (actor: Actor, visitId: string) =>
  asActor(actor, (tx) => selectWholeVisit(tx, visitId));

export type WholeVisit = NonNullable<Awaited<ReturnType<typeof getWholeVisit>>>;
