import { refuse } from "@/lib/refusal";
import { UNREADABLE } from "./labels";

export type DbfField = { name: string; type: string; start: number; size: number };
export type DbfHeader = {
  records: number;
  headerSize: number;
  recordSize: number;
  /** The page that the driver byte names, when it says one that Spanish files use. */
  codePage: "cp850" | "windows-1252" | null;
  fields: DbfField[];
};

/** 437 is read as 850: the Spanish letters that it has stand at the same places. */
const CODE_PAGES: Record<number, "cp850" | "windows-1252"> = {
  1: "cp850",
  2: "cp850",
  3: "windows-1252",
  87: "windows-1252",
  88: "windows-1252",
  89: "windows-1252",
};

/** Reads the header of a DBF; what does not add up is a damaged file. */
export function readDbfHeader(bytes: Buffer): DbfHeader {
  const headerSize = bytes.readUInt16LE(8);
  const recordSize = bytes.readUInt16LE(10);
  const fields: DbfField[] = [];
  let start = 1;
  for (let at = 32; at + 32 <= Math.min(headerSize, bytes.length) && bytes[at] !== 0x0d; at += 32) {
    const name =
      bytes
        .toString("latin1", at, at + 11)
        .split("\0")[0]
        ?.trim() ?? "";
    const type = bytes.toString("latin1", at + 11, at + 12);
    // Clipper keeps the high byte of a long text field where others keep its decimals.
    const size = (bytes[at + 16] ?? 0) + (type === "C" ? (bytes[at + 17] ?? 0) * 256 : 0);
    fields.push({ name, type, start, size });
    start += size;
  }
  if (!fields.length || start > recordSize || bytes.length < headerSize)
    refuse("invalid", UNREADABLE.damaged);
  return {
    records: bytes.readUInt32LE(4),
    headerSize,
    recordSize,
    codePage: CODE_PAGES[bytes[29] ?? 0] ?? null,
    fields,
  };
}
