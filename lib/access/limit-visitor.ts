import { atGate } from "./as-actor";
import { countTry, type Limited, refuseTooMany } from "./rate-limit";

/** Counts what somebody unknown sends from an address, and refuses the one too many. */
export async function limitVisitor(address: string, kind: Limited = "check") {
  const { allowed, resetsAt } = await atGate((tx) => countTry(tx, kind, address));
  if (!allowed) refuseTooMany(resetsAt);
}

/** Counts what somebody's device sends by itself; whether it is not too much. */
export async function countSent(personId: string): Promise<boolean> {
  const { allowed } = await atGate((tx) => countTry(tx, "sync", personId));
  return allowed;
}
