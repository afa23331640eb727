import { COMMA, csvText } from "@/lib/imports/write/csv";
import { getRelease, listEditions } from "@/lib/releases/queries";
import type { PublicTable } from "@/lib/releases/schema";
import { openTables, plainTable } from "./rules";
import { LATEST } from "./schema";

/** An edition by its number, or the one in force, with the tables that it gives away. */
export async function getOpenEdition(asked: string) {
  const [found, current] = await Promise.all([
    getRelease(asked === LATEST ? null : Number(asked)),
    getRelease(null),
  ]);
  return found && { ...found, current: current?.number === found.number, tables: openTables(found.snapshot) };
}

/** All that the region has published, newest first, and which of it is in force. */
export async function listOpenEditions() {
  const [editions, current] = await Promise.all([listEditions(), getRelease(null)]);
  return editions.map((edition) => ({ ...edition, current: edition.number === current?.number }));
}

/** A table as the text of its file. */
export async function csvOf(table: PublicTable): Promise<string> {
  const { header, rows } = plainTable(table);
  return (await Array.fromAsync(csvText(header, rows, COMMA))).join("");
}
