import { desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { releases } from "@/db/schema/releases";
import type { PlacePath } from "@/lib/access/place";
import type { EarlierEdition } from "./rules";

/** What the region's editions tell of the students of an assessment, of all that anyone can still read. */
export async function selectEarlier(
  tx: Transaction,
  region: PlacePath,
  assessment: string,
): Promise<EarlierEdition[]> {
  const found = await tx
    .select({
      tables: sql<EarlierEdition["tables"]>`(select coalesce(jsonb_agg(t), '[]')
        from jsonb_array_elements(${releases.content} #> '{release,tables}') t
        where t ->> 'key' in ('participacion-ugel', 'participacion-red', 'niveles-ugel', 'niveles-region')
          and t ->> 'source' = ${assessment})`,
      figures: sql<EarlierEdition["figures"]>`coalesce((select a -> 'figures'
        from jsonb_array_elements(${releases.content} #> '{release,achievements}') a
        where a ->> 'key' = 'assessed' limit 1), '[]')`,
      asOf: sql<EarlierEdition["asOf"]>`(select a ->> 'asOf'
        from jsonb_array_elements(${releases.content} #> '{release,achievements}') a
        where a ->> 'key' = 'assessed' limit 1)`,
    })
    .from(releases)
    .where(eq(releases.place, region))
    .orderBy(desc(releases.number))
    .limit(100);
  return found.filter(({ tables }) => tables.length > 0);
}
