import { expect, test } from "vitest";
import { agreementWith, levelItems, passes } from "../../calibration/rules";
import { USUAL_SETTINGS } from "../../settings/rules";
import { USUAL_FORMS } from "../rules";
import { USUAL_CASES } from "./rules";

const content = USUAL_FORMS.find(({ key }) => key === "aula")?.content;
if (!content) throw new Error("there are no classroom rubrics");
const items = levelItems(content);

test.each(USUAL_CASES.map((one) => [one.title, one] as const))(
  "%s scores every rubric, with why",
  (_, one) => {
    expect(Object.keys(one.agreed)).toEqual(items.map(({ key }) => key));
    for (const { key, scale } of items) {
      expect(scale.options.map((option) => option.key)).toContain(one.agreed[key]?.option);
      expect(one.agreed[key]?.why.length).toBeLessThanOrEqual(600);
    }
    expect(one.story.length).toBeLessThanOrEqual(6000);
  },
);

test("who gives everything the same level does not pass them", () => {
  for (const option of ["I", "II", "III", "IV"]) {
    const scores = Object.fromEntries(items.map(({ key }) => [key, option]));
    const agreement = agreementWith(
      content,
      USUAL_CASES.map(({ agreed }) => ({ scores, agreed })),
    );
    expect(passes(agreement, USUAL_SETTINGS.calibration)).toBe(false);
  }
});

test("every level is agreed somewhere in every rubric", () => {
  for (const { key } of items)
    expect(new Set(USUAL_CASES.map(({ agreed }) => agreed[key]?.option)).size, key).toBe(4);
});
