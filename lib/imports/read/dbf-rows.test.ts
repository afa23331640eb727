import { expect, test } from "vitest";
import { dbfBytes, readBytes, windows1252 } from "@/tests/factories/table-files";
import { UNREADABLE } from "./labels";
import { MAX_ROWS } from "./limits";

const COLUMNS = [
  { name: "COD_MOD", size: 7 },
  { name: "CEN_EDU", size: 20 },
];
const ROWS = [
  ["0990011", "Peñascos"],
  ["*", "0990042", "Borrado"],
  ["0990072", "PERÚ N° 3"],
];

test("a DBF is read in code page 850, and deleted records are left out", async () => {
  const table = await readBytes(dbfBytes(COLUMNS, ROWS));
  expect(table).toMatchObject({
    format: "dbf",
    encoding: "cp850",
    header: ["COD_MOD", "CEN_EDU"],
    lines: [2, 4],
  });
  expect(table.cells).toEqual([
    ["0990011", "Peñascos"],
    ["0990072", "PERÚ N° 3"],
  ]);
});

test("its letters decide the code page, and the driver byte when they do not", async () => {
  const windows = dbfBytes(COLUMNS, ROWS, { driver: 0, encode: windows1252 });
  expect(await readBytes(windows)).toMatchObject({ encoding: "windows-1252" });
  const mistaken = dbfBytes(COLUMNS, ROWS, { driver: 0x57 });
  expect(await readBytes(mistaken)).toMatchObject({ encoding: "cp850" });
  const silent = dbfBytes(COLUMNS, [["0990011", "LIMA"]], { driver: 0x57 });
  expect(await readBytes(silent)).toMatchObject({ encoding: "windows-1252" });
  const modern = dbfBytes(COLUMNS, ROWS, { encode: (text) => Buffer.from(text) });
  expect((await readBytes(modern)).cells[1]).toEqual(["0990072", "PERÚ N° 3"]);
});

test("padding of NUL bytes goes as that of blanks does", async () => {
  expect((await readBytes(dbfBytes(COLUMNS, ROWS, { pad: "\0" }))).cells[0]).toEqual(["0990011", "Peñascos"]);
});

test("dates are written with dashes, and numbers that did not fit come empty", async () => {
  const columns = [
    { name: "F", type: "D", size: 8 },
    { name: "N", type: "N", size: 5 },
    { name: "M", type: "N", size: 5 },
  ];
  expect((await readBytes(dbfBytes(columns, [["20260918", " 0604", "*****"]]))).cells).toEqual([
    ["2026-09-18", "0604", ""],
  ]);
});

test("a truncated file says how many records it lacks", async () => {
  const whole = dbfBytes(COLUMNS, ROWS, { records: 181_000 });
  await expect(readBytes(whole)).rejects.toThrow("dice traer 181,000 registros y trae 3");
});

test("more records than a table may have are refused before reading them", async () => {
  const columns = [
    { name: "A", size: 1 },
    { name: "B", size: 1 },
  ];
  const rows = Buffer.alloc(3 * (MAX_ROWS + 1), " ");
  const head = dbfBytes(columns, [], { records: MAX_ROWS + 1 });
  await expect(readBytes(Buffer.concat([head.subarray(0, -1), rows]))).rejects.toThrow(
    `más de ${MAX_ROWS.toLocaleString("es-PE")} filas`,
  );
});

test("a header that does not add up is a damaged file", async () => {
  const bytes = dbfBytes(COLUMNS, ROWS);
  bytes.writeUInt16LE(10, 10);
  await expect(readBytes(bytes)).rejects.toThrow(UNREADABLE.damaged);
});

test("records that fall across two chunks are whole", async () => {
  const many = Array.from({ length: 9_000 }, (_, i) => [String(i).padStart(7, "0"), `Peña ${i}`]);
  expect((await readBytes(dbfBytes(COLUMNS, many))).cells).toEqual(many);
});
