import { z } from "zod";
import { importKinds, type RowChange, rowChanges } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice, day, optionalDay, uuid, version } from "@/lib/forms/fields";

export const startImportSchema = z.object({
  kind: choice(importKinds, "qué archivo es"),
  place: z.string({ error: "Elija el lugar." }).refine(isPlacePath, "Elija el lugar."),
  effectiveOn: day("desde qué día vale"),
});
export type StartImport = z.output<typeof startImportSchema>;

export const importSchema = z.object({ importId: uuid(), version: version() });
export type ImportVersion = z.output<typeof importSchema>;

export const repeatImportSchema = importSchema.extend({ effectiveOn: optionalDay("desde qué día vale") });
export type RepeatImport = z.output<typeof repeatImportSchema>;

export const importFiltersSchema = z.object({
  ver: z.enum(rowChanges).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type ImportFilters = z.output<typeof importFiltersSchema>;

/** One thing that confirming an import would add, change or take away, with what it was and what it would be. */
export type PlannedRow = {
  change: RowChange;
  subject: string;
  code: string;
  name: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** How many rows would be added, changed and taken away. */
export function countChanges(rows: readonly PlannedRow[]): {
  added: number;
  changed: number;
  removed: number;
} {
  const of = (change: RowChange) => rows.filter((row) => row.change === change).length;
  return { added: of("add"), changed: of("change"), removed: of("remove") };
}
