import type { Transaction } from "@/db/client";
import { homeVisits } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import type { HomeVisit } from "./changes/rules";

/** Notes that the actor is on her first page. It leaves no trace in the audit: it is hers, and says nothing else. */
export const noteHomeVisit = (tx: Transaction, { personId }: Actor, visit: HomeVisit) =>
  tx
    .insert(homeVisits)
    .values({ personId, ...visit })
    .onConflictDoUpdate({ target: homeVisits.personId, set: visit });
