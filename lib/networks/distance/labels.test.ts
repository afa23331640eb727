import { expect, test } from "vitest";
import { distanceInWords } from "./labels";

test.each([
  [0, "0 m"],
  [347, "350 m"],
  [994, "990 m"],
  [995, "1.0 km"],
  [12_340, "12.3 km"],
])("%i metres are %s", (metres, words) => {
  expect(distanceInWords(metres)).toBe(words);
});
