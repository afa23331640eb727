import { getRelease, listEditions } from "@/lib/releases/queries";
import { openTables } from "./rules";
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
