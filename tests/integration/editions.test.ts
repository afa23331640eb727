import { expect, test, vi } from "vitest";
import { getRelease, listEditions } from "@/lib/releases/queries";
import { releaseSnapshot } from "@/lib/releases/schema";
import { createRegion } from "../factories/places";
import { createRelease, sampleSnapshot, sampleTerritory } from "../factories/releases";

vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

const amended = (of: number) => ({
  ...sampleSnapshot,
  release: {
    ...sampleSnapshot.release,
    amendment: { of, why: "Faltaba una red.", changes: "Se contó la red 02-03." },
  },
});

test("the sample is what a release holds", () => {
  expect(releaseSnapshot.parse(sampleSnapshot)).toEqual(sampleSnapshot);
});

test("nothing is in force, and no edition is listed, where nobody published", async () => {
  expect(await getRelease(null)).toBeNull();
  expect(await getRelease(999_999)).toBeNull();
  expect(await listEditions()).toEqual([]);
});

test("an old snapshot, of the territory alone, is still read", async () => {
  await createRelease(sampleTerritory, { number: 1 });
  const release = await getRelease(1);
  expect(release).toMatchObject({ amends: null, amendedBy: null, snapshot: sampleTerritory });
  expect(release?.snapshot.release).toBeUndefined();
});

test("both versions of a mended release are read, and the older one says which mends it", async () => {
  const region = await createRegion();
  await createRelease(sampleSnapshot, { region, number: 11 });
  await createRelease(amended(11), { region, number: 12, amends: 11 });
  expect(await getRelease(11)).toMatchObject({
    amendedBy: { number: 12, changes: "Se contó la red 02-03." },
    snapshot: { release: { amendment: null } },
  });
  expect(await getRelease(12)).toMatchObject({ amends: 11, amendedBy: null });
  expect((await getRelease(null))?.number).toBe(12);
});

test("to mend an old release does not put it in force again", async () => {
  const region = await createRegion();
  await createRelease(sampleSnapshot, { region, number: 21 });
  await createRelease(sampleSnapshot, { region, number: 22 });
  await createRelease(amended(21), { region, number: 23, amends: 21 });
  expect((await getRelease(null))?.number).toBe(22);
});

test("the editions are those of the region that published last, newest first", async () => {
  const region = await createRegion();
  await createRelease(sampleTerritory, { region, number: 1, title: "Primero", publishedAt: new Date(0) });
  await createRelease(sampleSnapshot, { region, number: 2, title: "Segundo" });
  expect(await listEditions()).toMatchObject([
    { number: 2, title: "Segundo", amends: null },
    { number: 1, title: "Primero", amends: null },
  ]);
});
