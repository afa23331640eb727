import { and, eq, isNull, lte } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { networkProfiles } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { placeLabel } from "../labels";
import { canDescribeNetwork } from "../policy";
import type { DescribeNetwork } from "./schema";

async function findOpenNetwork(tx: Transaction, network: PlacePath) {
  const [found] = await tx
    .select({ path: places.path, code: places.code, name: places.name })
    .from(places)
    .where(and(eq(places.path, network), eq(places.kind, "network"), isNull(places.closedOn)));
  return found ?? refuse("not_found");
}

const NOT_HERS = "Ese colegio ya no es de la red. Elija otro de la lista.";

/** The institution behind a school's code, if it stands in the network on the day. */
async function findHost(tx: Transaction, network: PlacePath, siteCode: string, day: string) {
  const [host] = await tx
    .select({ institutionId: places.institutionId, name: places.name })
    .from(places)
    .where(
      and(
        eq(places.kind, "school"),
        eq(places.code, siteCode),
        eq(places.parent, network),
        isNull(places.closedOn),
        lte(places.openedOn, day),
      ),
    );
  return host ?? refuse("invalid", NOT_HERS, { fields: { hubSchool: NOT_HERS } });
}

type Profile = Omit<typeof networkProfiles.$inferInsert, "place" | "version">;

/** Writes over the profile that the form was opened with, or the first one; what somebody else saved is shown. */
async function saveProfile(tx: Transaction, place: PlacePath, version: number, profile: Profile) {
  const of = eq(networkProfiles.place, place);
  if (version === 0) {
    const first = await tx
      .insert(networkProfiles)
      .values({ place, ...profile })
      .onConflictDoNothing()
      .returning({ place: networkProfiles.place });
    if (first.length > 0) return;
  }
  const [saved] = await tx.select().from(networkProfiles).where(of).for("update");
  if (saved?.version !== version) refuse("stale", undefined, { theirs: await inTheForm(tx, saved) });
  await tx
    .update(networkProfiles)
    .set({ ...profile, version: version + 1 })
    .where(of);
}

/** What is saved, by the names of the form's fields. */
async function inTheForm(tx: Transaction, saved: typeof networkProfiles.$inferSelect | undefined) {
  if (!saved) return {};
  const { description, contactEmail, contactPhone, hubName, version, hubInstitutionId } = saved;
  const [host] = hubInstitutionId
    ? await tx
        .select({ siteCode: places.code })
        .from(places)
        .where(and(eq(places.institutionId, hubInstitutionId), isNull(places.closedOn)))
    : [];
  return { description, contactEmail, contactPhone, hubName, version, hubSchool: host?.siteCode };
}

/** Writes what a network says of itself: how to reach it, its núcleo and a few words. Answers its code. */
export function describeNetwork(actor: Actor, input: DescribeNetwork, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const network = await findOpenNetwork(tx, input.network);
    if (!canDescribeNetwork(actor, network.path)) refuse("forbidden");
    const { description = null, contactEmail = null, contactPhone = null, hubName = null } = input;
    const host = input.hubSchool
      ? await findHost(tx, network.path, input.hubSchool, today(now))
      : { institutionId: null, name: null };
    await saveProfile(tx, network.path, input.version, {
      ...{ description, contactEmail, contactPhone, hubName },
      hubInstitutionId: host.institutionId,
      updatedAt: now,
    });
    const name = placeLabel({ kind: "network", code: network.code, name: network.name });
    const subject = { kind: "place", id: network.path, name, place: network.path };
    await record(tx, actor, "network.described", subject, {
      to: { hubSchool: host.name, hubName, contactEmail, contactPhone },
    });
    return network.code;
  });
}
