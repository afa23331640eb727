import type { Area, Stage } from "@/db/values";
import { paperLabel } from "@/lib/assessments/labels";
import { withSearch } from "@/lib/forms/search-params";
import { readProblem } from "./rules";

type Problem = { area: string; subject: Area | null; stage: Stage | null };

/** What a problem or an activity aims at, as the address says it: `reading.primary`, or the area of its objective. */
export const problemKey = ({ area, subject, stage }: Problem) =>
  subject && stage ? `${subject}.${stage}` : area;

export const COMPARE_HREF = "/planes/comparar";

/** «Lectura, primaria», or what the region calls an area of objectives. */
export function problemLabel(key: string, areas: readonly { key: string; label: string }[] | null): string {
  const aim = readProblem(key);
  if ("subject" in aim) return paperLabel({ area: aim.subject, stage: aim.stage, grade: null });
  return areas?.find((one) => one.key === aim.area)?.label ?? aim.area;
}

/** What the other networks do about the same problem. */
export const compareHref = (problem: Problem) => withSearch(COMPARE_HREF, { problema: problemKey(problem) });
