import { isUtf8 } from "node:buffer";
import { refuse } from "@/lib/refusal";
import type { ByteSource } from "./byte-source";
import { fromCp850 } from "./cp850";
import { type DbfField, type DbfHeader, readDbfHeader } from "./dbf-header";
import { type Encoding, guessCodePage, tallyBytes } from "./encoding";
import { shortDbf, tooManyRows } from "./labels";
import { HEAD_BYTES, MAX_ROWS } from "./limits";
import { NO_PROBLEMS, type RowBatches, type TableRow } from "./table";
import { withoutInvisible } from "./text-chunks";

const DELETED = 0x2a;
const SAMPLE_BYTES = 4 * 1024 * 1024;

/** What the letters of the first records are written in; the driver byte is often left by default. */
async function dbfEncoding(source: ByteSource, { codePage, headerSize }: DbfHeader): Promise<Encoding> {
  const tally = new Map<number, number>();
  let seen = 0;
  let utf8 = true;
  for await (const chunk of source.chunks()) {
    const bytes = seen ? chunk : chunk.subarray(headerSize);
    tallyBytes(tally, bytes);
    // A chunk may cut a letter, so the first and last bytes do not count.
    const inner = bytes.subarray(
      bytes.findIndex((byte) => byte < 0x80),
      bytes.findLastIndex((byte) => byte < 0x80),
    );
    utf8 &&= isUtf8(inner);
    seen += chunk.length;
    if (seen > SAMPLE_BYTES) break;
  }
  if (tally.size && utf8) return "utf-8";
  return guessCodePage(tally, codePage ?? "cp850") ?? codePage ?? "cp850";
}

type Decode = (start: number, end: number) => string;

/** One byte is one letter in a code page, so a batch is decoded whole and cut; in UTF-8, field by field. */
function decoderOf(bytes: Buffer, encoding: Encoding): Decode {
  if (encoding === "utf-8") return (start, end) => withoutInvisible(bytes.toString("utf8", start, end));
  const all = encoding === "cp850" ? fromCp850(bytes) : new TextDecoder(encoding).decode(bytes);
  const text = all.replaceAll("\0", " ");
  return (start, end) => text.slice(start, end);
}

/** A field as text. Of the binary ones only whole and floating numbers are read; the others come empty. */
function fieldText({ type, size }: DbfField, start: number, bytes: Buffer, decode: Decode): string {
  if (type === "C") return decode(start, start + size).trim();
  if (type === "I" || type === "+") return size === 4 ? String(bytes.readInt32LE(start)) : "";
  if ((type === "B" || type === "O") && size === 8) return String(bytes.readDoubleLE(start));
  if (/[MGPTY@0]/.test(type)) return "";
  const text = decode(start, start + size).trim();
  // A number that did not fit its field is a row of asterisks.
  return type === "D" ? text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") : text.replace(/^\*+$/, "");
}

async function* dbfBatches(source: ByteSource, header: DbfHeader, encoding: Encoding): RowBatches {
  const { records, recordSize, headerSize, fields } = header;
  yield [{ line: 1, cells: fields.map(({ name }) => name), problems: NO_PROBLEMS }];
  let record = 0;
  let toSkip = headerSize;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source.chunks()) {
    if (toSkip >= chunk.length) {
      toSkip -= chunk.length;
      continue;
    }
    const fresh = toSkip ? chunk.subarray(toSkip) : chunk;
    toSkip = 0;
    const bytes = rest.length ? Buffer.concat([rest, fresh]) : fresh;
    const decode = decoderOf(bytes, encoding);
    const rows: TableRow[] = [];
    let at = 0;
    for (; at + recordSize <= bytes.length && record < records; at += recordSize) {
      record++;
      if (bytes[at] === DELETED) continue;
      const cells = fields.map((field) => fieldText(field, at + field.start, bytes, decode));
      rows.push({ line: record + 1, cells, problems: NO_PROBLEMS });
    }
    rest = bytes.subarray(at);
    if (rows.length) yield rows;
    if (record >= records) return;
  }
}

/**
 * Reads a DBF as it streams out of its ZIP. A reader of our own: the libraries of npm open a path and seek in
 * it, so 200 MB would be unpacked to disk first, and turn codes into numbers, losing their zeros.
 */
export async function readDbf(source: ByteSource): Promise<{ batches: RowBatches; encoding: Encoding }> {
  const head = await source.head();
  const header = readDbfHeader(head.subarray(0, HEAD_BYTES));
  const found = Math.floor((source.size - header.headerSize) / header.recordSize);
  if (found < header.records) refuse("invalid", shortDbf(header.records, Math.max(found, 0)));
  if (header.records > MAX_ROWS) refuse("invalid", tooManyRows(MAX_ROWS));
  const encoding = await dbfEncoding(source, header);
  return { batches: dbfBatches(source, header, encoding), encoding };
}
