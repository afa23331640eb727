import { atGate } from "./as-actor";
import { countTry, type Limited, refuseTooMany } from "./rate-limit";

/** Counts what somebody unknown sends from an address, and refuses the one too many. */
export async function limitVisitor(address: string, kind: Limited = "check") {
  const { allowed, resetsAt } = await atGate((tx) => countTry(tx, kind, address));
  if (!allowed) refuseTooMany(resetsAt);
}

/** Counts a question to the open data from an address; how many seconds to wait, if it was one too many. */
export async function countQuestion(address: string, now = new Date()): Promise<number | null> {
  const { allowed, resetsAt } = await atGate((tx) => countTry(tx, "data", address));
  return allowed ? null : Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000));
}

/** Counts what somebody's device sends by itself; whether it is not too much. */
export async function countSent(personId: string): Promise<boolean> {
  const { allowed } = await atGate((tx) => countTry(tx, "sync", personId));
  return allowed;
}
