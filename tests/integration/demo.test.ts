import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { isDemoLoaded, loadDemo } from "@/db/demo/load";
import { roles } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { findActor } from "@/lib/access/find-actor";
import { signInAsPersona } from "@/lib/access/identity";
import { listPersonas } from "@/lib/access/queries";
import { getRelease } from "@/lib/releases/queries";

vi.hoisted(() => {
  process.env.DEMO = "1";
});
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

const actors = {} as Record<(typeof roles)[number], Actor>;

beforeAll(async () => {
  await loadDemo(() => {});
  for (const role of roles) {
    const token = await signInAsPersona(role, { device: "Firefox", address: "127.0.0.1", requestId: null });
    actors[role] = (await findActor(token.sid, null)) as Actor;
  }
}, 120_000);

describe("the demo region", () => {
  test("shows exactly the practice's numbers in its public summary", async () => {
    const release = await getRelease(null);
    const territory = release?.territory;
    expect(release?.number).toBe(1);
    expect(territory?.ugels.map((u) => [u.code, u.ebNetworks, u.etpNetworks, u.districts])).toEqual([
      ["01", 23, 1, 10],
      ["02", 22, 1, 4],
      ["03", 15, 1, 9],
      ["04", 22, 1, 5],
      ["05", 16, 1, 2],
      ["06", 20, 1, 6],
      ["07", 15, 1, 7],
    ]);
    expect(territory?.districts).toHaveLength(43);
    expect(territory?.coordinators).toEqual({ held: 140, networks: 140 });
    expect(territory?.demo).toBe(true);
    const tiles = territory?.districts.map((d) => `${d.tile?.column},${d.tile?.row}`);
    expect(new Set(tiles).size).toBe(43);
  });

  test("has a persona for each role, with an office of that role", async () => {
    expect((await listPersonas()).map((persona) => persona.role)).toEqual([...roles]);
    for (const role of roles) expect(actors[role].offices.map((office) => office.role)).toContain(role);
  });

  test("is loaded once", async () => {
    expect(await isDemoLoaded()).toBe(true);
  });

  test("that was cut off while loading is loaded again from the start", async () => {
    await ownerDatabase().execute(sql`delete from demo_personas where role = 'secretary'`);
    expect(await isDemoLoaded()).toBe(false);
    await loadDemo(() => {});
    expect((await getRelease(null))?.territory.ugels).toHaveLength(7);
  }, 60_000);

  test("is never loaded over data that are not a demo's", async () => {
    await ownerDatabase().execute(sql`delete from demo_personas`);
    await expect(loadDemo(() => {})).rejects.toThrow("ya tiene datos que no son de la demostración");
  });
});
