import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupingMembers, groupings } from "@/db/schema/groupings";
import { institutions } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { placeShortLabel } from "../labels";
import { selectCandidates } from "./members/queries";
import { newMembers } from "./members/rules";
import { canKeepGrouping } from "./policy";
import type { AddMembers, CreateGrouping, EditGrouping, EndGrouping, EndMembership } from "./schema";

type Named = { id: string; name: string; place: PlacePath };
const subjectOf = ({ id, name, place }: Named) => ({ kind: "grouping", id, name, place });

export function createGrouping(actor: Actor, input: CreateGrouping): Promise<string> {
  return asActor(actor, async (tx) => {
    const [keeper] = await tx
      .select({ path: places.path, kind: places.kind })
      .from(places)
      .where(and(eq(places.path, input.place), isNull(places.closedOn)))
      .for("share");
    if (!keeper || (keeper.kind !== "region" && keeper.kind !== "ugel")) return refuse("not_found");
    if (!canKeepGrouping(actor, keeper.path)) refuse("forbidden");
    const [added] = await tx.insert(groupings).values(input).returning({ id: groupings.id });
    const id = added?.id ?? "";
    await record(tx, actor, "grouping.created", subjectOf({ id, ...input }), { startsOn: input.startsOn });
    return id;
  });
}

/** Whoever may not change the row does not find it, as if it were not there. */
async function lockGrouping(tx: Transaction, actor: Actor, groupingId: string) {
  const [found] = await tx.select().from(groupings).where(eq(groupings.id, groupingId)).for("update");
  if (!found) return refuse("not_found");
  if (!canKeepGrouping(actor, found.place)) refuse("forbidden");
  return found;
}

export function editGrouping(actor: Actor, input: EditGrouping): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockGrouping(tx, actor, input.groupingId);
    if (found.version !== input.version) refuse("stale", undefined, { theirs: found });
    const { kind, name, description = null, document = null } = input;
    const after = { kind, name, description, document };
    await tx
      .update(groupings)
      .set({ ...after, version: found.version + 1 })
      .where(eq(groupings.id, found.id));
    const { kind: k, name: n, description: d, document: doc } = found;
    await record(tx, actor, "grouping.edited", subjectOf({ ...found, name }), {
      from: { kind: k, name: n, description: d, document: doc },
      after,
    });
    return found.id;
  });
}

const ENDED = "La agrupación ya terminó. Vuelva a cargar la página.";
const LATER_MEMBER = "Un miembro entra después de ese día. Elija un día posterior.";
const AFTER_START = "Ese día es anterior al de inicio. Elija uno posterior.";

/** Ends a grouping on a day, and with it the memberships that would go on. */
export function endGrouping(actor: Actor, input: EndGrouping): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockGrouping(tx, actor, input.groupingId);
    if (found.endsOn !== null) refuse("wrong_status", ENDED);
    if (found.version !== input.version) refuse("stale");
    const { endsOn } = input;
    if (endsOn < found.startsOn) refuse("invalid", undefined, { fields: { endsOn: AFTER_START } });
    const ofIt = eq(groupingMembers.groupingId, found.id);
    const [later] = await tx
      .select({ id: groupingMembers.id })
      .from(groupingMembers)
      .where(and(ofIt, gt(groupingMembers.startsOn, endsOn)))
      .limit(1);
    if (later) refuse("invalid", undefined, { fields: { endsOn: LATER_MEMBER } });
    await tx
      .update(groupings)
      .set({ endsOn, version: found.version + 1 })
      .where(eq(groupings.id, found.id));
    await tx
      .update(groupingMembers)
      .set({ endsOn, version: sql`${groupingMembers.version} + 1` })
      .where(and(ofIt, or(isNull(groupingMembers.endsOn), gt(groupingMembers.endsOn, endsOn))));
    await record(tx, actor, "grouping.ended", subjectOf(found), { endsOn });
    return found.id;
  });
}

/** Adds UGEL, networks and schools from a day, all or none. */
export function addMembers(actor: Actor, input: AddMembers): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockGrouping(tx, actor, input.groupingId);
    if (found.endsOn !== null) refuse("wrong_status", ENDED);
    if (input.startsOn < found.startsOn) refuse("invalid", undefined, { fields: { startsOn: AFTER_START } });
    const chosen = newMembers(input, await selectCandidates(tx, found, input));
    if ("errors" in chosen) return refuse("invalid", undefined, { fields: chosen.errors });
    const shared = { groupingId: found.id, place: found.place, startsOn: input.startsOn };
    await tx
      .insert(groupingMembers)
      .values([
        ...chosen.places.map(({ path }) => ({ ...shared, memberPlace: path })),
        ...chosen.schools.map(({ id }) => ({ ...shared, institutionId: id })),
      ]);
    await record(tx, actor, "grouping.joined", subjectOf(found), {
      added: [...chosen.places.map(placeShortLabel), ...chosen.schools.map(({ siteCode }) => siteCode)],
      startsOn: input.startsOn,
    });
    return found.id;
  });
}

/** The last day of something in a grouping. */
export function endMembership(actor: Actor, input: EndMembership): Promise<string> {
  return asActor(actor, async (tx) => {
    const [member] = await tx
      .select()
      .from(groupingMembers)
      .where(eq(groupingMembers.id, input.memberId))
      .for("update");
    if (!member) return refuse("not_found");
    const found = await lockGrouping(tx, actor, member.groupingId);
    if (member.version !== input.version) refuse("stale");
    const { endsOn } = input;
    if (endsOn < member.startsOn || (member.endsOn !== null && endsOn > member.endsOn)) {
      refuse("invalid", undefined, {
        fields: { endsOn: "Elija un día entre el de su ingreso y el de su salida." },
      });
    }
    await tx
      .update(groupingMembers)
      .set({ endsOn, version: member.version + 1 })
      .where(eq(groupingMembers.id, member.id));
    await record(tx, actor, "grouping.left", subjectOf(found), {
      member: await memberName(tx, member),
      endsOn,
    });
    return found.id;
  });
}

async function memberName(
  tx: Transaction,
  { memberPlace, institutionId }: { memberPlace: string | null; institutionId: string | null },
) {
  if (memberPlace) {
    const [row] = await tx
      .select({ kind: places.kind, code: places.code, name: places.name })
      .from(places)
      .where(eq(places.path, memberPlace));
    return row && placeShortLabel(row);
  }
  const [row] = await tx
    .select({ name: institutions.name })
    .from(institutions)
    .where(eq(institutions.id, institutionId ?? ""));
  return row && `IE ${row.name}`;
}
