import { expect, test } from "vitest";
import { ugelHue } from "./rules";

test.each([
  ["01", 1],
  ["05", 5],
  ["07", 7],
  ["08", 1],
  ["15", 1],
  ["00", 7],
  ["", 1],
  ["sin número", 1],
])("UGEL %j has the hue %i", (code, hue) => {
  expect(ugelHue(code)).toBe(hue);
});
