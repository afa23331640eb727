import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { handovers } from "@/db/schema/handovers";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { canReadRecords } from "../policy";
import { findNetwork, selectHandovers } from "./network/queries";
import { assemblePack, type LivePack } from "./pack/queries";
import { handoverPackSchema } from "./schema";

/** A network's handover, the newest or the one asked for; `null` when there is no network that the actor reads. */
export function getHandover(actor: Actor, code: string, handoverId?: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const network = await findNetwork(tx, eq(places.code, code), today(now));
    if (!network || !canReadRecords(actor, network.path)) return null;
    const all = await selectHandovers(tx, network.path);
    const handover = handoverId ? all.find(({ id }) => id === handoverId) : all[0];
    if (handoverId && !handover) return null;
    const kept = handover?.acceptedAt ? handoverPackSchema.safeParse(handover.accepted).data : undefined;
    const pack: LivePack = kept
      ? { ...kept, officers: kept.officers.map((officer) => ({ ...officer, email: null, phone: null })) }
      : await assemblePack(tx, network, handover, now);
    return { network, handover, others: all.filter(({ id }) => id !== handover?.id), pack };
  });
}

/** A handover with its network, for whoever writes on it. */
export async function findHandover(tx: Transaction, handoverId: string, now: Date) {
  const [row] = await tx
    .select({ place: handovers.place })
    .from(handovers)
    .where(eq(handovers.id, handoverId));
  const network = row ? await findNetwork(tx, eq(places.path, row.place), today(now)) : null;
  const handover = network && (await selectHandovers(tx, network.path)).find(({ id }) => id === handoverId);
  return network && handover ? { network, handover } : null;
}

/** The offices of the actor whose network waits for her to accept it. */
export async function selectAwaited(tx: Transaction, actor: Actor) {
  const coordinates = actor.offices.filter(({ role }) => role === "coordinator");
  if (coordinates.length === 0) return [];
  const waiting = await tx
    .select({ appointmentId: handovers.appointmentId })
    .from(handovers)
    .where(
      and(
        eq(handovers.incomingPersonId, actor.personId),
        isNull(handovers.acceptedAt),
        inArray(
          handovers.appointmentId,
          coordinates.map(({ id }) => id),
        ),
      ),
    );
  const ids = new Set(waiting.map(({ appointmentId }) => appointmentId));
  return coordinates.filter(({ id }) => ids.has(id));
}

export const listAwaited = (actor: Actor) => asActor(actor, (tx) => selectAwaited(tx, actor));
