import { readFile } from "node:fs/promises";
import { refuse } from "@/lib/refusal";
import { type ByteSource, fileSource, readWhole } from "./byte-source";
import { csvBatches } from "./csv-rows";
import { readDbf } from "./dbf-rows";
import { guessEncoding } from "./encoding";
import { UNREADABLE } from "./labels";
import { HEAD_BYTES, MAX_PASTED_CHARS, MAX_TABLE_BYTES, MAX_XLSX_BYTES } from "./limits";
import { officeKind } from "./office-kind";
import { pastedRows } from "./pasted-rows";
import { findLayout, type Layout } from "./separator";
import { sniff } from "./sniff";
import { type RowBatches, startTable, type Table, type TableRow } from "./table";
import { headText, textChunks, withoutInvisible } from "./text-chunks";
import { readWorkbook } from "./xlsx-rows";
import { openZip, type Zip } from "./zip-entries";
import { findTable } from "./zip-table";

export type TableSource = { path: string; name: string } | { text: string };

function layoutOf(text: string, isWhole: boolean): Layout {
  if (isWhole && !text.trim()) refuse("invalid", UNREADABLE.empty);
  return findLayout(text, isWhole) ?? refuse("invalid", UNREADABLE.oneColumn);
}

async function openText(source: ByteSource): Promise<Table> {
  const encoding = (await guessEncoding(source.chunks())) ?? refuse("invalid", UNREADABLE.encoding);
  const layout = layoutOf(headText(await source.head(), encoding), source.size <= HEAD_BYTES);
  const batches = csvBatches(textChunks(source, encoding), layout);
  return {
    ...(await startTable(batches, { strict: true })),
    format: "csv",
    encoding,
    separator: layout.separator,
  };
}

async function openDbf(source: ByteSource): Promise<Table> {
  const { batches, encoding } = await readDbf(source);
  return { ...(await startTable(batches, { strict: false })), format: "dbf", encoding };
}

async function openWorkbook(zip: Zip, bytes: () => Promise<Buffer>, size: number): Promise<Table> {
  if (size > MAX_XLSX_BYTES) refuse("invalid", UNREADABLE.tooLargeXlsx);
  return { ...(await readWorkbook(zip, await bytes())), format: "xlsx" };
}

/** A workbook packed in a ZIP: it is small enough to be taken whole. */
async function openPackedWorkbook(source: ByteSource): Promise<Table> {
  if (source.size > MAX_XLSX_BYTES) refuse("invalid", UNREADABLE.tooLargeXlsx);
  const bytes = await readWhole(source);
  const zip = await openZip(bytes);
  try {
    return await openWorkbook(zip, async () => bytes, bytes.length);
  } finally {
    zip.close();
  }
}

async function openInZip(zip: Zip, file: ByteSource, path: string): Promise<Table> {
  const office = await officeKind(zip);
  if (office === "xlsx") return openWorkbook(zip, () => readFile(path), file.size);
  if (office) refuse("invalid", UNREADABLE[office]);
  const { source, kind } = await findTable(zip);
  if (kind === "xlsx") return openPackedWorkbook(source);
  return kind === "dbf" ? openDbf(source) : openText(source);
}

async function openZipped(file: ByteSource, path: string): Promise<Table> {
  const zip = await openZip(path);
  try {
    const opened = await openInZip(zip, file, path);
    return { ...opened, close: () => opened.close().finally(() => zip.close()) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** What was pasted, as rows: a sheet's own, or text whose layout is told. */
const pastedBatches = (text: string, layout: Layout | null): RowBatches =>
  layout
    ? csvBatches(one(text), layout)
    : (async function* () {
        yield pastedRows(text);
      })();

async function openPasted(pasted: string): Promise<Table> {
  if (pasted.length > MAX_PASTED_CHARS) refuse("invalid", UNREADABLE.longPaste);
  const text = withoutInvisible(pasted);
  const layout = text.includes("\t") ? null : layoutOf(text, true);
  const started = await startTable(pastedBatches(text, layout), { strict: true });
  return { ...started, format: "csv", separator: layout?.separator ?? "\t" };
}

/** All the rows of a short paste, whose first may be a header or not; `null` when nothing separates its columns. */
export async function pastedTable(pasted: string): Promise<TableRow[] | null> {
  const text = withoutInvisible(pasted);
  const layout = text.includes("\t") ? null : findLayout(text, true);
  if (!layout && !text.includes("\t")) return null;
  return (await Array.fromAsync(pastedBatches(text, layout))).flat();
}

async function* one(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}

/**
 * Opens a file, or what was pasted from a spreadsheet, as a table whose rows are read as they are asked for.
 * What it is comes from its content, never from its name. Refuses, in words, whatever is not a table with rows.
 */
export async function openTable(source: TableSource): Promise<Table> {
  if ("text" in source) return openPasted(source.text);
  const file = await fileSource(source.path, source.name);
  const sniffed = await sniff(await file.head());
  if ("refusal" in sniffed) return refuse("invalid", UNREADABLE[sniffed.refusal]);
  if (file.size > MAX_TABLE_BYTES) refuse("invalid", UNREADABLE.tooLarge);
  if (sniffed.kind === "zip") return openZipped(file, source.path);
  return sniffed.kind === "dbf" ? openDbf(file) : openText(file);
}
