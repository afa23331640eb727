import { atGate } from "./as-actor";
import { countTry, refuseTooMany } from "./rate-limit";

/** Counts what somebody unknown sends from an address, and refuses the one too many. */
export async function limitVisitor(address: string) {
  const { allowed, resetsAt } = await atGate((tx) => countTry(tx, "check", address));
  if (!allowed) refuseTooMany(resetsAt);
}
