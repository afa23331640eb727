import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { placeLabel } from "../labels";
import { canRedesign } from "../policy";
import { findTarget, lockNodes, moveNodes } from "../schools/commands";
import type { Redesign } from "./schema";

const MEANWHILE =
  "Alguno de los colegios cambió de red mientras usted probaba. Vuelva a calcular para ver cómo están ahora.";

/** Takes every school of a trial to its network on a day, all or none. Answers the UGEL's number. */
export function redesignNetworks(actor: Actor, input: Redesign): Promise<string> {
  return asActor(actor, async (tx) => {
    const { ugel, on, reason, moves } = input;
    const found = await findTarget(tx, ugel);
    if (!canRedesign(actor, ugel)) refuse("forbidden");
    const nodes = await lockNodes(
      tx,
      moves.map((move) => move.institutionId),
    );
    if (nodes.length !== moves.length || nodes.some((node) => node.ugel !== ugel)) return refuse("not_found");
    const nodeOf = new Map(nodes.map((node) => [node.institutionId, node]));
    if (moves.some((move) => nodeOf.get(move.institutionId)?.path !== move.node)) refuse("stale", MEANWHILE);
    for (const [to, group] of Map.groupBy(moves, (move) => move.to)) {
      const target = await findTarget(tx, to);
      const moved = group.flatMap((move) => nodeOf.get(move.institutionId) ?? []);
      await moveNodes(tx, actor, moved, target, { on, reason });
      const subject = { kind: "place", id: target.path, name: placeLabel(target), place: target.path };
      await record(tx, actor, "schools.placed", subject, { number: moved.length, startsOn: on, reason });
    }
    return found.code;
  });
}
