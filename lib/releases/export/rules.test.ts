import fc from "fast-check";
import { expect, test } from "vitest";
import { cellText, figureText, linkFrom, SITE } from "./rules";

const pages = [SITE.summary, SITE.data, SITE.ugel("05"), SITE.network("05-03"), SITE.csv("logros")];

test("a link leads from any page to any other, wherever the folder is", () => {
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.constantFrom(...pages), (from, to) => {
      const base = "https://ejemplo.pe/una/carpeta/";
      expect(new URL(linkFrom(from, to), base + from).href).toBe(base + to);
    }),
  );
});

test("a code makes a plain name of a file", () => {
  expect(SITE.network("05/../x y")).toBe("red/05-x-y.html");
});

const figure = { label: "redes", numerator: 5, denominator: 6, hidden: false };

test.each([
  [figure, "5 de 6 (83.3\u00a0%)"],
  [{ ...figure, denominator: null }, "5"],
  [{ ...figure, denominator: 0, numerator: 0 }, "0 de 0"],
  [{ ...figure, numerator: null }, "Sin dato"],
  [{ ...figure, hidden: true }, "Oculto"],
])("%j reads «%s»", (told, text) => {
  expect(figureText(told)).toBe(text);
});

test.each([
  [{ hidden: true as const }, "count", "Oculto"],
  [null, "count", "Sin dato"],
  [12_450, "count", "12,450"],
  [46.1, "percent", "46.1\u00a0%"],
  ["2026-10-31", "date", "31 de octubre de 2026"],
  ["2026-10-31", "text", "2026-10-31"],
] as const)("the cell %j, a %s, reads «%s»", (cell, kind, text) => {
  expect(cellText(cell, kind)).toBe(text);
});
