import { type SQL, sql } from "drizzle-orm";
import { agreements } from "@/db/schema/agreements";
import { meetingParticipants, meetingReplies } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import { minutesVerdicts } from "@/db/schema/minutes";
import { type Actor, placesWhere } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { isInState, isMine, wasTaken } from "../agreements/list/queries";
import type { MeetingBusiness } from "./rules";

const SHOWN = 8;
/** How long before it a meeting has to be convened, and how long after its approval an acta waits for a verdict. */
const WEEK = 7;
const VERDICT_DAYS = 60;

const a = agreements;
const m = meetings;

const taken = (day: string) =>
  sql`from ${a} left join ${m} on ${m.id} = ${a.meetingId} where ${wasTaken(day)}`;

/** What one answers for and is late or due soon. */
function owed(actor: Actor, day: string) {
  const mine = sql`${taken(day)} and ${isMine(actor)} and (${isInState("overdue", day)} or ${isInState("soon", day)})`;
  return sql`select json_build_object('total', (select count(*)::int ${mine}),
    'rows', coalesce((select json_agg(w) from (
      select ${a.id} as id, ${a.number} as number, ${a.text} as text, ${a.dueOn} as "dueOn", coalesce(${m.title}, '') as origin
      ${mine} order by ${a.dueOn}, ${a.id} limit ${SHOWN}) w), '[]'))`;
}

/** In SQL: whether the actor convenes a meeting, by her office at its place or because it names her. */
function convenes(actor: Actor): SQL {
  const places = `{${placesWhere(actor, "meeting.convene").join(",")}}`;
  return sql`(${m.place} = any(${places}::ltree[]) or ${m.convenerId} = ${actor.personId})`;
}

const toConfirm = (actor: Actor) => sql`
  select json_build_object('total', count(*)::int, 'agreementId', min(${a.id}::text)) from ${a}
  join ${m} on ${m.id} = ${a.meetingId} and ${m.state} <> 'in_session'
  where ${a.state} = 'reported' and (${convenes(actor)} or ${m.chairId} = ${actor.personId})`;

/** Some meetings, the first ones. */
const listed = (where: SQL, joined = sql``) => sql`
  select coalesce(json_agg(w), '[]') from (
    select ${m.id} as id, ${m.title} as title, ${m.heldOn} as "heldOn", ${m.startsAt} as "startsAt" from ${m} ${joined}
    where ${where} order by ${m.heldOn}, ${m.id} limit ${SHOWN}) w`;

const called = (actor: Actor) => sql`join ${meetingParticipants} p on p.meeting_id = ${m.id}
  and p.person_id = ${actor.personId} and p.withdrawn_at is null`;

const toReply = (actor: Actor, day: string) =>
  listed(
    sql`${m.state} = 'convened' and ${m.heldOn} >= ${day}::date
      and not exists (select from ${meetingReplies} r where r.participant_id = p.id)`,
    called(actor),
  );

const toPrepare = (actor: Actor, day: string) =>
  listed(
    sql`${m.state} = 'preparing' and ${m.heldOn} between ${day}::date and ${addDays(day, WEEK)}::date
      and ${convenes(actor)}`,
  );

const toClose = (actor: Actor) =>
  listed(
    sql`${m.state} = 'drafted' and case when ${m.secretaryId} is null then ${convenes(actor)}
      else ${m.secretaryId} = ${actor.personId} or ${m.convenerId} = ${actor.personId} end`,
  );

const toJudge = (actor: Actor, day: string) =>
  listed(
    sql`${m.state} = 'approved' and ${m.approvedAt} >= ${addDays(day, -VERDICT_DAYS)}::date
      and not exists (select from ${minutesVerdicts} v where v.meeting_id = ${m.id} and v.person_id = ${actor.personId})`,
    called(actor),
  );

/** In SQL: what the meetings ask of the actor today. */
export function meetingsForInbox(actor: Actor, now: Date) {
  const day = today(now);
  return sql<MeetingBusiness>`json_build_object('owed', (${owed(actor, day)}), 'toConfirm', (${toConfirm(actor)}),
    'toReply', (${toReply(actor, day)}), 'toPrepare', (${toPrepare(actor, day)}), 'toClose', (${toClose(actor)}),
    'toJudge', (${toJudge(actor, day)}))`;
}
