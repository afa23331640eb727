import { expect, test } from "vitest";
import { readBytes } from "@/tests/factories/table-files";
import { openZip } from "../read/zip-entries";
import { xlsxStream, xlsxWorkbook } from "./xlsx";

const read = async (...sheet: Parameters<typeof xlsxStream>) =>
  readBytes(await new Response(xlsxStream(...sheet)).bytes());

test("texts stay texts: codes keep their zeros and formulas are shown", async () => {
  const { format, cells } = await read(
    "Padrón",
    ["COD", "x"],
    [
      ["0990011", "=1+1"],
      ["0990042", 3.5],
    ],
  );
  expect([format, cells]).toEqual([
    "xlsx",
    [
      ["0990011", "=1+1"],
      ["0990042", "3.5"],
    ],
  ]);
});

test("no cell is written as a formula", async () => {
  const bytes = await new Response(xlsxStream("x", ["a", "b"], [["=HYPERLINK(1)", "@x"]])).bytes();
  const zip = await openZip(Buffer.from(bytes));
  const sheet = zip.entries.find(({ fileName }) => fileName.includes("sheet1.xml"));
  const xml = sheet ? (await zip.source(sheet).head()).toString() : "";
  expect([xml.includes("=HYPERLINK(1)"), xml.includes("<f>")]).toEqual([true, false]);
});

test("letters that no workbook may hold are left out, and emoji stay", async () => {
  const { cells } = await read("a/b:c", ["a", "b"], [["x\0\x0by\ud800", "👩‍🏫 <&> \n dos"]]);
  expect(cells).toEqual([["xy", "👩‍🏫 <&> \n dos"]]);
});

test("a cell is cut where Excel would call the file damaged", async () => {
  const { cells } = await read("x".repeat(60), ["a", "b"], [["y".repeat(40_000), "z"]]);
  expect(cells[0]?.[0]).toHaveLength(32_767);
});

test("several tables are as many sheets of one workbook, and their texts stay texts", async () => {
  const bytes = await xlsxWorkbook([
    { name: "Visitas", header: ["a"], rows: [["=HYPERLINK(1)"], ["x\0y"]] },
    { name: "Sumas", header: ["b"], rows: [[3]] },
  ]);
  const zip = await openZip(Buffer.from(bytes));
  expect(zip.entries.filter(({ fileName }) => /sheet\d\.xml$/.test(fileName))).toHaveLength(2);
  const xml = await Promise.all(
    zip.entries.map(async (entry) =>
      entry.fileName.endsWith(".xml") ? (await zip.source(entry).head()).toString() : "",
    ),
  );
  expect([
    xml.join("").includes("=HYPERLINK(1)"),
    xml.join("").includes("<f>"),
    xml.join("").includes("\0"),
  ]).toEqual([true, false, false]);
});
