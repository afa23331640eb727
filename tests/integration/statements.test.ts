import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import PersonPage from "@/app/(panel)/administracion/usuarios/[id]/page";
import UsersPage from "@/app/(panel)/administracion/usuarios/page";
import AccountPage from "@/app/(panel)/cuenta/page";
import HomePage from "@/app/(panel)/inicio/page";
import PeoplePage from "@/app/(panel)/personas/page";
import NetworkOnDayPage from "@/app/(panel)/redes/[codigo]/a-la-fecha/page";
import DescribeNetworkPage from "@/app/(panel)/redes/[codigo]/ficha/page";
import NetworkHistoryPage from "@/app/(panel)/redes/[codigo]/historial/page";
import NetworkPage from "@/app/(panel)/redes/[codigo]/page";
import NetworksPage from "@/app/(panel)/redes/page";
import RegionPage from "@/app/(panel)/region/page";
import UgelPage from "@/app/(panel)/ugel/[codigo]/page";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

const statements = vi.hoisted((): string[] => []);
vi.mock("drizzle-orm/postgres-js", async (original) => {
  const real = await original<typeof import("drizzle-orm/postgres-js")>();
  const logger = { logQuery: (query: string) => void statements.push(query) };
  return {
    ...real,
    drizzle: (sql: Parameters<typeof real.drizzle>[0]) => real.drizzle(sql as never, { logger }),
  };
});

/** The most that a page may ask of the database. `begin` and `commit` are not counted, `set_config` is. */
const MOST = 8;
const SIZES = [1, 20, 140];

type Region = { admin: Actor; personId: string; ugel: string; network: string };
const codeOf = async (place: string) => {
  const [row] = await ownerDatabase()
    .select({ code: places.code })
    .from(places)
    .where(eq(places.path, place));
  return row?.code ?? "";
};

const regions = new Map<number, Region>();

beforeAll(async () => {
  for (const size of SIZES) {
    const region = await createRegion();
    const ugel = await createUgel(region, "05");
    let personId = "";
    let network = "";
    for (let i = 0; i < size; i++) {
      const place = await createNetwork(ugel);
      network = await codeOf(place);
      personId = (await createPerson({ role: "coordinator", place })).personId;
    }
    const admin = await actAs("admin", region);
    regions.set(size, { admin, personId, ugel: "05", network });
  }
});

const search = Promise.resolve({});
const PAGES: [string, (region: Region) => Promise<unknown>][] = [
  ["/inicio", () => HomePage()],
  ["/region", () => RegionPage()],
  ["/ugel/[codigo]", ({ ugel }) => UgelPage({ params: Promise.resolve({ codigo: ugel }) })],
  ["/redes", () => NetworksPage({ searchParams: search })],
  [
    "/redes/[codigo]",
    ({ network }) => NetworkPage({ params: Promise.resolve({ codigo: network }), searchParams: search }),
  ],
  [
    "/redes/[codigo]/a-la-fecha",
    ({ network }) => NetworkOnDayPage({ params: Promise.resolve({ codigo: network }), searchParams: search }),
  ],
  [
    "/redes/[codigo]/historial",
    ({ network }) =>
      NetworkHistoryPage({ params: Promise.resolve({ codigo: network }), searchParams: search }),
  ],
  [
    "/redes/[codigo]/ficha",
    ({ network }) =>
      DescribeNetworkPage({ params: Promise.resolve({ codigo: network }), searchParams: search }),
  ],
  ["/personas", () => PeoplePage({ searchParams: search })],
  ["/administracion/usuarios", () => UsersPage({ searchParams: search })],
  [
    "/administracion/usuarios/[id]",
    ({ personId }) => PersonPage({ params: Promise.resolve({ id: personId }), searchParams: search }),
  ],
  ["/cuenta", () => AccountPage({ searchParams: search })],
];

test.each(PAGES)(
  "%s asks the database the same few things with 1, 20 or 140 networks",
  async (path, render) => {
    const counts: number[] = [];
    for (const size of SIZES) {
      const region = regions.get(size) as Region;
      await comeFrom(region.admin);
      statements.length = 0;
      await render(region);
      counts.push(statements.length);
    }
    if (process.env.PRINT_STATEMENTS) console.log(`  ${path}: ${counts.join(", ")}`);
    expect(new Set(counts).size, `statements: ${counts.join(", ")}`).toBe(1);
    expect(counts[0]).toBeGreaterThan(2);
    expect(counts[0]).toBeLessThanOrEqual(MOST);
  },
);
