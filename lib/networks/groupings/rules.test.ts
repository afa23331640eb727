import fc from "fast-check";
import { expect, test } from "vitest";
import { covers, mayBelong, readSiteCodes } from "./rules";

test.each([
  ["r1.u5.n12", "r1.u5", true],
  ["r1.u5", "r1.u5", true],
  ["r1.u50.n12", "r1.u5", false],
  ["r1.u6.n3", "r1.u5", false],
  ["r1.u6.n3", "r1", true],
  ["r2.u6", "r1", false],
])("%s belongs to what %s keeps: %s", (member, keeper, expected) => {
  expect(mayBelong(member, keeper)).toBe(expected);
});

test("codes come pasted with any separator, once each, with the zeros that Excel dropped", () => {
  expect(readSiteCodes("900001\n900002; 900001, 1234\t")).toEqual({
    codes: ["900001", "900002", "001234"],
    strange: [],
  });
  expect(readSiteCodes("9000011 Los Molles 900002")).toEqual({
    codes: ["900002"],
    strange: ["9000011", "Los", "Molles"],
  });
});

test("every code that is pasted is found", () => {
  const code = fc.stringMatching(/^\d{6}$/);
  fc.assert(
    fc.property(fc.uniqueArray(code), fc.constantFrom("\n", ",", "; ", "\t"), (codes, separator) => {
      expect(readSiteCodes(codes.join(separator))).toEqual({ codes, strange: [] });
    }),
  );
});

test("a membership covers its first and its last day", () => {
  const year = { startsOn: "2026-01-01", endsOn: "2026-12-31" };
  expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map((day) => covers(year, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(covers({ startsOn: "2026-01-01", endsOn: null }, "2099-01-01")).toBe(true);
});
