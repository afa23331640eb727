import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { GET as getCoverageFile } from "@/app/api/visitas/cobertura/route";
import { GET as getMatrix } from "@/app/api/visitas/matriz/route";
import { GET as getSums } from "@/app/api/visitas/resultados/route";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import { type Role, roles } from "@/db/values";
import type { VisitContract } from "@/db/visit-values";
import type { PlacePath } from "@/lib/access/place";
import { getVisitSums } from "@/lib/visits/export/queries";
import { resultFiltersSchema } from "@/lib/visits/results/schema";
import { countPlace } from "@/lib/visits/totals/commands";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { readBytes } from "../factories/table-files";
import { createForm, createRecord, createRound, createVisit } from "../factories/visits";
import { createWorld, type World } from "../factories/world";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());

let world: World;
/** A formative form and one of supervision, each of them with five visits in the network's school. */
let formative: string;
let supervision: string;
const FORMULA = '=HYPERLINK("http://ejemplo.pe")';

async function visitedWith(contract: VisitContract, roundId: string) {
  const form = await createForm(world.own.region, { contract });
  for (let i = 0; i < 5; i++) {
    const { personId: observedId } = await createPerson({ role: "school_head", place: world.own.school });
    const visit = await createVisit(world.own.school, {
      ...{
        versionId: form.versionId,
        contract,
        roundId,
        observedId,
        state: "done",
        scheduledOn: `2026-10-0${i + 1}`,
      },
    });
    await createRecord(visit, form, "III");
  }
  return form.formId;
}

beforeAll(async () => {
  world = await createWorld();
  const roundId = await createRound(world.own.region);
  formative = await visitedWith("formative", roundId);
  supervision = await visitedWith("supervision", roundId);
  await countPlace(world.own.network);
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

/** Those whose places have the network at or below them. */
const READERS: Role[] = roles.filter((role) => role !== "peer_monitor" && role !== "school_head");
const inNetwork = (ficha: string) => `lugar=${world.own.network}&ficha=${ficha}&anio=2026`;

test("the sums are for whoever reads the place, whatever the contract, and for nobody else", async () => {
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const answer = await ask(getSums, inNetwork(formative));
    expect(answer.status, role).toBe(READERS.includes(role) ? 200 : 404);
    if (!READERS.includes(role)) continue;
    const csv = await answer.text();
    expect(csv, role).toContain("Rúbrica r1;III;5;5;100;5");
    expect(csv, role).not.toContain("Nélida");
    expect((await ask(getSums, `lugar=${world.siblings.region}&ficha=${formative}&anio=2026`)).status).toBe(
      404,
    );
    expect((await ask(getSums, `lugar=${world.own.network}&anio=2026`)).status).toBe(404);
  }
  await comeFrom(null);
  expect((await ask(getSums, inNetwork(formative))).status).toBe(401);
});

test.each([
  ["formative", ["coordinator"]],
  ["supervision", ["coordinator", "local_specialist", "regional_specialist"]],
] as [VisitContract, Role[]][])(
  "the matrix of a %s form is for those who read its visits one by one, however high the others are",
  async (contract, readers) => {
    const ficha = contract === "formative" ? formative : supervision;
    const found: Role[] = [];
    for (const role of roles) {
      await comeFrom(world.actors[role]);
      const answer = await ask(getMatrix, inNetwork(ficha));
      if (answer.status === 200) found.push(role);
      else expect(answer.status, role).toBe(404);
    }
    expect(found.toSorted()).toEqual(readers.toSorted());
    await comeFrom(null);
    expect((await ask(getMatrix, inNetwork(ficha))).status).toBe(401);
  },
);

test("the matrix has a row for each visit, with each item in words, and formulas as text", async () => {
  await comeFrom(world.actors.coordinator);
  const answer = await ask(getMatrix, inNetwork(formative));
  const { cells } = await readBytes(new Uint8Array(await answer.arrayBuffer()));
  expect(cells).toHaveLength(5);
  expect(cells[0]).toEqual(
    expect.arrayContaining([FORMULA, "Momento I", "Nélida Prueba", "III", "En inicio"]),
  );
  await comeFrom(world.actors.local_specialist);
  expect(await (await ask(getMatrix, inNetwork(formative))).text()).toContain("No hay visitas cuyo detalle");
});

test("above a UGEL that keeps its own round its sums are told apart from those of the region's of the same number", async () => {
  const region = await createRegion();
  const [ugel, network] = [await createUgel(region), await createNetwork(await createUgel(region))];
  const schools = [await createSchool(await createNetwork(ugel)), await createSchool(network)];
  const rounds = [await createRound(ugel, { number: 2 }), await createRound(region, { number: 2 })];
  const form = await createForm(region);
  for (const [i, place] of schools.entries())
    for (let k = 0; k < 5; k++) {
      const { personId: observedId } = await createPerson({ role: "school_head", place });
      const at = { versionId: form.versionId, roundId: rounds[i], observedId, state: "done" as const };
      await createRecord(await createVisit(place, at), form, "III");
    }
  for (const place of schools) await countPlace(place.split(".").slice(0, 3).join("."));
  const director = await actAs("regional_director", region);
  const filters = { lugar: region, ficha: form.formId, anio: 2026 };
  const sums = await getVisitSums(director, resultFiltersSchema.parse(filters), { detail: false });
  const code = sums?.totals.find(({ place }) => place === ugel)?.code;
  const told = (place: PlacePath) =>
    sums?.totals
      .filter((row) => row.place === place && row.itemKey === "r1")
      .map(({ roundId, ugel: keeper }) => [roundId, keeper]);
  expect(told(region)?.toSorted()).toEqual(
    [
      [rounds[0], code],
      [rounds[1], null],
    ].toSorted(),
  );
  expect(told(ugel)).toEqual([[rounds[0], null]]);
});
