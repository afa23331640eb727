import fc from "fast-check";
import { expect, test } from "vitest";
import { restoreCode } from "./codes";

test.each([
  ["0990011", 7, "0990011"],
  ["990011", 7, "0990011"],
  ["990011.0", 7, "0990011"],
  ["990011,00", 7, "0990011"],
  ["0123456.0", 7, "0123456"],
  ["1.23456E+5", 6, "123456"],
  ["1.23456E+5", 7, "0123456"],
  ["9,90011e5", 7, "0990011"],
  ["'0990011", 7, "0990011"],
  ['="0990011"', 7, "0990011"],
  ["\u00a0 90101\u00a0", 6, "090101"],
  ["０９０１０１", 6, "090101"],
  ["\u200f90101\u202c", 6, "090101"],
  ["0", 1, "0"],
] as const)("%j of %i digits is %s", (text, length, code) => {
  expect(restoreCode(text, length)).toBe(code);
});

test.each([
  ["", 7],
  ["   ", 7],
  ["12345678", 7],
  ["00990011", 7],
  ["990011.5", 7],
  ["-5", 7],
  ["9.9E+5", 7],
  ["1.2345678E+5", 6],
  ["990 011", 7],
  ["A1", 6],
  ["NaN", 7],
  ["=HYPERLINK(1)", 7],
  ["½", 1],
  ["1e999", 7],
] as const)("%j cannot be a code of %i digits", (text, length) => {
  expect(restoreCode(text, length)).toBeNull();
});

const code = fc.constantFrom(1, 6, 7).chain((length) =>
  fc.tuple(
    fc.constant(length),
    fc.stringMatching(/^\d{7}$/).map((digits) => digits.slice(0, length)),
  ),
);

test("what a spreadsheet does to a code is undone", () => {
  fc.assert(
    fc.property(code, ([length, digits]) => {
      const number = Number(digits);
      const exponent = number.toExponential().replace("e+", "E+");
      const wide = digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
      for (const mangled of [String(number), `${number}.0`, `'${digits}`, ` "${digits}"\u00a0`, wide]) {
        expect(restoreCode(mangled, length)).toBe(digits);
      }
      // Zeros at the end are lost with the exponent, and then it is better to ask than to guess.
      expect([digits, null]).toContain(restoreCode(exponent, length));
      if (!digits.endsWith("0")) expect(restoreCode(exponent, length)).toBe(digits);
    }),
  );
});

// Made out here because making it takes a second, which is no part of the test.
const anything = fc.string({ unit: "binary" });

test("whatever is given, what comes is a code of that length or nothing", () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(1, 6, 7), (text, length) => {
      const restored = restoreCode(text, length);
      if (restored !== null) expect(restored).toMatch(new RegExp(`^\\d{${length}}$`));
    }),
  );
});
