import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { formerNames, networks } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { countRelease } from "@/lib/releases/counting/queries";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

let region: string;
let ugel: string;
let director: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  director = await actAs("regional_director", region);
});

const countOn = (day: string) => asActor(director, (tx) => countRelease(tx, region, day));
const achievement = async (key: string, day = "2026-10-31") =>
  (await countOn(day)).release.achievements.find((one) => one.key === key);

const resolved = (place: string, resolutionDate: string) =>
  ownerDatabase()
    .update(networks)
    .set({ resolutionNumber: "1593-2026", resolutionDate })
    .where(eq(networks.place, place));

test("networks count as reorganised from the day of their resolution, out of those that stand", async () => {
  const [first, second] = [await createNetwork(ugel), await createNetwork(ugel)];
  await createNetwork(ugel, "etp");
  await createNetwork();
  await resolved(first, "2026-02-16");
  await resolved(second, "2026-11-01");
  expect((await achievement("reorganised"))?.figures).toMatchObject([
    { numerator: 1, denominator: 2 },
    { numerator: 0, denominator: 1 },
  ]);
  expect((await achievement("reorganised", "2026-11-01"))?.figures).toMatchObject([
    { numerator: 2, denominator: 2 },
    { numerator: 0, denominator: 1 },
  ]);
});

test("the territory is as it stood on the day: what opened later is not in it, what closed later is", async () => {
  const [stood, later] = [await createNetwork(ugel), await createNetwork(ugel)];
  const set = (path: string, values: object) =>
    ownerDatabase().update(places).set(values).where(eq(places.path, path));
  await set(stood, { closedOn: "2026-11-01", name: "Otro nombre" });
  await set(later, { openedOn: "2026-11-01" });
  await ownerDatabase()
    .insert(formerNames)
    .values({ place: stood, name: "El de entonces", until: "2026-11-01" });
  expect((await countOn("2026-10-31")).territory.coordinators).toEqual({ held: 0, networks: 1 });
  expect((await countOn("2026-10-31")).territory.ugels).toMatchObject([{ ebNetworks: 1, etpNetworks: 0 }]);
});
