import { atGate } from "./as-actor";
import { countTry, type Limited, refuseTooMany } from "./rate-limit";

/** Counts what somebody unknown sends from an address, and refuses the one too many. */
export async function limitVisitor(address: string, kind: Limited = "check") {
  const { allowed, resetsAt } = await atGate((tx) => countTry(tx, kind, address));
  if (!allowed) refuseTooMany(resetsAt);
}
