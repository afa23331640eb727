import { sql } from "drizzle-orm";
import { meetings } from "@/db/schema/meetings";
import type { PlacePath } from "@/lib/access/place";
import { endOf } from "../territory/queries";
import type { Held } from "./rules";

/** How many directorios each UGEL of a region held in each month of the year before a day, that day included. */
export const directoriosHeldOn = (region: PlacePath, day: string) => sql<Held[]>`(
  with held as (
    select m.place, to_char(m.held_on, 'YYYY-MM') as month, count(*)::int as held
    from ${meetings} m
    where m.place <@ ${region}::ltree and m.kind = 'directorio' and m.state <> 'suspended'
      and m.opened_at < ${endOf(day)}::timestamptz
      and m.held_on <= ${day}::date and m.held_on > ${day}::date - interval '1 year'
    group by 1, 2
  )
  select coalesce(json_agg(json_build_object('place', place::text, 'month', month, 'held', held)
    order by place, month), '[]') from held)`;
