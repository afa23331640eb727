import fc from "fast-check";
import { expect, test } from "vitest";
import { columnName, matchColumns } from "./columns";

const WANTED = [
  { key: "site", names: ["CODLOCAL", "Código de local", "CÓDIGO LOCAL"], required: true },
  { key: "service", names: ["COD_MOD", "Código modular"], required: true },
  { key: "annex", names: ["ANEXO"], required: true },
  { key: "name", names: ["CEN_EDU", "I.E."] },
] as const satisfies { key: string; names: readonly string[]; required?: boolean }[];
const wanted = WANTED.map(({ names, ...rest }) => ({ ...rest, names: [...names] }));

test("case, accents, spaces, underscores, points and order do not matter", () => {
  const header = ["i. e.", " cod mod ", "OTRA", "Codigo_Local", "\u200fAnexo:"];
  expect(matchColumns(header, wanted).at).toEqual({ name: 0, service: 1, site: 3, annex: 4 });
});

test("all the missing ones are told at once, with those that were found", () => {
  expect(() => matchColumns(["CODLOCAL", "Otra", ""], wanted)).toThrow(
    "Faltan las columnas COD_MOD y ANEXO. Se encontraron: CODLOCAL y Otra. Revise los nombres de la primera fila.",
  );
  expect(() => matchColumns(["CODLOCAL", "COD_MOD"], wanted)).toThrow("Falta la columna ANEXO.");
});

test("of a long header the first columns are told, and how many more there are", () => {
  const header = Array.from({ length: 50 }, (_, i) => `C${i}`);
  expect(() => matchColumns(header, wanted)).toThrow("C11 y 38 más.");
});

test("two columns that say the same are told", () => {
  const header = ["CODLOCAL", "cod_mod", "Código modular", "Anexo"];
  expect(() => matchColumns(header, wanted)).toThrow("«cod_mod» y «Código modular» dicen lo mismo");
});

test("two columns that nobody asked for may have one name", () => {
  expect(matchColumns(["x", "x", "CODLOCAL", "COD_MOD", "ANEXO"], wanted).at.site).toBe(2);
});

test("columns without a name match nothing", () => {
  expect(matchColumns(["", "¿?", "a"], [{ key: "odd", names: ["¡!"] }]).at).toEqual({});
});

const decorated = fc
  .tuple(
    fc.constantFrom<string[]>("COD_MOD", "Código Modular"),
    fc.array(fc.constantFrom(" ", "_", "-", ".", "\u00a0", "º")),
  )
  .map(([name, marks]) =>
    marks.reduce((text, mark, i) => text.slice(0, i * 2) + mark + text.slice(i * 2), name),
  );

test("marks between the letters never change which column it is", () => {
  fc.assert(
    fc.property(decorated, (name) => {
      const plain = columnName(name.replaceAll("º", "").toUpperCase());
      expect(["codmod", "codigomodular"]).toContain(plain);
    }),
  );
});
