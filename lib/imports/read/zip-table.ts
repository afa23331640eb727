import { refuse } from "@/lib/refusal";
import type { ByteSource } from "./byte-source";
import { severalTables, UNREADABLE } from "./labels";
import { findLayout } from "./separator";
import { sniff } from "./sniff";
import { headText } from "./text-chunks";
import type { Zip } from "./zip-entries";

type Found = { source: ByteSource; kind: "dbf" | "csv" | "xlsx" | "zip" };

/** A workbook has its list of parts first, or at least inside the first kilobytes. */
const isWorkbook = (head: Buffer) => head.includes("[Content_Types].xml") || head.includes("xl/workbook.xml");

/** A note that comes along («léame») is text too: a table is text that columns can be told in. */
async function kindOf(source: ByteSource): Promise<Found["kind"] | null> {
  const head = await source.head();
  const sniffed = await sniff(head);
  if ("refusal" in sniffed) return null;
  if (sniffed.kind === "zip") return isWorkbook(head) ? "xlsx" : "zip";
  if (sniffed.kind === "dbf") return "dbf";
  // Any single-byte reading shows where the separators are.
  const wide = head[0] === 0xff || head[0] === 0xfe;
  const text = headText(head, wide ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "windows-1252");
  return findLayout(text, head.length === source.size) ? "csv" : null;
}

/** The one table of a ZIP. With several, the person chooses: their names are told. */
export async function findTable(zip: Zip): Promise<{ source: ByteSource; kind: "dbf" | "csv" | "xlsx" }> {
  const found: Found[] = [];
  for (const entry of zip.entries) {
    const source = zip.source(entry);
    const kind = await kindOf(source);
    if (kind) found.push({ source, kind });
  }
  const tables = found.filter(({ kind }) => kind !== "zip");
  // A note with commas in it must not hide the database that it explains.
  const databases = tables.filter(({ kind }) => kind === "dbf");
  const notes = tables.filter(({ kind, source }) => kind === "csv" && source.size < 20_000);
  const chosen =
    databases.length === 1 && databases.length + notes.length === tables.length ? databases : tables;
  if (chosen.length > 1) refuse("invalid", severalTables(chosen.map(({ source }) => source.name)));
  const [table] = chosen;
  if (table && table.kind !== "zip") return { source: table.source, kind: table.kind };
  return refuse("invalid", found.length ? UNREADABLE.zipInZip : UNREADABLE.noneInZip);
}
