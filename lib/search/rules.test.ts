import fc from "fast-check";
import { expect, test } from "vitest";
import { problemOf, readQuery } from "./rules";

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

test.each([
  ["Quebrada Ñahui", ["Quebrada", "Ñahui"]],
  ["«Quebrada», (Ñahui)…", ["Quebrada", "Ñahui"]],
  ["Quebrada\u0000\u0007\tÑahui", ["Quebrada", "Ñahui"]],
  ["\u202eQue\u200bbrada\u2069", ["Quebrada"]],
  ["Ｑｕｅｂｒａｄａ　Ñahui", ["Quebrada", "Ñahui"]],
  ["n\u0303ahui", ["ñahui"]],
  ["% _ \\", []],
  ["100%_pesos", ["100%_pesos"]],
  ["\ud800molles", ["molles"]],
])("%j is looked for as %j", (text, words) => {
  expect(readQuery(text).words).toEqual(words);
});

test.each([
  ["Los Molles", null],
  ["05", null],
  ["ñu", null],
  ["x", "short"],
  ["5 %", "short"],
  ["", "unreadable"],
  ["%", "unreadable"],
  ["\u0301\u0301\u0303", "unreadable"],
  ["´´¨~", "unreadable"],
  ["\u0000\u0001\u0002", "unreadable"],
  ["🙂🙂🙂", "unreadable"],
  ["a".repeat(80), null],
  ["a".repeat(81), "long"],
  ["ñ".repeat(10_000), "long"],
  ["\u0301".repeat(10_000), "long"],
  ["a\u0000".repeat(40), null],
] as const)("%j has the problem %j", (text, problem) => {
  expect(problemOf(text)).toBe(problem);
});

/** Letters, marks, figures, blanks, controls, halves of signs, and what means something to the database. */
const SIGN = fc.constantFrom(
  ..."añÑ05 ",
  ...["\u0301", "\u0000", "\u0007", "\n", "\u200b", "\u202e", "\ufeff", "\ud83d", "\ude42", "🙂"],
  ...["%", "_", "\\", "'", '"', "{", "}", ",", "-", "–", "٣", "ß", "ﬁ", "漢"],
);

test("whatever is typed, no sign that the database cannot keep is looked for, and what has no problem has words", () => {
  fc.assert(
    fc.property(fc.string({ unit: SIGN, maxLength: 120 }), (text) => {
      const { words } = readQuery(text);
      expect(words.join("")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(words.length).toBeLessThanOrEqual(12);
      if (problemOf(text) === null) expect(words.length).toBeGreaterThan(0);
    }),
  );
});
