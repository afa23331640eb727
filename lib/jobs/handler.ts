import type { JobKind, JobPayload } from "./kinds";

/** Tells how far the work is; `null` when nobody knows how much there is. */
export type Progress = (done: number, total: number | null) => Promise<void>;

/**
 * Does the work and answers a sentence for whoever asked. It may be run again after a crash: what is
 * already done must not be done twice.
 */
export type Handler<K extends JobKind> = (
  payload: JobPayload<K>,
  progress: Progress,
  /** Whether nobody will try again if this throws. */
  lastTry?: boolean,
) => Promise<string>;

export type Handlers = { [K in JobKind]: Handler<K> };
