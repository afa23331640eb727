import { expect, test } from "vitest";
import { whyNotTold } from "./labels";

test.each([
  [0, "Nadie fue observado."],
  [4, "Menos de cinco personas: no se muestra."],
  [74, "Todavía no hay cinco personas que se puedan sumar: no se muestra."],
])("of %i people nothing is told because «%s»", (people, why) => {
  expect(whyNotTold(people)).toBe(why);
});
