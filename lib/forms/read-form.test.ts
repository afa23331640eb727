import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldValue } from "./form-state";
import { editRows, MAX_TEXT, readForm } from "./read-form";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const read = (fields: Record<string, string>) => readForm(form(fields)).values;

test("names nest", () => {
  expect(read({ nombre: "Ana", "a[0].t": "x", "a[1].t": "y", vacio: "" })).toEqual({
    nombre: "Ana",
    a: [{ t: "x" }, { t: "y" }],
  });
});

test("names that would reach a prototype are ignored", () => {
  const values = read({
    "__proto__.bad": "1",
    "constructor.prototype.bad": "1",
    "a.constructor.bad": "1",
    "toString.x": "1",
    "a[99999999].t": "1",
    $ACTION_ID: "1",
    _form: "x",
  });
  expect(({} as Record<string, unknown>).bad).toBeUndefined();
  expect((Object.prototype.toString as unknown as Record<string, unknown>).x).toBeUndefined();
  expect(Object.keys(values)).toEqual(["toString"]);
});

// Made out here because making it takes a second, which is no part of the test.
const pairs = fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string()));

test("any name at all leaves Object.prototype as it was", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const before = Object.getOwnPropertyNames(Object.prototype).join();
      const data = new FormData();
      for (const [name, value] of given) data.append(name, value);
      readForm(data);
      expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    }),
  );
});

test("a text of 1 MB is left out and told", () => {
  const { values, errors } = readForm(form({ nota: "x".repeat(1_000_000) }));
  expect(values).toEqual({});
  expect(errors.nota).toEqual(["Este texto tiene 1,000,000 caracteres; el máximo es 20,000."]);
  expect(readForm(form({ nota: "x".repeat(MAX_TEXT) })).errors).toEqual({});
});

test("a text that is somewhat too long is told, and given back to be shortened", () => {
  const nota = "x".repeat(MAX_TEXT + 1);
  const { values, errors } = readForm(form({ nota }));
  expect(values).toEqual({ nota });
  expect(errors.nota).toHaveLength(1);
});

test("a NUL is told", () => {
  expect(readForm(form({ nota: "a\0b" })).errors.nota).toEqual([
    "Este texto tiene un carácter que no se puede guardar. Escríbalo otra vez.",
  ]);
});

test("emoji and right-to-left marks are kept", () => {
  expect(read({ nota: "ñandú 🦙 \u200Fرد" })).toEqual({ nota: "ñandú 🦙 \u200Fرد" });
});

test("rows are added and removed", () => {
  const added = editRows({ a: [{ t: "x" }] }, "add:a");
  expect(added).toEqual({ a: [{ t: "x" }, {}] });
  expect(editRows(added, "remove:a:0")).toEqual({ a: [{}] });
  expect(editRows({ a: "text" }, "add:constructor")).toEqual({ a: "text" });
});

test("a value is found by its name", () => {
  expect(fieldValue({ a: [{ t: "x" }] }, "a[0].t")).toBe("x");
  expect(fieldValue({ a: "x" }, "a.constructor")).toBeUndefined();
});
