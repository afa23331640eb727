import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { closeNetwork, correctNetwork } from "@/lib/networks/commands";
import { getNetworkHub, getNetworkOn } from "@/lib/networks/hub/queries";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";

let head: Actor;
let network: string;
let code: string;
beforeEach(async () => {
  const ugel = await createUgel();
  head = await actAs("area_head", ugel);
  network = await createNetwork(ugel);
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, network));
  code = row?.code ?? "";
});

const closing = (more = {}) => ({ network, version: 1, on: "2026-11-01", reason: "Prueba", ...more });

test("a correction keeps the code and refuses the second of two who save at once", async () => {
  await correctNetwork(head, { network, version: 1, name: "Ñusta Alta", resolutionNumber: "RDR 1" });
  expect((await getNetworkHub(head, code))?.network).toMatchObject({
    name: "Ñusta Alta",
    resolutionNumber: "RDR 1",
  });
  await expect(
    correctNetwork(head, { network, version: 1, name: "Otra", resolutionNumber: undefined }),
  ).rejects.toMatchObject({ code: "stale", theirs: { name: "Ñusta Alta" } });
});

test("closing ends its offices on the eve and leaves it to be seen on the days it stood", async () => {
  const { personId } = await createPerson({ role: "coordinator", place: network });
  await closeNetwork(head, closing());
  expect(await getNetworkHub(head, code)).toBeNull();
  const [office] = await ownerDatabase()
    .select()
    .from(appointments)
    .where(eq(appointments.personId, personId));
  expect(office).toMatchObject({ endsOn: "2026-10-31", endReason: "La red se cerró." });
  expect((await getNetworkOn(head, code, "2026-10-31"))?.officers).toHaveLength(1);
  for (const day of ["2026-11-01", "2025-12-31"]) {
    expect(await getNetworkOn(head, code, day)).toMatchObject({ standing: false, officers: [] });
  }
  expect((await getNetworkOn(head, code, "2026-11-01"))?.record.network.closedReason).toBe("Prueba");
});

test("a network with schools is not closed, nor one on the day it opened", async () => {
  await expect(closeNetwork(head, closing({ on: "2026-01-01" }))).rejects.toMatchObject({
    fields: { on: expect.any(String) },
  });
  await createSchool(network);
  await expect(closeNetwork(head, closing())).rejects.toMatchObject({
    code: "conflict",
    message: "La red todavía tiene colegios. Muévalos a otra red antes de cerrarla.",
  });
});

test("a network on a day has the schools of that day", async () => {
  const school = await createSchool(network);
  await ownerDatabase().update(places).set({ closedOn: "2026-06-01" }).where(eq(places.path, school));
  expect((await getNetworkOn(head, code, "2026-05-31"))?.schools).toHaveLength(1);
  expect((await getNetworkOn(head, code, "2026-06-01"))?.schools).toHaveLength(0);
});
