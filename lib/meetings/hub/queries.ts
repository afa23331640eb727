import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { agreements } from "@/db/schema/agreements";
import { meetings } from "@/db/schema/meetings";
import type { MeetingState } from "@/db/values";
import { isInState, wasTaken } from "../agreements/list/queries";

/** What the page of a place tells of its meetings, as far as the reader sees. */
export type HubMeetings = {
  next: { id: string; title: string; heldOn: string; startsAt: string; state: MeetingState } | null;
  open: number;
  overdue: number;
};

const a = agreements;

/**
 * In SQL: the next meeting of a place and how many agreements are open and late: of the meetings at it and below; of a
 * network, those that it answers for, and the next meeting may be its UGEL's.
 */
export const meetingsAt = (place: SQL | AnyPgColumn, day: string) => sql<HubMeetings>`(
  select json_build_object(
    'next', (select json_build_object('id', n.id, 'title', n.title, 'heldOn', n.held_on, 'startsAt', n.starts_at,
        'state', n.state)
      from ${meetings} n where n.held_on >= ${day}::date and n.state in ('preparing', 'convened', 'in_session')
        and (n.place = ${place} or (nlevel(${place}) = 3 and n.place = subpath(${place}, 0, 2)))
      order by n.held_on, n.starts_at, n.id limit 1),
    'open', count(*) filter (where ${isInState("open", day)}),
    'overdue', count(*) filter (where ${isInState("overdue", day)}))
  from ${a} left join ${meetings} on ${meetings.id} = ${a.meetingId}
  where ${wasTaken(day)}
    and case when nlevel(${place}) = 3 then ${a.responsiblePlace} = ${place} else ${a.place} <@ ${place} end)`;
