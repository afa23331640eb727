import { expect, test } from "vitest";
import { placeToKeep } from "./rules";

test.each([
  ["at the meeting's place, when she writes there", ["r1.u5"], "r1.u5", "r1.u5"],
  ["at the meeting's place, when she writes above", ["r1"], "r1.u5", "r1.u5"],
  ["at her own, when the meeting stands above", ["r1.u5.n3"], "r1.u5", "r1.u5.n3"],
  ["nowhere, when she writes nowhere", [], "r1.u5", null],
])("a file is kept %s", (_, writable, meeting, kept) => {
  expect(placeToKeep(writable, meeting)).toBe(kept);
});
