import type { UploadOutcome } from "./labels";

export type Uploaded = {
  visitId: string | null;
  title: string;
  outcome: UploadOutcome;
  message: string | null;
  /** How many of its photos are here now, of how many the file has. */
  photos: { sent: number; all: number };
};

/** What was kept of the last file; nothing when it is not ours. */
export function readUploaded(kept: unknown): Uploaded[] {
  try {
    const read: unknown = typeof kept === "string" ? JSON.parse(kept) : null;
    return Array.isArray(read) ? (read as Uploaded[]) : [];
  } catch {
    return [];
  }
}
