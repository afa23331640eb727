import { sql } from "drizzle-orm";
import { declaredFacts } from "@/db/schema/publishing";
import type { PlacePath } from "@/lib/access/place";
import type { Declared } from "../../achievements/rules";

/** What a region last said of each achievement as it was on a day. */
export const declaredOn = (region: PlacePath, day: string) => sql<Declared[]>`(
  select coalesce(json_agg(json_build_object('key', key, 'numerator', numerator, 'denominator', denominator,
    'sentence', sentence, 'asOf', as_of, 'source', source) order by key), '[]')
  from (select distinct on (f.key) f.* from ${declaredFacts} f
    where f.place = ${region}::ltree and f.as_of <= ${day}::date
    order by f.key, f.created_at desc) said)`;
