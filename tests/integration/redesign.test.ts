import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { redesignNetworks } from "@/lib/networks/redesign/commands";
import { getArrangement } from "@/lib/networks/redesign/queries";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel, fresh } from "../factories/places";

let head: Actor;
let ugel: string;
let code: string;
let networks: string[];
beforeEach(async () => {
  code = String((fresh() % 90) + 10);
  ugel = await createUgel(await createRegion(), code);
  networks = [await createNetwork(ugel), await createNetwork(ugel), await createNetwork(ugel)];
  for (const network of networks.slice(0, 2)) {
    await createSchool(network);
    await createSchool(network);
  }
  head = await actAs("area_head", ugel);
});

async function arrangement() {
  const found = await getArrangement(head, code);
  if (!found) throw new Error("no such UGEL");
  return found;
}

const nodesIn = (network: string) =>
  ownerDatabase()
    .select({ openedOn: places.openedOn, reason: places.openedReason })
    .from(places)
    .where(and(eq(places.parent, network), eq(places.kind, "school"), isNull(places.closedOn)));

async function movesTo(to: string[]) {
  const { schools } = await arrangement();
  return schools.flatMap(({ institutionId, node }, i) => {
    const path = to[i];
    return path ? [{ institutionId, node, to: path }] : [];
  });
}

const input = (moves: Awaited<ReturnType<typeof movesTo>>) => ({
  ...{ ugel, moves, on: "2026-11-02", reason: "RDR 0002-2026" },
});

test("schools go to several networks at once, on one day and for one reason", async () => {
  const { schools, networks: found } = await arrangement();
  const [first, second] = networks as [string, string];
  const codeOf = new Map(found.map((network) => [network.path, network.code]));
  const to = schools.map(({ network }) => (network === codeOf.get(first) ? second : (networks[2] as string)));
  expect(await redesignNetworks(head, input(await movesTo(to)))).toBe(code);
  const moved = { openedOn: "2026-11-02", reason: "RDR 0002-2026" };
  expect(await nodesIn(first)).toEqual([]);
  expect(await nodesIn(second)).toEqual([moved, moved]);
  expect(await nodesIn(networks[2] as string)).toEqual([moved, moved]);
});

test("when one cannot move, none does", async () => {
  const moves = await movesTo([networks[2] as string]);
  const abroad = await createNetwork(await createUgel());
  const [other] = await movesTo(["x", abroad]).then((all) => all.slice(1));
  const tried = redesignNetworks(head, input([...moves, ...(other ? [other] : [])]));
  await expect(tried).rejects.toMatchObject({ code: "not_found" });
  expect(await nodesIn(networks[2] as string)).toEqual([]);
});

test("a school that moved meanwhile stops the whole trial, in words", async () => {
  const moves = await movesTo([networks[2] as string]);
  await redesignNetworks(head, input(moves));
  await expect(redesignNetworks(head, input(moves))).rejects.toMatchObject({ code: "stale" });
});

test("a UGEL's director sees and does not move; another UGEL's area head does not even see", async () => {
  const moves = await movesTo([networks[2] as string]);
  const director = await actAs("ugel_director", ugel);
  await expect(redesignNetworks(director, input(moves))).rejects.toMatchObject({ code: "forbidden" });
  const neighbour = await actAs("area_head", await createUgel());
  await expect(redesignNetworks(neighbour, input(moves))).rejects.toMatchObject({ code: "not_found" });
});
