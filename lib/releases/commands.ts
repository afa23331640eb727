import { randomUUIDv7 } from "node:crypto";
import { and, countDistinct, eq, isNull, max, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { selectDistricts, selectUgels } from "@/lib/networks/queries";
import { refuse } from "@/lib/refusal";
import { canPublish } from "./policy";
import type { PublishTerritory, TerritorySnapshot } from "./schema";

async function countCoordinators(tx: Transaction, day: string) {
  const [row] = await tx
    .select({ held: countDistinct(appointments.place) })
    .from(appointments)
    .innerJoin(places, and(eq(places.path, appointments.place), isNull(places.closedOn)))
    .where(
      and(
        eq(appointments.role, "coordinator"),
        sql`${appointments.startsOn} <= ${day}::date and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`,
      ),
    );
  return row?.held ?? 0;
}

async function countTerritory(tx: Transaction, region: string, day: string): Promise<TerritorySnapshot> {
  const ugels = await selectUgels(tx);
  const districts = await selectDistricts(tx);
  return {
    region,
    countedOn: day,
    demo: env().demo,
    ugels: ugels.map(({ code, seat, districts, ebNetworks, etpNetworks }) => ({
      code,
      seat,
      districts,
      ebNetworks,
      etpNetworks,
    })),
    districts: districts.map(({ districtCode, name, ugel, networks, tile }) => ({
      districtCode,
      name,
      ugel,
      networks,
      tile,
    })),
    coordinators: {
      held: await countCoordinators(tx, day),
      networks: ugels.reduce((sum, u) => sum + u.ebNetworks + u.etpNetworks, 0),
    },
  };
}

/** Counts the territory today and publishes it as the next numbered snapshot, which never changes again. */
export function publishTerritory(actor: Actor, input: PublishTerritory, now = new Date()): Promise<number> {
  return asActor(actor, async (tx) => {
    const [region] = await tx
      .select({ name: places.name })
      .from(places)
      .where(and(eq(places.path, input.region), eq(places.kind, "region")))
      .for("share");
    if (!region) return refuse("not_found");
    if (!canPublish(actor, input.region)) refuse("forbidden");
    const [last] = await tx
      .select({ number: max(releases.number) })
      .from(releases)
      .where(eq(releases.place, input.region));
    const number = (last?.number ?? 0) + 1;
    const id = randomUUIDv7();
    await tx.insert(releases).values({
      id,
      place: input.region,
      number,
      title: input.title,
      content: await countTerritory(tx, region.name, today(now)),
      publishedAt: now,
      publishedBy: actor.personId,
    });
    await record(
      tx,
      actor,
      "release.published",
      { kind: "release", id, name: input.title, place: input.region },
      { number },
    );
    return number;
  });
}
