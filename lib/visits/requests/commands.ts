import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { visitRequests } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { canAskVisit } from "./policy";
import type { AskVisit, WithdrawRequest } from "./schema";

const subject = ({ id, place, topic }: { id: string; place: string; topic: string }) => ({
  ...{ kind: "visit_request", id, name: topic, place },
});

const ALREADY_ASKED =
  "Ya tiene un pedido de visita por atender en este lugar. Espere la respuesta, o retírelo para pedir otra cosa.";

/** Asks that somebody visits a place where the actor serves. Answers its id. */
export function askVisit(actor: Actor, { place, topic }: AskVisit, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    if (!canAskVisit(actor, place)) refuse("not_found");
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`visit request ${actor.personId} ${place}`}, 7))`,
    );
    const [waiting] = await tx
      .select({ id: visitRequests.id })
      .from(visitRequests)
      .where(
        and(
          eq(visitRequests.place, place),
          eq(visitRequests.requestedBy, actor.personId),
          eq(visitRequests.state, "open"),
        ),
      );
    if (waiting) refuse("conflict", ALREADY_ASKED);
    const id = randomUUIDv7();
    await tx.insert(visitRequests).values({ id, place, topic, requestedBy: actor.personId, createdAt: now });
    await record(tx, actor, "visit.requested", subject({ id, place, topic }));
    return id;
  });
}

const ATTENDED =
  "Ya hay una visita planificada por este pedido. Si no podrá recibirla, avise a su coordinación.";

/** Takes back a request that nobody has attended to. Answers its id. */
export function withdrawRequest(actor: Actor, input: WithdrawRequest, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const [request] = await tx
      .select()
      .from(visitRequests)
      .where(eq(visitRequests.id, input.requestId))
      .for("update");
    if (!request) refuse("not_found");
    if (request.requestedBy !== actor.personId) refuse("forbidden");
    if (request.state === "planned") refuse("conflict", ATTENDED);
    if (request.state !== "open" || request.version !== input.version) refuse("wrong_status");
    await tx
      .update(visitRequests)
      .set({
        ...{ state: "withdrawn", closedAt: now, closedReason: input.reason ?? null },
        version: request.version + 1,
      })
      .where(eq(visitRequests.id, request.id));
    await record(tx, actor, "visit.request_withdrawn", subject(request));
    return request.id;
  });
}
