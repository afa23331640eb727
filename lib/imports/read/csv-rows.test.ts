import fc from "fast-check";
import { expect, test } from "vitest";
import { readBytes } from "@/tests/factories/table-files";
import { UNREADABLE } from "./labels";

test.each([",", ";", "\t", "|"])("%j is found to separate the columns", async (separator) => {
  const text = [
    ["COD", "I.E."],
    ["01", "Uno"],
    ["02", "Dos"],
  ]
    .map((row) => row.join(separator))
    .join("\n");
  const table = await readBytes(text);
  expect(table).toMatchObject({ separator, header: ["COD", "I.E."], format: "csv" });
  expect(table.cells).toEqual([
    ["01", "Uno"],
    ["02", "Dos"],
  ]);
});

test("separators inside quotation marks do not count", async () => {
  const { separator, cells } = await readBytes('a;b\n"x, y, z";1\n"p, q";2\n');
  expect([separator, cells[0]]).toEqual([";", ["x, y, z", "1"]]);
});

test("decimal commas do not pass for the separator", async () => {
  const { separator } = await readBytes("cod;medida;otra\n1;504,93;1,5\n2;573,83;2,5\n");
  expect(separator).toBe(";");
});

test("Excel's line that names the separator is believed and is not a row", async () => {
  const { header, lines } = await readBytes("sep=;\r\na,x,y;b\r\n1,2,3;4;5\r\n");
  expect([header, lines]).toEqual([["a,x,y", "b"], [3]]);
});

test("line numbers are those of the file, with titles, blank rows and cells of several lines", async () => {
  const { header, lines } = await readBytes(
    'LISTA DE REI;\r\n\r\na;b\r\n1;"dos\r\ntres"\r\n\r\n;\r\n4;5\r\n',
  );
  expect([header, lines]).toEqual([
    ["a", "b"],
    [4, 8],
  ]);
});

test("quoted cells keep their quotes, separators and new lines", async () => {
  const { cells } = await readBytes('a;b\n"dijo ""sí""; y\nse fue";2\n');
  expect(cells).toEqual([['dijo "sí"; y\nse fue', "2"]]);
});

test("ends of line may be mixed, or of an old Mac", async () => {
  expect((await readBytes("a;b\r\n1;2\n3;4\r\n")).cells).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect((await readBytes("a;b\r1;2\r3;4\r")).cells).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("rows with fewer or more cells are told by their line and never joined", async () => {
  const { cells, problems } = await readBytes("a;b;c\n1;2\n3;4;5\n6;7;8;9\n10;11;12;;\n");
  expect(cells.map((row) => row.length)).toEqual([2, 3, 4, 3]);
  expect(problems.map(({ line, from }) => [line, from])).toEqual([
    [2, 2],
    [4, undefined],
  ]);
  expect(problems[0]?.reason).toBe("La fila tiene 2 celdas y el encabezado 3: le faltan columnas al final.");
});

test("text after a closing quotation mark is told with the lines that it joined", async () => {
  const { problems } = await readBytes('a;b\n"San José" de Lima;2\n3;"4"\n5;6\n');
  expect(problems.map(({ line, reason }) => [line, reason.includes("comillas")])).toContainEqual([2, true]);
});

test("a quotation mark that is never closed is refused with its line, before all is gathered", async () => {
  const text = `a;b\n1;2\n"3;4\n${"5;6\n".repeat(400_000)}`;
  await expect(readBytes(text)).rejects.toThrow("En la línea 3 se abren comillas que no se cierran");
});

test("a line without end is not a table", async () => {
  await expect(readBytes(`a;b\n1;${"x".repeat(1_200_000)}`)).rejects.toThrow(UNREADABLE.longRow);
});

test("NUL bytes, marks that turn the line and marks of order go; emoji stay", async () => {
  const { header, cells } = await readBytes("\u200fCOD\0;I.E.\n0990011\0\0;acta\u202Efdp 👩‍🏫\n");
  expect([header, cells]).toEqual([["COD", "I.E."], [["0990011", "actafdp 👩‍🏫"]]]);
});

test("formulas are text", async () => {
  const { cells } = await readBytes('a;b\n"=HYPERLINK(""http://x"";""y"")";-2+3\n');
  expect(cells).toEqual([['=HYPERLINK("http://x";"y")', "-2+3"]]);
});

const cell = fc.string({ unit: fc.constantFrom("a", "ñ", ";", '"', "\n", ",", " x", "😀", "0") });
const rows = fc.array(fc.tuple(fc.constant("k"), cell, cell), { minLength: 1, maxLength: 30 });
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

test("whatever is quoted comes back as it was, each row at its line", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const text = [["x", "y", "z"], ...given].map((row) => `${row.map(quote).join(";")}\r\n`);
      const { cells, lines } = await readBytes(text.join(""));
      expect(cells).toEqual(given);
      const starts = text.map((_, i) => text.slice(0, i).join("").split("\n").length);
      expect(lines).toEqual(starts.slice(1));
    }),
    { numRuns: 40 },
  );
});
