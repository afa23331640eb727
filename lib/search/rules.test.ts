import { expect, test } from "vitest";
import { readQuery } from "./rules";

test.each([
  ["05-03", "05-03"],
  ["rei 5-3", "05-03"],
  ["REI 05 - 03", "05-03"],
  ["5 p01", "05-P01"],
  ["Los Molles", null],
  ["900001", null],
])("«%s» may be the network %s", (text, code) => {
  expect(readQuery(text).networkCode).toBe(code);
});

test.each([
  ["900001", "900001", "0900001"],
  ["90101", "090101", "0090101"],
  ["0990011", null, "0990011"],
  ["0990011-0", null, "0990011"],
  ["123", null, null],
  ["Los Molles 9901", null, null],
])("«%s» may be the código de local %s and the código modular %s", (text, siteCode, modularCode) => {
  expect(readQuery(text)).toMatchObject({ siteCode, modularCode });
});

test("an empty search looks for nothing", () => {
  expect(readQuery("   ")).toEqual({ words: [], networkCode: null, siteCode: null, modularCode: null });
});
