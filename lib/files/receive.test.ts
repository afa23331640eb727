import { expect, test } from "vitest";
import { tidyName } from "./receive";

test.each([
  ["Resolución 123.pdf", "Resolución 123.pdf"],
  ["C:\\Users\\rosa\\acta.pdf", "acta.pdf"],
  ["../../etc/passwd", "passwd"],
  ["acta\u202Efdp.exe", "actafdp.exe"],
  ["acta\r\nx: y.pdf", "actax y.pdf"],
  ['a"b<c>d|e:f*g?.pdf', "abcdefg.pdf"],
  ["  acta.pdf  ", "acta.pdf"],
  ["", "archivo"],
  ["carpeta/", "archivo"],
  ["\u0000", "archivo"],
])("%j is kept as %j", (name, tidy) => {
  expect(tidyName(name)).toBe(tidy);
});

test("a long name keeps its end, which says what it is", () => {
  const tidy = tidyName(`${"a".repeat(300)}.pdf`);
  expect(tidy).toHaveLength(120);
  expect(tidy.endsWith(".pdf")).toBe(true);
});
