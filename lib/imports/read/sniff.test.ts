import { expect, test } from "vitest";
import { dbfBytes, readBytes, zipBytes } from "@/tests/factories/table-files";
import { UNREADABLE } from "./labels";
import { sniff } from "./sniff";

const OLE = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504)]);
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
const part = (name: string, content = "") => ({ name, content });

test.each([
  ["nothing", "", "empty"],
  ["blanks", " \r\n \r\n", "empty"],
  ["a picture", PNG, "picture"],
  ["a PDF", "%PDF-1.4\n1 0 obj", "pdf"],
  ["a web page", "<html><table><tr><td>1</td></tr></table></html>", "html"],
  ["a web page with a mark", "\ufeff\r\n<!DOCTYPE html><p>", "html"],
  [
    "an XML workbook",
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    "xml",
  ],
  ["an old Excel file", OLE, "xls"],
  [
    "a workbook with a password",
    Buffer.concat([OLE, Buffer.from("EncryptedPackage", "utf16le")]),
    "password",
  ],
  ["a binary workbook", zipBytes([part("[Content_Types].xml"), part("xl/workbook.bin")]), "xlsb"],
  ["a document", zipBytes([part("[Content_Types].xml"), part("word/document.xml")]), "document"],
  ["an ODS", zipBytes([part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]), "ods"],
  ["an ODT", zipBytes([part("mimetype", "application/vnd.oasis.opendocument.text")]), "document"],
  ["a JSON", '[{"a": 1, "b": 2}]', "binary"],
  ["a program", Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 7) % 256)), "binary"],
  ["a GZIP", Buffer.from("1f8b0800000000000003", "hex"), "notZip"],
  ["a rich text", "{\\rtf1\\ansi a,b\n1,2}", "document"],
  ["one column", "Lista de colegios\nUno\nDos\n", "oneColumn"],
  ["only a header", "COD_MOD;ANEXO\r\n", "onlyHeader"],
] as const)("%s called .csv is told for what it is", async (_, content, reason) => {
  await expect(readBytes(content as string, "padron.csv")).rejects.toThrow(UNREADABLE[reason]);
});

test("each refusal is one the program knows as invalid", async () => {
  await expect(readBytes("")).rejects.toMatchObject({ name: "Refusal", code: "invalid" });
});

test("the name does not decide: a CSV called .xls is read", async () => {
  expect(await readBytes("a;b\n1;2\n", "padron.xls")).toMatchObject({ format: "csv" });
});

test("a DBF is known by its header, and text that begins with the same byte is not one", async () => {
  expect(await sniff(dbfBytes([{ name: "A", size: 9 }], [["1"]]))).toEqual({ kind: "dbf" });
  expect(await sniff(Buffer.from(`\x03${"a;b\n1;2\n".repeat(20)}`))).toEqual({ kind: "text" });
});

test("each sentence says what happened and what to do, without marks of exclamation", () => {
  for (const sentence of Object.values(UNREADABLE))
    expect(sentence).toMatch(/^[A-ZÁ][^!¡]+[.] .+\.$|[:,] .+\. .+\.$/);
});
