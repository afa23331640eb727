import type { Actor } from "@/lib/access/actor";
import { isObserved, isObserver, type Visited } from "../policy";

/** What each promised is told by either of the two: they talked about both. */
export const canSettleCommitment = (actor: Actor, visit: Visited) =>
  isObserver(actor, visit) || isObserved(actor, visit);
