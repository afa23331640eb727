import { readdir, readlink } from "node:fs/promises";
import { expect, test } from "vitest";
import { dbfBytes, sheetRow, tableFile, workbookBytes, zipBytes } from "@/tests/factories/table-files";
import { openTable } from "./open-table";

const LONG_CSV = `a;b\n${"1;2\n".repeat(50_000)}`;
const LONG_DBF = dbfBytes(
  [
    { name: "A", size: 9 },
    { name: "B", size: 9 },
  ],
  Array.from({ length: 20_000 }, () => ["1", "2"]),
);

/** Whether this process has a file open. */
async function isOpen(path: string) {
  const open = await readdir("/proc/self/fd");
  const names = await Promise.all(open.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "")));
  return names.includes(path);
}
const onLinux = test.runIf(process.platform === "linux");
const KINDS = [
  ["CSV", LONG_CSV],
  ["DBF", LONG_DBF],
  ["ZIP", zipBytes([{ name: "a.dbf", content: LONG_DBF }])],
] as const;

onLinux.each(KINDS)("a %s that nobody goes on to read is let go when it is closed", async (_, content) => {
  const file = await tableFile(content as string);
  const table = await openTable(file);
  expect(await isOpen(file.path)).toBe(true);
  await table.close();
  await expect.poll(() => isOpen(file.path)).toBe(false);
});

onLinux("a file that is refused is let go", async () => {
  const file = await tableFile(zipBytes([{ name: "a.csv", content: `a;b\n${";\n".repeat(200_000)}` }]));
  await expect(openTable(file)).rejects.toThrow("sin ninguna fila de datos");
  await expect.poll(() => isOpen(file.path)).toBe(false);
});

test("reading may stop at any row", async () => {
  for (const [, content] of KINDS) {
    const table = await openTable(await tableFile(content as string));
    for await (const row of table.rows) {
      expect(row.cells).toEqual(["1", "2"]);
      break;
    }
    await table.close();
  }
});

test("each kind says what it is", async () => {
  const kinds = [LONG_CSV, LONG_DBF, workbookBytes(sheetRow("a", "b") + sheetRow("1", "2"))];
  const formats = kinds.map(async (content) => (await openTable(await tableFile(content))).format);
  expect(await Promise.all(formats)).toEqual(["csv", "dbf", "xlsx"]);
});
