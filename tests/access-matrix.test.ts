import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { type PlaceKind, roles } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { EXPECTED, type Expected } from "./access/expectations";
import type { Rows } from "./access/row-pieces";
import { nextNumber, ROWS } from "./access/rows";
import { tryActs } from "./access/try-acts";
import { createWorld, relations, type World } from "./factories/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const KINDS: PlaceKind[] = ["region", "ugel", "network", "school"];
const kindOf = (place: PlacePath) => KINDS[place.split(".").length - 1] as PlaceKind;

const tables = async () =>
  (
    await ownerDatabase().execute<{ name: string }>(
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    )
  ).map((row) => row.name);

/** The letters of a role at each of its relations, in their order. */
async function cellsOf(table: string, rows: Rows, role: (typeof roles)[number]) {
  const cells: string[] = [];
  for (const relation of relations) {
    const place = world.placed[role][relation];
    if (!place) continue;
    if (rows.kinds && !rows.kinds.includes(kindOf(place))) {
      cells.push(".");
      continue;
    }
    const resident = world.residents.get(place);
    if (!resident) throw new Error(`nobody serves at ${place}`);
    const target = { place, resident, actor: world.actors[role], n: nextNumber() };
    cells.push(await tryActs(table, rows, target));
  }
  return cells.join(" ");
}

/** A table that stands only at some kinds of place is tried only there. */
function applicable(expected: Expected, rows: Rows): Expected {
  return Object.fromEntries(
    roles.map((role) => {
      const places = relations.flatMap((relation) => world.placed[role][relation] ?? []);
      const cells = expected[role].split(" ");
      return [
        role,
        places.map((p, i) => (rows.kinds && !rows.kinds.includes(kindOf(p)) ? "." : cells[i])).join(" "),
      ];
    }),
  ) as Expected;
}

test("every table has its row in the matrix", async () => {
  expect(Object.keys(ROWS).sort()).toEqual(await tables());
  expect(Object.keys(EXPECTED).sort()).toEqual(await tables());
});

describe("what each role may do with each table, at its place, below, beside and above", () => {
  test.each(Object.entries(ROWS))("%s", async (table, rows) => {
    const found = {} as Expected;
    for (const role of roles) found[role] = await cellsOf(table, rows, role);
    expect(found).toEqual(applicable(EXPECTED[table] as Expected, rows));
  });
});
