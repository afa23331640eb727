import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./rules";

test("the same content reads the same whatever order its names came in", () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: "ñ" })).toBe('{"a":"ñ","b":[{"c":null,"d":1}]}');
});

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, shuffled(inner)]),
  );
};

test("it says neither more nor less than the content, and no order of names changes it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(shuffled(value))).toBe(text);
    }),
  );
});
