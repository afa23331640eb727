import { withSearch } from "@/lib/forms/search-params";
import type { PlanScope } from "@/lib/plans/list/schema";

type Changes = Record<string, string | number | undefined>;

export const ROLLUP = "/planes/consolidado";

/** The addresses that the figures of a scope open. */
export function addressesOf(scope: PlanScope) {
  const { anio, ugel, tipo } = scope;
  const kept = { anio, ugel, tipo };
  return {
    plans: (changes: Changes = {}) => withSearch("/planes", kept, changes),
    activities: (changes: Changes = {}) => withSearch(`${ROLLUP}/actividades`, kept, changes),
    targets: (changes: Changes = {}) => withSearch(`${ROLLUP}/metas`, kept, changes),
    rollup: (changes: Changes = {}) => withSearch(ROLLUP, kept, changes),
    file: (formato: string) => withSearch("/api/planes/consolidado", kept, { formato }),
  };
}

export type Addresses = ReturnType<typeof addressesOf>;
