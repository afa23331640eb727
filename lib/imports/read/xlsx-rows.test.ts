import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readBytes, sheetRow, workbookBytes, workbookParts, zipBytes } from "@/tests/factories/table-files";
import { UNREADABLE } from "./labels";

const HEADER = sheetRow("a", "b");
const value = (xml: string) => `<row><c t="inlineStr"><is><t>x</t></is></c>${xml}</row>`;
const seen = async (xml: string) => (await readBytes(workbookBytes(HEADER + value(xml)))).cells[0]?.[1];

test.each([
  ["a whole number", "<c><v>990011</v></c>", "990011"],
  ["a whole number with .0", "<c><v>990011.0</v></c>", "990011"],
  ["a number with exponent", "<c><v>9.90011E+5</v></c>", "990011"],
  ["a long number", "<c><v>12345678901234567890</v></c>", "12345678901234600000"],
  ["a huge number", "<c><v>1E+22</v></c>", "10000000000000000000000"],
  ["a small number", "<c><v>1.5E-7</v></c>", "0.00000015"],
  ["a coordinate", "<c><v>-12.004817000000001</v></c>", "-12.004817"],
  ["a date", '<c s="1"><v>46083</v></c>', "2026-03-02"],
  ["a date with its hour", '<c s="1"><v>46083.5</v></c>', "2026-03-02 12:00"],
  ["only an hour", '<c s="1"><v>0.75</v></c>', "18:00"],
  ["a date as text", '<c t="d"><v>2026-03-02T00:00:00</v></c>', "2026-03-02"],
  ["a code kept as text", '<c t="str" s="2"><v>0990011</v></c>', "0990011"],
  ["the stored value of a formula", "<c><f>SUM(1,2)</f><v>3</v></c>", "3"],
  ["a formula never computed", "<c><f>SUM(1,2)</f></c>", ""],
  ["a true value", '<c t="b"><v>1</v></c>', "VERDADERO"],
  ["two runs of text", '<c t="inlineStr"><is><r><t>Ña</t></r><r><t>ña</t></r></is></c>', "Ñaña"],
  ["text that begins like a formula", '<c t="inlineStr"><is><t>=1+1</t></is></c>', "=1+1"],
])("%s is read as a person sees it", async (_, xml, text) => {
  expect(await seen(xml)).toBe(text);
});

test("a formula's error comes empty, with a note that names its column", async () => {
  const { cells, problems } = await readBytes(workbookBytes(HEADER + value('<c t="e"><v>#REF!</v></c>')));
  expect(cells).toEqual([["x", ""]]);
  expect(problems).toMatchObject([{ line: 2, column: "b", value: "#REF!" }]);
});

test("titles above the header and empty rows are passed over, and lines are those of the sheet", async () => {
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>REI de la UGEL 05</t></is></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row><row r="7"><c r="B7"><v>4</v></c></row>`;
  const { header, lines, cells } = await readBytes(workbookBytes(rows));
  expect([header, lines, cells]).toEqual([["1", "2"], [7], [["", "4"]]]);
});

test("the first sheet with data is the one that is read", async () => {
  const { cells } = await readBytes(workbookBytes("", sheetRow("Carátula"), HEADER + sheetRow("1", "2")));
  expect(cells).toEqual([["1", "2"]]);
});

test.each([
  ["without data", workbookBytes(""), "empty"],
  ["with only a header", workbookBytes(HEADER), "onlyHeader"],
  ["with one column", workbookBytes(sheetRow("a") + sheetRow("1")), "oneColumn"],
  ["that says it unpacks to 300 MB", zipBytes(declaring(300)), "bomb"],
  [
    "whose parts add up to more than 60 MB",
    zipBytes([...Array(9)].flatMap(() => declaring(19))),
    "tooLargeXlsx",
  ],
  ["whose sheet is a bomb", workbookBytes(`${HEADER}<row>${"<c/>".repeat(10_000_000)}</row>`), "bomb"],
  [
    "of more than four million cells",
    workbookBytes(`${HEADER}<row>${"<c/>".repeat(4_100_000)}</row>`),
    "tooLargeXlsx",
  ],
  [
    "with a cell at the far end of a row",
    workbookBytes(`<row><c r="XFD1"><v>1</v></c></row>`),
    "tooLargeXlsx",
  ],
  ["without its parts", zipBytes(workbookParts(HEADER).slice(0, 2)), "damaged"],
] as const)("a workbook %s is refused", async (_, bytes, reason) => {
  await expect(readBytes(bytes)).rejects.toThrow(UNREADABLE[reason]);
});

/** A part that says it unpacks to so many megabytes. */
function declaring(megabytes: number) {
  const content = randomBytes(200_000);
  return [...workbookParts(HEADER), { name: "xl/media/a.bin", content, declared: megabytes * 1024 * 1024 }];
}

test("a workbook of 250,001 rows is refused when that row comes", async () => {
  const bytes = workbookBytes(HEADER + "<row><c><v>1</v></c></row>".repeat(250_001));
  await expect(readBytes(bytes)).rejects.toThrow("más de 250,000 filas");
}, 30_000);
