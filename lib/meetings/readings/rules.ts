import { isAtOrBelow, type PlacePath } from "@/lib/access/place";

/** Where somebody keeps a file of a meeting: at its place if she may write there, else at her own; `null` without any. */
export const placeToKeep = (writable: readonly PlacePath[], meeting: PlacePath): PlacePath | null =>
  writable.some((own) => isAtOrBelow(meeting, own)) ? meeting : (writable[0] ?? null);
