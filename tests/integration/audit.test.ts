import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { listAudit, listAuditToExport } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { auditFiltersSchema } from "@/lib/audit/schema";
import { today } from "@/lib/dates/dates";
import { endAppointment } from "@/lib/people/commands";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";

let head: Actor;
let network: string;
beforeEach(async () => {
  const ugel = await createUgel();
  head = await actAs("area_head", ugel);
  network = await createNetwork(ugel);
  const { appointmentId } = await createPerson({ role: "secretary", place: network });
  await endAppointment(head, { appointmentId, version: 1, endsOn: "2026-11-01", reason: "Prueba" });
});

const find = (actor: Actor, filters: object) => listAudit(actor, auditFiltersSchema.parse(filters));

test("what happened below is read, with who did it and to whom", async () => {
  const { rows, total } = await find(head, {});
  expect(total).toBe(1);
  expect(rows).toMatchObject([
    { event: "appointment.ended", personName: head.name, details: { role: "secretary", reason: "Prueba" } },
  ]);
});

test("it is searched by person, event and day of Lima", async () => {
  expect((await find(head, { q: "NELIDA" })).total).toBe(1);
  expect((await find(head, { q: "nadie" })).total).toBe(0);
  expect((await find(head, { suceso: "person.invited" })).total).toBe(0);
  expect((await find(head, { desde: today(), hasta: today() })).total).toBe(1);
  expect((await find(head, { hasta: "2026-01-01" })).total).toBe(0);
  expect((await find(head, { desde: "ayer", suceso: "'; drop", pagina: "x" })).total).toBe(1);
});

test("another UGEL reads nothing of it", async () => {
  expect((await find(await actAs("area_head", await createUgel()), {})).total).toBe(0);
});

test("it is narrowed by who did it, by place, by kind of act and by what the details say", async () => {
  const ugel = head.offices[0]?.place as string;
  const beside = await createNetwork(ugel);
  const happened = { kind: "year", id: "2026", name: "El año", place: ugel };
  await asActor(head, (tx) =>
    record(tx, head, "year.named", happened, { to: { yearName: "Año de la Ñusta" } }),
  );
  const total = async (filters: object) => (await find(head, filters)).total;
  expect(await total({})).toBe(2);
  expect(await total({ lugar: network })).toBe(1);
  expect(await total({ lugar: beside })).toBe(0);
  expect(await total({ lugar: ugel })).toBe(2);
  expect(await total({ persona: head.name.toUpperCase() })).toBe(2);
  expect(await total({ persona: "nadie" })).toBe(0);
  expect(await total({ suceso: "personas" })).toBe(1);
  expect(await total({ suceso: "ajustes" })).toBe(1);
  expect(await total({ suceso: "otra_cosa" })).toBe(0);
  expect(await total({ q: "nusta" })).toBe(1);
  // The names that the details are kept by are not what happened.
  expect(await total({ q: "yearName" })).toBe(0);
  expect(await total({ q: "%" })).toBe(0);
  expect(await total({ q: "a\u0000", lugar: "r1; drop" })).toBeLessThanOrEqual(2);
});

test("each event says where it was, and the places to choose from are those of the actor", async () => {
  const { rows, places } = await find(head, {});
  expect(rows[0]?.place).toMatchObject({ kind: "network" });
  expect(places.map(({ path }) => path)).toEqual([head.offices[0]?.place, network]);
});

test("what is taken along is what the filters let through, and nothing for who does not read the record", async () => {
  const filters = (more = {}) => auditFiltersSchema.parse(more);
  expect(await listAuditToExport(head, filters())).toHaveLength(1);
  expect(await listAuditToExport(head, filters({ q: "nada de esto" }))).toEqual([]);
  expect(await listAuditToExport(await actAs("coordinator", network), filters())).toEqual([]);
});
