import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { accessLinks } from "@/db/schema/access";
import { auditLog } from "@/db/schema/audit";
import { handovers } from "@/db/schema/handovers";
import { jobs } from "@/db/schema/jobs";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { type Role, roles } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { replaceOfficer } from "@/lib/people/succession/commands";
import { getOffice } from "@/lib/people/succession/queries";
import { SINGLE_HOLDER } from "@/lib/people/succession/rules";
import type { ReplaceOfficer } from "@/lib/people/succession/schema";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createSchool, createUgel, fresh } from "../factories/places";

let ugel: string;
let network: string;
let head: Actor;
let old: Awaited<ReturnType<typeof createPerson>>;
beforeEach(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  head = await actAs("area_head", ugel);
  old = await createPerson({ role: "coordinator", place: network });
});

const begins = (more: object = {}) => ({
  place: network,
  role: "coordinator" as Role,
  startsOn: "2026-11-21",
  document: "RD 7-2026",
  institutionId: undefined,
  ...more,
});
const leaves = (more: object = {}) => ({
  leaves: "yes" as const,
  appointmentId: old.appointmentId,
  version: 1,
  endsOn: "2026-11-20",
  reason: "Pasó a otra institución.",
  ...more,
});
const contacts = () => ({
  givenNames: "Rosa",
  familyNames: "Nueva",
  documentKind: "dni" as const,
  documentNumber: String(60_000_000 + fresh()),
  email: `rosa${fresh()}@ejemplo.pe`,
  phone: undefined,
});
const byNewcomer = (more: object = {}): ReplaceOfficer =>
  ({ who: "new", ...contacts(), sendNow: undefined, ...begins(), ...leaves(), ...more }) as ReplaceOfficer;
const by = (personId: string, more: object = {}): ReplaceOfficer =>
  ({ who: "known", personId, ...begins(), ...leaves(), ...more }) as ReplaceOfficer;

const termsOf = async (role: Role = "coordinator") =>
  ownerDatabase()
    .select()
    .from(appointments)
    .where(and(eq(appointments.place, network), eq(appointments.role, role)))
    .orderBy(appointments.startsOn);
const events = async () =>
  (await ownerDatabase().select().from(auditLog).where(eq(auditLog.place, network)).orderBy(auditLog.id)).map(
    ({ event }) => event,
  );

describe("replacing", () => {
  test("one leaves and a new person comes in one act, with her invitation and the handover", async () => {
    await replaceOfficer(head, byNewcomer({ sendNow: "si" }));
    expect(await termsOf()).toMatchObject([
      { personId: old.personId, endsOn: "2026-11-20", endReason: "Pasó a otra institución." },
      { startsOn: "2026-11-21", endsOn: null, document: "RD 7-2026" },
    ]);
    const [, came] = await termsOf();
    const links = await ownerDatabase()
      .select()
      .from(accessLinks)
      .where(eq(accessLinks.personId, came?.personId ?? ""));
    expect(links).toMatchObject([{ kind: "invitation" }]);
    expect(await ownerDatabase().select().from(jobs).where(eq(jobs.place, network))).toMatchObject([
      { kind: "mail.access_link" },
    ]);
    expect(await ownerDatabase().select().from(handovers).where(eq(handovers.place, network))).toMatchObject([
      { appointmentId: came?.id, incomingPersonId: came?.personId, outgoingPersonId: old.personId },
    ]);
    expect(await events()).toEqual([
      "appointment.ended",
      "person.appointed",
      "handover.begun",
      "person.invited",
      "officer.replaced",
    ]);
  });

  test("the record says who left, who came and from when", async () => {
    await replaceOfficer(head, byNewcomer());
    const [row] = await ownerDatabase()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.place, network), eq(auditLog.event, "officer.replaced")));
    expect(row?.details).toMatchObject({
      incoming: "Rosa Nueva",
      startsOn: "2026-11-21",
      role: "coordinator",
    });
    expect(await ownerDatabase().select().from(jobs).where(eq(jobs.place, network))).toEqual([]);
  });

  test("when who comes is refused, who leaves stays", async () => {
    const repeated = byNewcomer({ documentNumber: old.documentNumber });
    await expect(replaceOfficer(head, repeated)).rejects.toMatchObject({
      code: "conflict",
      fields: { documentNumber: expect.any(String) },
    });
    expect(await termsOf()).toMatchObject([{ endsOn: null, version: 1 }]);
    expect(await events()).toEqual([]);
  });

  test("somebody who serves in another UGEL of the region may come, and keeps what she had", async () => {
    const elsewhere = await createUgel(ugel.split(".")[0]);
    const { personId } = await createPerson({ role: "coordinator", place: await createNetwork(elsewhere) });
    await replaceOfficer(head, by(personId));
    expect((await termsOf()).at(-1)).toMatchObject({ personId, startsOn: "2026-11-21" });
    const held = await ownerDatabase().select().from(appointments).where(eq(appointments.personId, personId));
    expect(held).toHaveLength(2);
  });

  test("somebody of another region is not found", async () => {
    const { personId } = await createPerson({ role: "coordinator", place: await createNetwork() });
    await expect(replaceOfficer(head, by(personId))).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([
    ["the very person who leaves", () => by(old.personId), { fields: { personId: expect.any(String) } }],
    [
      "oneself",
      () => by(head.personId),
      { code: "forbidden", message: expect.stringContaining("a sí mismo") },
    ],
    [
      "somebody before the other leaves",
      () => byNewcomer({ startsOn: "2026-11-20" }),
      { fields: { startsOn: expect.stringContaining("todavía tiene el cargo") } },
    ],
    [
      "with a last day before the first",
      () => byNewcomer(leaves({ endsOn: "2025-12-31" })),
      { fields: { endsOn: expect.any(String) } },
    ],
    ["on an old page", () => byNewcomer(leaves({ version: 9 })), { code: "stale" }],
    [
      "with a school of another network",
      () => byNewcomer({ institutionId: old.personId }),
      { fields: { institutionId: expect.any(String) } },
    ],
  ])("nobody is replaced by %s", async (_, input, refusal) => {
    await expect(replaceOfficer(head, input())).rejects.toMatchObject(refusal);
    expect(await termsOf()).toMatchObject([{ endsOn: null }]);
  });

  test("a designation of another office is not ended by this page", async () => {
    const other = await createPerson({ role: "secretary", place: network });
    const input = byNewcomer(leaves({ appointmentId: other.appointmentId }));
    await expect(replaceOfficer(head, input)).rejects.toMatchObject({ code: "not_found" });
  });

  test("whoever comes keeps the school where she works", async () => {
    const node = await createSchool(network);
    const [place] = await ownerDatabase().select().from(places).where(eq(places.path, node));
    await replaceOfficer(head, byNewcomer({ institutionId: place?.institutionId }));
    const [code] = await ownerDatabase().select().from(places).where(eq(places.path, network));
    const office = await getOffice(head, { kind: "network", code: code?.code ?? "", role: "coordinator" });
    expect(office?.terms[0]?.school).toMatch(/Los Molles/);
  });
});

describe("a vacant office", () => {
  test("is given without anybody leaving, and no handover begins where nobody coordinated", async () => {
    await replaceOfficer(head, byNewcomer({ role: "secretary", leaves: "no" }));
    expect(await termsOf("secretary")).toMatchObject([{ startsOn: "2026-11-21" }]);
    expect(await events()).toEqual(["person.appointed", "person.invited"]);
  });

  test("is not given twice: the second is told in words", async () => {
    const input = { role: "secretary", leaves: "no" };
    await replaceOfficer(head, byNewcomer(input));
    await expect(replaceOfficer(head, byNewcomer(input))).rejects.toMatchObject({
      code: "conflict",
      fields: { startsOn: expect.stringContaining("Otra persona ya tiene ese cargo") },
    });
  });

  test("of a specialist has room for several", async () => {
    const input = { role: "local_specialist", leaves: "no" };
    await replaceOfficer(head, byNewcomer(input));
    await replaceOfficer(head, byNewcomer(input));
    expect(await termsOf("local_specialist")).toHaveLength(2);
  });
});

describe("who may", () => {
  test.each([
    ["regional_director", "forbidden"],
    ["secretary", "not_found"],
    ["local_specialist", "not_found"],
  ] as const)("%s does not replace a coordinator: %s", async (role, code) => {
    const place = role === "regional_director" ? (ugel.split(".")[0] as string) : network;
    const actor = await actAs(role, place);
    await expect(replaceOfficer(actor, byNewcomer())).rejects.toMatchObject({ code });
  });

  test("the head of a neighbouring UGEL finds nothing to end, and gives nothing here", async () => {
    const neighbour = await actAs("area_head", await createUgel(ugel.split(".")[0]));
    await expect(replaceOfficer(neighbour, byNewcomer())).rejects.toMatchObject({ code: "not_found" });
    await expect(replaceOfficer(neighbour, byNewcomer({ leaves: "no" }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("the head of another region does not know the network", async () => {
    const stranger = await actAs("area_head", await createUgel());
    await expect(replaceOfficer(stranger, byNewcomer({ leaves: "no" }))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

test("the offices that one person holds are those of which the database refuses a second holder", async () => {
  const [row] = await ownerDatabase().execute<{ said: string }>(
    sql`select pg_get_constraintdef(oid) as said from pg_constraint where conname = 'appointments_single_holder_excl'`,
  );
  expect(roles.filter((role) => row?.said.includes(`'${role}'`)).toSorted()).toEqual(
    SINGLE_HOLDER.toSorted(),
  );
});

test("somebody is found by words of her name without accents, with what she holds", async () => {
  const { personId } = await createPerson({ role: "secretary", place: network });
  await ownerDatabase()
    .update(people)
    .set({ givenNames: "Níñive", familyNames: "Zúñiga Peña" })
    .where(eq(people.id, personId));
  const [place] = await ownerDatabase().select().from(places).where(eq(places.path, network));
  const ask = { kind: "network", code: place?.code ?? "", role: "coordinator" } as const;
  const office = await getOffice(head, { ...ask, words: "zuniga ninive" });
  expect(office?.found).toMatchObject([{ id: personId, offices: [{ role: "secretary" }] }]);
  expect((await getOffice(head, ask))?.found).toEqual([]);
});
