import type { Area, Stage } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";

type Problem = { area: string; subject: Area | null; stage: Stage | null };

/** What a problem or an activity aims at, as the address says it: `reading.primary`, or the area of its objective. */
export const problemKey = ({ area, subject, stage }: Problem) =>
  subject && stage ? `${subject}.${stage}` : area;

/** What the other networks do about the same problem. */
export const compareHref = (problem: Problem) =>
  withSearch("/planes/comparar", { problema: problemKey(problem) });
