import { beforeAll, expect, test, vi } from "vitest";
import CoveragePage from "@/app/(panel)/visitas/cobertura/page";
import VisitResultsPage from "@/app/(panel)/visitas/resultados/page";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { recountVisits } from "@/lib/visits/totals/commands";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements, tellStatements } from "../factories/statements";
import { createForm, createRecord, createRound, createVisit } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

const SIZES = [1, 140];

type Region = { region: PlacePath; ugel: PlacePath; network: PlacePath; director: Actor; coordinator: Actor };

/** A region of so many networks, in the first of which five people were observed. */
async function prepare(size: number): Promise<Region> {
  const region = await createRegion();
  const ugel = await createUgel(region);
  const networks: PlacePath[] = [];
  for (let i = 0; i < size; i++) {
    const network = await createNetwork(ugel);
    await createSchool(network);
    networks.push(network);
  }
  const [network = ""] = networks;
  const school = await createSchool(network);
  const form = await createForm(region);
  const roundId = await createRound(region);
  for (let i = 0; i < 5; i++) {
    const { personId: observedId } = await createPerson({ role: "school_head", place: school });
    const visit = await createVisit(school, {
      versionId: form.versionId,
      roundId,
      observedId,
      state: "done",
    });
    await createRecord(visit, form);
  }
  await recountVisits();
  const director = await actAs("regional_director", region);
  return { region, ugel, network, director, coordinator: await actAs("coordinator", network) };
}

const asking = (search: Record<string, string>) => ({ searchParams: Promise.resolve(search) });

type Case = [string, (region: Region) => { as: Actor; render: () => Promise<unknown> }];
const PAGES: Case[] = [
  ["cobertura of the region", ({ director }) => ({ as: director, render: () => CoveragePage(asking({})) })],
  [
    "cobertura of a UGEL",
    ({ director, ugel }) => ({ as: director, render: () => CoveragePage(asking({ lugar: ugel })) }),
  ],
  [
    "cobertura of a network",
    ({ coordinator }) => ({ as: coordinator, render: () => CoveragePage(asking({})) }),
  ],
  [
    "resultados of the region",
    ({ director }) => ({ as: director, render: () => VisitResultsPage(asking({})) }),
  ],
  [
    "resultados of a UGEL",
    ({ director, ugel }) => ({ as: director, render: () => VisitResultsPage(asking({ lugar: ugel })) }),
  ],
  [
    "resultados of a network",
    ({ coordinator }) => ({ as: coordinator, render: () => VisitResultsPage(asking({})) }),
  ],
];

const prepared = new Map<number, Region>();
beforeAll(async () => {
  for (const size of SIZES) prepared.set(size, await prepare(size));
});

test.each(PAGES)("%s asks few things, and as many whatever there is", async (path, pageOf) => {
  const counts: number[] = [];
  for (const size of SIZES) {
    const { as, render } = pageOf(prepared.get(size) as Region);
    await comeFrom(as);
    statements.length = 0;
    await render();
    counts.push(statements.filter((query) => !/^(begin|commit)/i.test(query)).length);
  }
  tellStatements(path, counts);
  expect(Math.max(...counts)).toBeLessThanOrEqual(MOST);
  expect(new Set(counts).size).toBe(1);
});
