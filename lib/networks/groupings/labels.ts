import type { GroupingKind } from "@/db/values";

export const GROUPING_KIND_LABELS: Record<GroupingKind, string> = {
  commonwealth: "Mancomunidad educativa",
  programme: "Programa",
  other: "Otra agrupación",
};
