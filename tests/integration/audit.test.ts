import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { listAudit } from "@/lib/audit/queries";
import { auditFiltersSchema } from "@/lib/audit/schema";
import { today } from "@/lib/dates/dates";
import { endAppointment } from "@/lib/people/commands";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";

let head: Actor;
beforeEach(async () => {
  const ugel = await createUgel();
  head = await actAs("area_head", ugel);
  const { appointmentId } = await createPerson({ role: "secretary", place: await createNetwork(ugel) });
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
