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
  /** The row of the work: the same whenever it is tried again. */
  jobId?: string,
) => Promise<string>;

/** Thrown by work that waits for its hour: it failed in nothing, and is taken up again then. */
export class Postponed extends Error {
  readonly until: Date;
  constructor(until: Date) {
    super(`postponed until ${until.toISOString()}`);
    this.until = until;
  }
}

export type Handlers = { [K in JobKind]: Handler<K> };
