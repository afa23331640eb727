/**
 * Flags of Node for the worker. Left alone, the heap grows to several times what is alive in it, which while results
 * are read is less than 20 MB, and is not given back.
 */
export const SMALL_HEAP = [
  "--heap-growing-percent=30",
  "--max-semi-space-size=8",
  "--initial-heap-size=16",
] as const;
