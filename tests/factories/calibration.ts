import type { PlacePath } from "@/lib/access/place";
import { publishCase, writeCase } from "@/lib/visits/calibration/cases/commands";
import { actAs } from "./people";
import { fresh } from "./places";
import { createForm } from "./visits";

/** The agreed scores of a case: a level for each item. */
export const agreedAs = (levels: Record<string, string>) =>
  Object.fromEntries(Object.entries(levels).map(([key, option]) => [key, { option, why: `Por ${key}` }]));

const AGREED = agreedAs({ r1: "I", r2: "II", r3: "IV" });

/** A form of a region or a UGEL with published cases of three items each, written by one of its keepers. */
export async function createCalibratedForm(
  place: PlacePath,
  { cases = 2, agreed = AGREED, published = true } = {},
) {
  const keeper = await actAs(place.includes(".") ? "area_head" : "regional_specialist", place);
  const form = await createForm(place);
  const caseIds: string[] = [];
  for (let i = 0; i < cases; i++) {
    const title = `Caso ${fresh()}`;
    const id = await writeCase(keeper, { formId: form.formId, title, story: "La docente pregunta.", agreed });
    if (published) await publishCase(keeper, { caseId: id, version: 1 });
    caseIds.push(id);
  }
  return { ...form, keeper, caseIds };
}
