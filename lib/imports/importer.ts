import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import type { Progress } from "@/lib/jobs/handler";
import type { TableSource } from "./read/open-table";
import type { ImportProblem } from "./read/problems";
import type { PlannedRow } from "./schema";

/** What reading a file finds: what confirming it would do, what cannot enter, and how many of each. */
export type ImportReading = {
  rows: PlannedRow[];
  problems: ImportProblem[];
  counts: Record<string, number>;
};

export type ImportToRead = { place: PlacePath; effectiveOn: string };
export type ImportToApply = ImportToRead & { id: string; fileName: string };

/** A kind of file: how it is read, and how what was read is written. */
export type Importer = {
  /** Reads as the person who brought it. Nothing is written. */
  read(actor: Actor, found: ImportToRead, source: TableSource, progress: Progress): Promise<ImportReading>;
  /** Writes what the rows of an import say, in the caller's transaction. */
  apply(tx: Transaction, actor: Actor, found: ImportToApply, now: Date): Promise<void>;
};
