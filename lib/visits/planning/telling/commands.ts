import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { isNews } from "@/lib/plans/steps/telling/rules";
import type { Visit } from "../../queries";
import { peopleTold, type VisitNews } from "./rules";

/** Asks that those whom a visit names are told of it by mail, when it happens now: one job a person. */
export async function tellVisit(
  tx: Transaction,
  actor: Actor,
  visit: Pick<Visit, "id" | "place" | "observerId" | "companionId" | "observedId">,
  news: VisitNews,
  at: Date,
  /** Whoever asked for it. */
  requester: string | null = null,
) {
  for (const personId of peopleTold({ ...visit, requester }, actor.personId))
    await tellOneOfVisit(tx, actor, visit, personId, news, at);
}

/** The same, one of them. */
export async function tellOneOfVisit(
  tx: Transaction,
  actor: Actor,
  { id: visitId, place }: Pick<Visit, "id" | "place">,
  personId: string,
  news: VisitNews,
  at: Date,
) {
  if (!isNews(at, new Date())) return;
  await enqueue(tx, actor.personId, "mail.visit", place.path, { visitId, personId, news });
}
