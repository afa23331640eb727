import { expect, test } from "vitest";
import { sheetRow, tableFile, workbookBytes } from "@/tests/factories/table-files";
import { matchColumns } from "./columns";
import { openTable } from "./open-table";
import { ImportProblems } from "./problems";
import { readRows } from "./read-rows";

const WANTED = [
  { key: "code", names: ["COD"], required: true },
  { key: "name", names: ["I.E."] },
  { key: "note", names: ["OBS"] },
];

async function read(content: string | Uint8Array) {
  const table = await openTable(await tableFile(content));
  const problems = new ImportProblems();
  const rows = [];
  for await (const row of readRows(table, matchColumns(table.header, WANTED), problems)) rows.push(row);
  return { rows, problems };
}

test("cells come by their key, trimmed, and those of absent columns empty", async () => {
  const { rows } = await read("otra;I.E.;COD\nx; Uno\u00a0;01\n");
  expect(rows).toEqual([{ line: 2, values: { code: "01", name: "Uno", note: "" } }]);
});

test("a row whose columns may have slipped is told and left out", async () => {
  const { rows, problems } = await read("COD;I.E.\n1\n2;b;c\n3;d\n");
  expect(rows.map(({ line }) => line)).toEqual([4]);
  expect(problems.kept.map(({ line, column }) => [line, column])).toEqual([
    [2, null],
    [3, null],
  ]);
});

test("a short row passes when it lacks only columns that nobody asked for", async () => {
  const { rows, problems } = await read("COD;I.E.;X;Y\n1;a\n2;b;;\n");
  expect([rows.length, problems.total]).toEqual([2, 0]);
});

test("a formula's error is told when its column was asked for, and its row goes on", async () => {
  const bad = '<c t="e"><v>#N/A</v></c>';
  const row = `<row><c><v>1</v></c>${bad}${bad}</row>`;
  const { rows, problems } = await read(workbookBytes(sheetRow("COD", "I.E.", "X") + row));
  expect(rows).toMatchObject([{ values: { code: "1", name: "" } }]);
  expect(problems.kept.map(({ column }) => column)).toEqual(["I.E."]);
});

test("the apostrophe of our own exports goes", async () => {
  const { rows } = await read("COD;I.E.\n1;'=1+1\n2;'Ñaña'\n");
  expect(rows.map(({ values }) => values.name)).toEqual(["=1+1", "'Ñaña'"]);
});

test("of 10,000 bad rows the first 1,000 are kept and the rest counted", async () => {
  const { rows, problems } = await read(`COD;I.E.\n${"1;2;3\n".repeat(10_000)}`);
  expect([rows.length, problems.total, problems.kept.length, problems.kept.at(-1)?.line]).toEqual([
    0, 10_000, 1_000, 1_001,
  ]);
  expect(problems.sentence()).toBe("Se encontraron 10,000 problemas; se muestran los primeros 1,000.");
});
