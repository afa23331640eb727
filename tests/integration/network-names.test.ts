import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { formerNames } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { attachResolution, closeNetwork, correctNetwork } from "@/lib/networks/commands";
import { historyOf } from "@/lib/networks/history/rules";
import { getNetworkHub, getNetworkOn } from "@/lib/networks/hub/queries";
import { moveSchool } from "@/lib/networks/schools/commands";
import { actAs } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";
import { receivedPdf } from "../factories/received-pdf";

let ugel: string;
let network: string;
let code: string;
let head: Actor;

const rowOf = async (path: string) => {
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, path));
  return row;
};

beforeEach(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  code = (await rowOf(network))?.code ?? "";
  head = await actAs("area_head", ugel);
});

const at = (day: string) => new Date(`${day}T15:00:00Z`);
async function rename(name: string, day: string) {
  const version = (await rowOf(network))?.version ?? 0;
  return correctNetwork(
    head,
    { network, version, name, resolutionNumber: "RDR 1", resolutionDate: "2026-02-27" },
    at(day),
  );
}
const keptNames = () =>
  ownerDatabase()
    .select({ name: formerNames.name, until: formerNames.until })
    .from(formerNames)
    .where(eq(formerNames.place, network))
    .orderBy(formerNames.until);

test("a network that changes its name is called by the old one on the days before", async () => {
  await rename("Loma Azul", "2026-06-01");
  await rename("Loma Clara", "2026-09-01");
  expect(await keptNames()).toEqual([
    { name: "Loma Verde", until: "2026-06-01" },
    { name: "Loma Azul", until: "2026-09-01" },
  ]);
  const nameOn = async (day: string) => (await getNetworkOn(head, code, day))?.network.name;
  expect(await nameOn("2026-05-31")).toBe("Loma Verde");
  expect(await nameOn("2026-06-01")).toBe("Loma Azul");
  expect(await nameOn("2026-09-01")).toBe("Loma Clara");
  expect((await getNetworkHub(head, code))?.network).toMatchObject({
    ...{ name: "Loma Clara", resolutionNumber: "RDR 1", resolutionDate: "2026-02-27" },
  });
});

test("of several names in one day only the one that it had before is kept", async () => {
  await rename("Loma Azul", "2026-06-01");
  await rename("Loma Gris", "2026-06-01");
  expect(await keptNames()).toEqual([{ name: "Loma Verde", until: "2026-06-01" }]);
  const found = await getNetworkOn(head, code, "2026-11-01");
  expect(found && historyOf(found.record, "2026-11-01")[0]).toMatchObject({
    ...{ kind: "renamed", from: "Loma Verde", to: "Loma Gris" },
  });
});

test("a correction that leaves the name keeps no former one", async () => {
  await rename("Loma Verde", "2026-06-01");
  expect(await keptNames()).toEqual([]);
});

test("the resolution is attached by who manages the place and read by who reads the place", async () => {
  await attachResolution(head, network, await receivedPdf());
  const fileFor = async (actor: Actor) => (await getNetworkHub(actor, code))?.network.resolutionFile;
  expect(await fileFor(head)).toMatchObject({ contentType: "application/pdf" });
  expect(await fileFor(await actAs("coordinator", network))).not.toBeNull();
  expect(await fileFor(await actAs("coordinator", await createNetwork(ugel)))).toBeNull();
  const director = await actAs("ugel_director", ugel);
  await expect(attachResolution(director, network, await receivedPdf())).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("why a network closed is kept with it, and its last day is the end of its history", async () => {
  const version = (await rowOf(network))?.version ?? 0;
  await closeNetwork(head, { network, version, on: "2026-11-01", reason: "RDR 9." });
  const found = await getNetworkOn(head, code, "2026-11-10");
  expect(found).toMatchObject({ standing: false, schools: [] });
  expect(found && historyOf(found.record, "2026-11-10")[0]).toMatchObject({
    kind: "closed",
    reason: "RDR 9.",
  });
});

test("a school that came and left on one day was never there", async () => {
  const node = await createSchool(network);
  const { institutionId } = (await rowOf(node)) ?? {};
  const to = await createNetwork(ugel);
  const move = { institutionId: institutionId ?? "", reason: "Un error." };
  await moveSchool(head, { ...move, node, to, on: "2026-06-01" });
  const moved = (await ownerDatabase().select().from(places).where(eq(places.parent, to)))[0];
  await moveSchool(head, { ...move, node: moved?.path ?? "", to: network, on: "2026-06-01" });
  const other = await getNetworkOn(head, (await rowOf(to))?.code ?? "", "2026-06-01");
  expect(other?.schools).toEqual([]);
  expect(other && historyOf(other.record, "2026-11-01").map(({ kind }) => kind)).toEqual(["opened"]);
});
