import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { GET as getCoverageFile } from "@/app/api/visitas/cobertura/route";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import { roles } from "@/db/values";
import { comeFrom } from "../factories/request";
import { createForm, createRound, createVisit } from "../factories/visits";
import { createWorld, type World } from "../factories/world";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());

let world: World;
const FORMULA = '=HYPERLINK("http://ejemplo.pe")';

beforeAll(async () => {
  world = await createWorld();
  const { versionId } = await createForm(world.own.region);
  const roundId = await createRound(world.own.region);
  await createVisit(world.own.school, { versionId, roundId, state: "done", scheduledOn: "2026-10-01" });
  await ownerDatabase().update(places).set({ name: FORMULA }).where(eq(places.path, world.own.school));
});

const ask = (get: (request: Request) => Promise<Response>, search: string) =>
  get(new Request(`http://localhost:3000/api/visitas?${search}`));

test("the file of coverage is of what each reads whole, with its formulas escaped, and of nobody without a session", async () => {
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const of = async (place: string) => (await ask(getCoverageFile, `formato=csv&lugar=${place}`)).status;
    expect((await ask(getCoverageFile, "formato=csv")).status, role).toBe(
      role === "peer_monitor" ? 404 : 200,
    );
    const whole = ["admin", "regional_director", "observer"].includes(role);
    expect(await of(world.own.region), role).toBe(whole ? 200 : 404);
    expect(await of(world.siblings.ugel), role).toBe(whole ? 200 : 404);
    expect(await of(world.siblings.region), role).toBe(404);
    expect(await of("nada"), role).toBe(404);
  }
  await comeFrom(world.actors.coordinator);
  const missing = await (await ask(getCoverageFile, "formato=csv&que=colegios&anio=2025")).text();
  expect(missing).toContain(`'=HYPERLINK`);
  const book = await ask(getCoverageFile, "formato=xlsx");
  expect(book.headers.get("content-type")).toContain("spreadsheetml");
  await comeFrom(null);
  expect((await ask(getCoverageFile, "formato=csv")).status).toBe(401);
});
