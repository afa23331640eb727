import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { institutions } from "@/db/schema/institutions";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { addDays } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { placeLabel } from "../labels";
import { canMoveSchool } from "../policy";
import type { MoveSchool, PlaceSchools } from "./schema";

const parent = alias(places, "parent");

/** The open node of each school, locked, with the place that it hangs from. */
export const lockNodes = (tx: Transaction, institutionIds: string[]) =>
  tx
    .select({
      path: places.path,
      openedOn: places.openedOn,
      institutionId: institutions.id,
      siteCode: institutions.siteCode,
      name: institutions.name,
      ugel: institutions.place,
      fromPath: parent.path,
      fromKind: parent.kind,
      fromCode: parent.code,
      fromName: parent.name,
    })
    .from(places)
    .innerJoin(institutions, eq(institutions.id, places.institutionId))
    .innerJoin(parent, eq(parent.path, places.parent))
    .where(and(inArray(places.institutionId, institutionIds), isNull(places.closedOn)))
    .for("update", { of: places });

type Node = Awaited<ReturnType<typeof lockNodes>>[number];

export async function findTarget(tx: Transaction, to: PlacePath) {
  const [target] = await tx
    .select({
      path: places.path,
      kind: places.kind,
      code: places.code,
      name: places.name,
      openedOn: places.openedOn,
    })
    .from(places)
    .where(and(eq(places.path, to), inArray(places.kind, ["network", "ugel"]), isNull(places.closedOn)));
  return target ?? refuse("not_found");
}

const OTHER_UGEL = "Ese lugar es de otra UGEL. Un colegio cambia de UGEL con el padrón, no aquí.";
const SAME = "El colegio ya está en ese lugar. Elija otro.";

type Target = Awaited<ReturnType<typeof findTarget>>;

function checkMove(actor: Actor, node: Node, target: Target, on: string) {
  if (!canMoveSchool(actor, node.fromPath, target.path)) refuse("forbidden");
  if (!isAtOrBelow(target.path, node.ugel)) refuse("invalid", OTHER_UGEL, { fields: { to: OTHER_UGEL } });
  if (target.path === node.fromPath) refuse("invalid", SAME, { fields: { to: SAME } });
  if (on < node.openedOn || on < target.openedOn) {
    refuse("invalid", undefined, {
      fields: { on: "Ese día es anterior al ingreso del colegio a donde está, o a la apertura de la red." },
    });
  }
}

/** Their nodes close on the day and others open there: what was recorded stays where it happened. */
export async function moveNodes(
  tx: Transaction,
  actor: Actor,
  nodes: Node[],
  target: Target,
  { on, reason }: { on: string; reason: string },
) {
  for (const node of nodes) checkMove(actor, node, target, on);
  const labels = await tx.execute<{ label: string }>(
    sql`select nextval('place_labels')::text as label from generate_series(1, ${nodes.length})`,
  );
  const opened = nodes.map((node, i) => ({
    path: `${target.path}.s${labels[i]?.label}`,
    kind: "school" as const,
    code: node.siteCode,
    name: node.name,
    openedOn: on,
    openedReason: reason,
    institutionId: node.institutionId,
  }));
  const left = nodes.map((node) => node.path);
  await tx
    .update(places)
    .set({ closedOn: on, closedReason: reason, version: sql`${places.version} + 1` })
    .where(inArray(places.path, left));
  await tx.insert(places).values(opened);
  await carryOffices(tx, new Map(nodes.map((node, i) => [node.path, opened[i]?.path ?? ""])), on);
  return opened;
}

/** Who directs the school goes on directing it: the office ends at the node that closes and begins at the new one. */
export async function carryOffices(tx: Transaction, moves: Map<PlacePath, PlacePath>, on: string) {
  const held = await tx
    .select()
    .from(appointments)
    .where(
      and(
        inArray(appointments.place, [...moves.keys()]),
        sql`coalesce(${appointments.endsOn}, 'infinity') >= ${on}::date`,
      ),
    )
    .for("update");
  for (const { id, place, version, ...office } of held) {
    const to = moves.get(place) ?? place;
    const { personId, role, startsOn, endsOn, document, institutionId } = office;
    const change =
      startsOn >= on ? { place: to } : { endsOn: addDays(on, -1), endReason: "El colegio cambió de red." };
    await tx
      .update(appointments)
      .set({ ...change, version: version + 1 })
      .where(eq(appointments.id, id));
    if (startsOn < on) {
      await tx
        .insert(appointments)
        .values({ personId, role, place: to, startsOn: on, endsOn, document, institutionId });
    }
  }
}

/** Moves a school to another network of its UGEL, or out of any, from a day and for a reason. */
export function moveSchool(actor: Actor, input: MoveSchool): Promise<string> {
  return asActor(actor, async (tx) => {
    const [node] = await lockNodes(tx, [input.institutionId]);
    if (!node) return refuse("not_found");
    if (node.path !== input.node)
      refuse("stale", "El colegio cambió de lugar mientras usted lo veía. Vuelva a cargar la página.");
    const target = await findTarget(tx, input.to);
    const [opened] = await moveNodes(tx, actor, [node], target, input);
    const left = placeLabel({ kind: node.fromKind, code: node.fromCode, name: node.fromName });
    const place = opened?.path ?? target.path;
    const subject = { kind: "institution", id: node.institutionId, name: `IE ${node.name}`, place };
    const { on: startsOn, reason } = input;
    await record(tx, actor, "school.moved", subject, { left, joined: placeLabel(target), startsOn, reason });
    return node.siteCode;
  });
}

/** Moves several schools at once, all or none. */
export function placeSchools(actor: Actor, input: PlaceSchools): Promise<number> {
  return asActor(actor, async (tx) => {
    const nodes = await lockNodes(tx, input.institutionIds);
    if (nodes.length !== new Set(input.institutionIds).size) refuse("not_found");
    const target = await findTarget(tx, input.to);
    await moveNodes(tx, actor, nodes, target, input);
    const subject = { kind: "place", id: target.path, name: placeLabel(target), place: target.path };
    const { on: startsOn, reason } = input;
    await record(tx, actor, "schools.placed", subject, { number: nodes.length, startsOn, reason });
    return nodes.length;
  });
}
