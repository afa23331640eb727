import { sql } from "drizzle-orm";
import { places } from "@/db/schema/places";
import type { ActivityKind, PlaceKind, ProgressState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { readPlans } from "../../list/queries";
import type { ActivityFilters } from "../schema";
import { approvedPlans, standingActivities } from "../scope/queries";

const ACTIVITIES_PER_PAGE = 50;

type ActivityRow = {
  id: string;
  planId: string;
  title: string;
  kind: ActivityKind;
  months: number[];
  responsible: string | null;
  budget: number | null;
  state: ProgressState;
  late: boolean;
  doneOn: string | null;
  nextOn: string | null;
  placeKind: PlaceKind;
  placeCode: string;
  placeName: string;
  total: number;
};

const asked = ({ clase, mes, avance }: ActivityFilters) => sql`
  ${clase ? sql`a.kind = ${clase}` : sql`true`}
  and ${mes === undefined ? sql`true` : mes === 0 ? sql`a.months = '{}'` : sql`${mes} = any(a.months)`}
  and ${avance === undefined ? sql`true` : avance === "late" ? sql`a.rag = 'red'` : sql`a.state = ${avance}`}`;

/** A page of the activities of approved plans, by the code of their place. */
export function listActivities(actor: Actor, filters: ActivityFilters, now = new Date()) {
  return asActor(actor, async (tx) => {
    const { year, years, ugels, day } = await readPlans(tx, actor, filters, now);
    const found = await tx.execute<ActivityRow>(sql`
      with approved as materialized (${approvedPlans(year, filters)}), activities as (${standingActivities(day)})
      select a.id, a.plan_id as "planId", a.title, a.kind, a.months, a.responsible, a.budget::float8 as budget,
        a.state, coalesce(a.rag = 'red', false) as late, a.done_on::text as "doneOn", a.next_on::text as "nextOn",
        l.kind as "placeKind", l.code as "placeCode", l.name as "placeName", (count(*) over ())::int as total
      from activities a join ${places} l on l.path = a.place
      where ${asked(filters)}
      order by l.code, a.position, a.id
      limit ${ACTIVITIES_PER_PAGE} offset ${(filters.pagina - 1) * ACTIVITIES_PER_PAGE}`);
    const rows = [...found];
    return { year, years, ugels, rows, total: rows[0]?.total ?? 0, size: ACTIVITIES_PER_PAGE };
  });
}
