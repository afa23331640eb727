import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { visitTitle } from "./labels";
import { selectVisit, type Visit } from "./queries";
import { nextVisitState, type VisitStep } from "./rules";
import type { VisitAsSeen } from "./schema";

export const visitSubject = (visit: Pick<Visit, "id" | "observedName" | "place">) => ({
  kind: "visit",
  id: visit.id,
  name: visitTitle(visit),
  place: visit.place.path,
});

/** A visit, locked, with where it stands. Whoever neither plans it nor carries it out does not find it. */
export async function lockVisit(tx: Transaction, visitId: string): Promise<Visit> {
  const [locked] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(eq(visits.id, visitId))
    .for("update");
  const visit = locked && (await selectVisit(tx, visitId));
  return visit ?? refuse("not_found");
}

/** The same, refused when somebody else took a step after it was seen. */
export async function lockVisitAsSeen(tx: Transaction, { visitId, version }: VisitAsSeen) {
  const visit = await lockVisit(tx, visitId);
  if (visit.version !== version) refuse("stale", MEANWHILE, { theirs: { version: visit.version } });
  return visit;
}

const MEANWHILE =
  "Otra persona cambió esta visita mientras usted la veía. Vuelva a cargar la página para ver cómo está ahora.";

const STEP_EVENTS = {
  move: "visit.moved",
  change: "visit.changed",
  cancel: "visit.cancelled",
  receive: "visit.received",
} as const satisfies Record<VisitStep, string>;

type Step = {
  step: VisitStep;
  set?: Partial<typeof visits.$inferInsert>;
  details?: Record<string, unknown>;
};

/** Takes a locked visit to where a step leads and writes it down; refused when it does not start there. */
export async function takeVisitStep(
  tx: Transaction,
  actor: Actor,
  visit: Visit,
  { step, set = {}, details }: Step,
): Promise<string> {
  const state = nextVisitState(visit.state, step) ?? refuse("wrong_status");
  await tx
    .update(visits)
    .set({ ...set, state, version: visit.version + 1 })
    .where(eq(visits.id, visit.id));
  await record(tx, actor, STEP_EVENTS[step], visitSubject(visit), details);
  return visit.id;
}
