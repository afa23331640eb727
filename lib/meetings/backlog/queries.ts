import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { agendaItems, backlogItems } from "@/db/schema/agendas";
import { meetingSeries, meetings, meetingTemplates } from "@/db/schema/meetings";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { PlaceKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { usualTemplate } from "../templates/rules";
import { canProposeSubject } from "./policy";

const b = backlogItems;
const s = meetingSeries;
const proposing = alias(places, "proposing");

const placeOf = (place: typeof places | typeof proposing) =>
  sql<{
    path: PlacePath;
    kind: PlaceKind;
    code: string;
    name: string;
  }>`json_build_object('path', ${place.path}::text, 'kind', ${place.kind}, 'code', ${place.code}, 'name', ${place.name})`;

/** The series that go on and that the actor knows, with the offices that their meetings call. */
async function selectSeries(tx: Transaction, where?: SQL) {
  const rows = await tx
    .select({
      ...{ id: s.id, name: s.name, kind: s.kind, place: s.place, closedAt: s.closedAt },
      ...{ chairId: s.chairId, secretaryId: s.secretaryId, content: meetingTemplates.content },
      at: placeOf(places),
    })
    .from(s)
    .innerJoin(places, eq(places.path, s.place))
    .leftJoin(
      meetingTemplates,
      and(eq(meetingTemplates.kind, s.kind), sql`${meetingTemplates.place} = subpath(${s.place}, 0, 1)`),
    )
    .where(where)
    .orderBy(asc(s.place), asc(s.name))
    .limit(300);
  return rows.map(({ content, ...row }) => ({ ...row, called: (content ?? usualTemplate(row.kind)).called }));
}

/** One of them, over or not. */
export const selectCalledSeries = async (tx: Transaction, seriesId: string) =>
  (await selectSeries(tx, eq(s.id, seriesId)))[0] ?? null;

/** Those to whose meetings the actor may propose a subject. */
export const listSeriesToPropose = (actor: Actor) =>
  asActor(actor, async (tx) =>
    (await selectSeries(tx, isNull(s.closedAt))).filter((series) => canProposeSubject(actor, series)),
  );

/** Subjects with what became of them, as far as the actor reads it: hers, and those of the meetings that she prepares. */
const fromSubjects = (tx: Transaction) =>
  tx
    .select({
      ...{ id: b.id, seriesId: b.seriesId, place: b.place, title: b.title, detail: b.detail },
      ...{ purpose: b.purpose, minutes: b.minutes, proposedBy: b.proposedBy, createdAt: b.createdAt },
      ...{ postponements: b.postponements, fromItemId: b.fromItemId, state: b.state },
      ...{ settledReason: b.settledReason, version: b.version, series: s.name },
      proposer: sql<string>`(select x.given_names || ' ' || x.family_names from ${people} x where x.id = ${b.proposedBy})`,
      proposedPlace: placeOf(proposing),
      meeting: sql<{
        id: string;
        title: string;
        heldOn: string;
      } | null>`(select json_build_object('id', m.id, 'title', m.title, 'heldOn', m.held_on)
        from ${agendaItems} i join ${meetings} m on m.id = i.meeting_id where i.id = ${b.takenItemId})`,
    })
    .from(b)
    .innerJoin(s, eq(s.id, b.seriesId))
    .innerJoin(proposing, eq(proposing.path, b.proposedPlace))
    .$dynamic();

/** What the actor proposed, and what waits for the meetings that she prepares; the newest first. */
export function listSubjects(actor: Actor) {
  return asActor(actor, async (tx) => {
    const mine = await fromSubjects(tx)
      .where(and(eq(b.proposedBy, actor.personId), isNull(b.fromItemId)))
      .orderBy(desc(b.createdAt))
      .limit(50);
    const waiting = await fromSubjects(tx)
      .where(and(eq(b.state, "open"), sql`${b.place} = any((select app_places_write())::ltree[])`))
      .orderBy(asc(b.createdAt))
      .limit(50);
    return { mine, waiting };
  });
}

export type Subject = Awaited<ReturnType<typeof listSubjects>>["mine"][number];

export async function selectSubject(tx: Transaction, subjectId: string): Promise<Subject | null> {
  const [subject] = await fromSubjects(tx).where(eq(b.id, subjectId));
  return subject ?? null;
}

export const getSubject = (actor: Actor, subjectId: string) =>
  asActor(actor, (tx) => selectSubject(tx, subjectId));
