import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { listMyVisits } from "@/lib/visits/mine/queries";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { createForm, createVisit } from "../factories/visits";

let network: PlacePath;
let observer: Actor;
let director: Actor;

beforeAll(async () => {
  network = await createNetwork();
  const school = await createSchool(network);
  observer = await actAs("peer_monitor", network);
  director = await actAs("school_head", school);
  const { versionId } = await createForm(regionOf(network));
  const made = { versionId, observerId: observer.personId, state: "done" } as const;
  // Of two of the three there is somebody with an account.
  await createVisit(school, { ...made, scheduledOn: "2026-05-04" });
  await createVisit(school, { ...made, scheduledOn: "2026-08-03", observedId: director.personId });
  await createVisit(school, { ...made, scheduledOn: "2026-06-01", observedId: director.personId });
});

test("whoever observed has hers from the latest, whether or not who was observed has an account", async () => {
  const { done, toRead } = await listMyVisits(observer, 1);
  expect(done.map(({ conductedOn }) => conductedOn)).toEqual(["2026-08-03", "2026-06-01", "2026-05-04"]);
  expect(toRead).toEqual([]);
});

test("whoever was observed has first those that she has not acknowledged", async () => {
  const { done, toRead, received } = await listMyVisits(director, 1);
  expect(toRead.map(({ conductedOn }) => conductedOn)).toEqual(["2026-08-03", "2026-06-01"]);
  expect([...done, ...received]).toEqual([]);
});
