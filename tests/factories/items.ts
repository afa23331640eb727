import type { Actor } from "@/lib/access/actor";
import { regionOf } from "@/lib/access/place";
import { createAssessment, moveAssessment } from "@/lib/assessments/commands";
import { setItems } from "@/lib/assessments/items/commands";
import { setScale } from "@/lib/assessments/scale/commands";
import { startScale } from "@/lib/assessments/scale/rules";
import { type Paper, seeAssessment } from "./assessments";
import { fresh } from "./places";

const FOURTH: Paper[] = [
  { stage: "primary", grade: 4, area: "reading" },
  { stage: "primary", grade: 4, area: "mathematics" },
];
/** Four items; the third is an anchor. */
export const LIST = ["1\tLee\tObtiene", "2\tLee\tInfiere", "3\tLee\tInfiere\t\tL3", "4\tLee\tReflexiona"];
const KEYED = LIST.map((row, i) => {
  const [number, competence, capacity, , anchor = ""] = row.split("\t");
  return [number, competence, capacity, "ABCD"[i], anchor].join("\t");
});
export type ItemOptions = {
  lists?: (string[] | null)[];
  papers?: Paper[];
  startsOn?: string;
  scale?: { max: number; cuts: (number | null)[] } | null;
};

/** An assessment of fourth grade whose measure is the number of right answers of four. */
export async function createDraftWithItems(admin: Actor, options: ItemOptions = {}) {
  const { lists = [KEYED, LIST], papers = FOURTH, startsOn = "2026-08-03" } = options;
  const region = regionOf(admin.offices[0]?.place ?? "");
  const { scale = { max: 4, cuts: [null, 3] } } = options;
  const definition = { schoolYear: 2026, round: "progress" as const, startsOn, endsOn: startsOn };
  const id = await createAssessment(admin, {
    ...{ region, title: `Proceso ${fresh()}`, ...definition, scale: "two", papers },
  });
  const found = await seeAssessment(admin, id);
  let version = found.assessment.version;
  for (const [i, { id: paperId }] of found.papers.entries()) {
    const list = lists[i];
    if (scale) {
      const levels = startScale("two").map((level, rank) => ({ ...level, cut: scale.cuts[rank] ?? null }));
      const input = { assessmentId: id, paperId, version: version++ };
      await setScale(admin, { ...input, min: 0, max: scale.max, levels });
    }
    if (list)
      await setItems(admin, { assessmentId: id, paperId, version: version++, pasted: list.join("\n") });
  }
  return { id, version, papers: found.papers };
}

export async function createOpenWithItems(admin: Actor, options?: ItemOptions) {
  const { id, version, papers } = await createDraftWithItems(admin, options);
  await moveAssessment(admin, { assessmentId: id, version, step: "open" });
  return { id, papers };
}
