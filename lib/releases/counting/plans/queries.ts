import { sql } from "drizzle-orm";
import { plans } from "@/db/schema/plans";
import type { PlanKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { endOf } from "../territory/queries";

export type PlanSent = { place: PlacePath; kind: PlanKind; schoolYear: number; sentOn: string };

/** The plans of a region that had been sent by the end of a day, of the newest school year that has any. */
export const plansSentOn = (region: PlacePath, day: string) => sql<PlanSent[]>`(
  with sent as (
    select p.place, p.kind, p.school_year, (p.first_submitted_at at time zone 'America/Lima')::date as sent_on
    from ${plans} p
    where p.place <@ ${region}::ltree and p.first_submitted_at < ${endOf(day)}::timestamptz
      and p.school_year <= extract(year from ${day}::date)
  )
  select coalesce(json_agg(json_build_object('place', place::text, 'kind', kind, 'schoolYear', school_year,
    'sentOn', sent_on) order by place), '[]')
  from sent where school_year = (select max(school_year) from sent))`;
