import { expect, test } from "vitest";
import { dbfBytes, readBytes, sheetRow, workbookBytes, zipBytes } from "@/tests/factories/table-files";
import { UNREADABLE } from "./labels";

const CSV = "a;b\n1;Ñaña\n";
const DBF = dbfBytes(
  [
    { name: "COD_MOD", size: 7 },
    { name: "CEN_EDU", size: 20 },
  ],
  [["0990011", "Peñascos"]],
);
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

test("ESCALE's ZIP of one DBF is read as it unpacks", async () => {
  const bytes = zipBytes([{ name: "Padron_web.dbf", content: DBF }]);
  expect(await readBytes(bytes)).toMatchObject({ format: "dbf", cells: [["0990011", "Peñascos"]] });
});

test("a ZIP may hold a CSV or a workbook, whatever they are called", async () => {
  expect(await readBytes(zipBytes([{ name: "x.bin", content: CSV }]))).toMatchObject({
    cells: [["1", "Ñaña"]],
  });
  const workbook = workbookBytes(sheetRow("a", "b") + sheetRow("1", "2"));
  expect(await readBytes(zipBytes([{ name: "x", content: workbook }]))).toMatchObject({
    format: "xlsx",
    cells: [["1", "2"]],
  });
});

test("notes, pictures and folders do not count as tables", async () => {
  const bytes = zipBytes([
    { name: "padron/", content: "" },
    { name: "__MACOSX/._padron.csv", content: CSV },
    { name: "léame.txt", content: "Padrón de IIEE, completo\nActualizado en Lima, en septiembre\n" },
    { name: "logo.png", content: PNG },
    { name: "padron/padron.dbf", content: DBF },
  ]);
  expect(await readBytes(bytes)).toMatchObject({ format: "dbf" });
});

test("what a Mac leaves beside each file is not another table", async () => {
  const bytes = zipBytes([
    { name: "a.csv", content: CSV },
    { name: "__MACOSX/._a.csv", content: CSV },
    { name: ".oculto.csv", content: CSV },
  ]);
  expect(await readBytes(bytes)).toMatchObject({ cells: [["1", "Ñaña"]] });
});

test("with several tables their names are told", async () => {
  const bytes = zipBytes([
    { name: "enero.csv", content: CSV },
    { name: "febrero.csv", content: CSV },
  ]);
  await expect(readBytes(bytes)).rejects.toThrow(
    "trae 2 tablas: enero.csv y febrero.csv. Suba solo la que quiere cargar.",
  );
});

test.each([
  ["without tables", [{ name: "logo.png", content: PNG }], "noneInZip"],
  ["with nothing", [], "noneInZip"],
  ["inside another", [{ name: "a.zip", content: zipBytes([{ name: "a.csv", content: CSV }]) }], "zipInZip"],
  ["with a password", [{ name: "a.csv", content: CSV, flags: 1 }], "password"],
  ["packed in another way", [{ name: "a.csv", content: CSV, method: 14 }], "zipMethod"],
  [
    "that says it unpacks to 500 MB",
    [{ name: "a.csv", content: CSV, declared: 500 * 1024 * 1024 }],
    "tooLarge",
  ],
  [
    "that unpacks to more than it says",
    [{ name: "a.csv", content: "a;b\n1;2\n".repeat(50_000), declared: 9 }],
    "bomb",
  ],
  ["that packs a thousand to one", [{ name: "a.csv", content: Buffer.alloc(30_000_000, "a;b\n") }], "bomb"],
  ["that climbs out of its folder", [{ name: "../../a.csv", content: CSV }], "damaged"],
] as const)("a ZIP %s is refused", async (_, files, reason) => {
  await expect(readBytes(zipBytes([...files]))).rejects.toThrow(UNREADABLE[reason]);
});

test("a ZIP of too many files is refused", async () => {
  const files = Array.from({ length: 1_001 }, (_, i) => ({ name: `${i}.txt`, content: "x" }));
  await expect(readBytes(zipBytes(files))).rejects.toThrow(UNREADABLE.manyInZip);
});

test("a ZIP cut short is a damaged file", async () => {
  const bytes = zipBytes([{ name: "a.csv", content: CSV.repeat(1_000) }]);
  await expect(readBytes(bytes.subarray(0, -30))).rejects.toThrow(UNREADABLE.damaged);
});
