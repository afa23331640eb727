import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import { meetings } from "@/db/schema/meetings";
import type { AgreementState, DiagnosisAgreement } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { isInState, wasTaken } from "../list/queries";

/** More than these at one place are looked up in the list. */
const MOST = 40;

const a = agreements;

/** In SQL: what the meetings of a place agreed, or it answers for, and was not settled on a day. */
const openOf = (place: SQL | AnyPgColumn, day: string) => sql`from ${a}
  left join ${meetings} on ${meetings.id} = ${a.meetingId}
  where (${a.place} = ${place} or ${a.responsiblePlace} = ${place}) and ${a.adoptedOn} <= ${day}::date
    and ${isInState("open", day)} and ${wasTaken(day)}`;

/** Of a place, what was agreed and is not settled, the first due first, as the actor reads it. One statement. */
export async function selectOpenOf(tx: Transaction, place: PlacePath, day: string) {
  const rows =
    await tx.execute<DiagnosisAgreement>(sql`select ${a.id} as "agreementId", ${a.number} as number,
    ${a.text} as text, coalesce(${meetings.title}, '') as meeting, ${a.adoptedOn}::text as date,
    ${a.dueOn}::text as "dueOn"
    ${openOf(sql`${place}::ltree`, day)} order by ${a.dueOn}, ${a.id} limit ${MOST}`);
  return [...rows];
}

export type OpenAgreement = {
  id: string;
  number: number;
  text: string;
  dueOn: string;
  state: AgreementState;
  meeting: string | null;
};
export type NextMeeting = { id: string; title: string; heldOn: string };

/** In SQL: the same of a place, for whoever receives it. */
export const openAgreementsOf = (place: SQL | AnyPgColumn, day: string) => sql<OpenAgreement[]>`coalesce((
  select json_agg(w) from (select ${a.id} as id, ${a.number} as number, ${a.text} as text, ${a.dueOn} as "dueOn",
      ${a.state} as state, ${meetings.title} as meeting
    ${openOf(place, day)} order by ${a.dueOn}, ${a.id} limit ${MOST}) w), '[]')`;

/** In SQL: the meetings of a place that are still to be held. */
export const nextMeetingsOf = (place: SQL | AnyPgColumn, day: string) => sql<NextMeeting[]>`coalesce((
  select json_agg(json_build_object('id', n.id, 'title', n.title, 'heldOn', n.held_on) order by n.held_on, n.id)
  from ${meetings} n where n.place = ${place} and n.held_on >= ${day}::date and n.state in ('preparing', 'convened')), '[]')`;
