import { expect, test } from "vitest";
import { readAll } from "@/tests/factories/table-files";
import { UNREADABLE } from "./labels";
import { pastedRows } from "./pasted-rows";

const paste = (text: string) => readAll({ text });

test("what a spreadsheet copies is read as it was seen", async () => {
  const table = await paste("REI\tI.E.\r\nREI 01\t7002 Ñaupari\r\nREI 02\t\r\n");
  expect(table).toMatchObject({ format: "csv", separator: "\t", header: ["REI", "I.E."], lines: [2, 3] });
  expect(table.cells).toEqual([
    ["REI 01", "7002 Ñaupari"],
    ["REI 02", ""],
  ]);
});

test("quotation marks mean something only around a tab or a new line", async () => {
  const { cells, lines } = await paste(
    'a\tb\n"San José" de Lima\t"entero"\n"dos\nlíneas ""y"" más"\t5"\nz\ty',
  );
  expect(cells).toEqual([
    ['"San José" de Lima', '"entero"'],
    ['dos\nlíneas "y" más', '5"'],
    ["z", "y"],
  ]);
  expect(lines).toEqual([2, 3, 5]);
});

test("a quotation mark that is never closed is a letter", () => {
  expect(pastedRows('"5 pulgadas\tx\n1\t2').map(({ cells }) => cells)).toEqual([
    ['"5 pulgadas', "x"],
    ["1", "2"],
  ]);
});

test("a million quotation marks take no longer than their letters", () => {
  const started = performance.now();
  pastedRows('"\t'.repeat(500_000));
  pastedRows('"""\t'.repeat(300_000));
  expect(performance.now() - started).toBeLessThan(3_000);
});

test("a list pasted with commas or semicolons is read too", async () => {
  expect((await paste("a;b\n1;2")).cells).toEqual([["1", "2"]]);
});

test.each([
  ["", "empty"],
  ["  \n ", "empty"],
  ["solo una\ncolumna", "oneColumn"],
  ["a\tb", "onlyHeader"],
] as const)("%j pasted is refused", async (text, reason) => {
  await expect(paste(text)).rejects.toThrow(UNREADABLE[reason]);
});

test("more than five million letters are to come in a file", async () => {
  await expect(paste("a\t".repeat(2_600_000))).rejects.toThrow(UNREADABLE.longPaste);
});
