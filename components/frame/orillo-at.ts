import type { OrilloSegment } from "@/components/ui/orillo";

const UGELS = ["01", "02", "03", "04", "05", "06", "07"];

/** Where a page stands: in the whole region, or in one UGEL, by its number. */
export type At = "region" | (string & {}) | null;

export const orilloAt = (at: At): OrilloSegment[] =>
  UGELS.map((code) => (at === "region" || at === code ? "on" : "off"));
