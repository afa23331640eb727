import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, maybe, whole } from "./fields";

test.each([
  ["1200", 1200],
  ["1,200.50", 1200.5],
  ["S/ 1 200,5", 1200.5],
  ["s/. 80", 80],
  ["31.5 %", 31.5],
  ["1,250", 1250],
  ["0.07", 0.07],
  [12.25, 12.25],
  [0.1 + 0.2, 0.3],
])("%s is read as %d", (text, value) => {
  expect(decimal("el monto").parse(text)).toBe(value);
});

test.each([
  ["-5"],
  ["1.005"],
  ["mil"],
  ["1.2.3"],
  ["1e5"],
  ["12,34,567"],
  ["2000000000"],
  [Number.NaN],
  [0.001],
])("%s is no amount", (text) => {
  expect(decimal("el monto").safeParse(text).success).toBe(false);
});

test("every amount in cents is read back as it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (cents) => {
      const value = cents / 100;
      expect(decimal("el monto").parse(value.toFixed(2))).toBe(value);
      const grouped = value.toLocaleString("es-PE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
      expect(decimal("el monto").parse(grouped)).toBe(value);
    }),
  );
});

test("a whole number has no decimals; what is empty is null", () => {
  expect(whole("cuántos").safeParse("2.5").success).toBe(false);
  expect(maybe(whole("cuántos")).parse(undefined)).toBeNull();
  expect(maybe(whole("cuántos")).parse("3")).toBe(3);
});
