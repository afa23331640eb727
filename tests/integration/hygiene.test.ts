import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { accessLinks } from "@/db/schema/access";
import { educationServices } from "@/db/schema/institutions";
import { networkProfiles, networks } from "@/db/schema/networks";
import { people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { getInbox } from "@/lib/inbox/queries";
import { getHygiene } from "@/lib/networks/hygiene/queries";
import { actAs, createPerson } from "../factories/people";
import {
  createInstitution,
  createNetwork,
  createRegion,
  createSchool,
  createUgel,
  fresh,
} from "../factories/places";

const NOW = new Date("2026-11-24T15:00:00Z");
let region: string;
let ugel: string;
let code: string;
let network: string;
let head: Actor;

/** Somebody with a telephone of her own: the factory gives everybody the same. */
async function serving(role: Role, place: string, more: Partial<Parameters<typeof createPerson>[0]> = {}) {
  const person = await createPerson({ role, place, ...more });
  await ownerDatabase()
    .update(personContacts)
    .set({ phone: String(910_000_000 + fresh()) })
    .where(eq(personContacts.personId, person.personId));
  return person;
}

async function complete(place: string) {
  for (const role of ["coordinator", "secretary", "local_specialist", "regional_specialist"] as const) {
    await serving(role, place);
  }
  await ownerDatabase().update(networks).set({ resolutionNumber: "RDR 1" }).where(eq(networks.place, place));
  await ownerDatabase().insert(networkProfiles).values({ place, contactPhone: "014567890", hubName: "Casa" });
}

beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, ugel));
  code = row?.code ?? "";
  network = await createNetwork(ugel);
  await complete(network);
  await serving("ugel_director", ugel);
  head = await actAs("area_head", ugel);
});

const found = async (actor = head) =>
  (await getHygiene(actor, code, NOW))?.alarms.map(({ kind }) => kind).toSorted() ?? null;
const call = (personId: string, givenNames: string, familyNames: string) =>
  ownerDatabase().update(people).set({ givenNames, familyNames }).where(eq(people.id, personId));

test("a UGEL in order has nothing by mending, and nothing waits in the inbox", async () => {
  expect(await found()).toEqual([]);
  expect((await getInbox(head, NOW)).tidying).toEqual([]);
});

test("each thing that is by mending is found once, and nothing of another UGEL", async () => {
  const stranger = await createUgel(region);
  await createSchool(stranger);
  const bare = await createNetwork(ugel);
  for (const role of ["secretary", "local_specialist", "regional_specialist"] as const)
    await serving(role, bare);
  await serving("coordinator", bare, { endsOn: "2026-12-10" });
  expect(await found()).toEqual(["ending", "profile", "resolution"]);

  await createSchool(ugel);
  await createInstitution(ugel);
  expect(await found()).toEqual(["ending", "loose_school", "profile", "resolution"]);

  const node = await createSchool(bare);
  const [place] = await ownerDatabase().select().from(places).where(eq(places.path, node));
  const service = (active: boolean) => ({
    ...{ institutionId: place?.institutionId ?? "", place: ugel, annex: "0", active },
    ...{ modularCode: String(1_000_000 + fresh()), levelCode: "B0", levelName: "Primaria" },
    ...{ modality: "ebr" as const, sourceDate: "2026-01-01" },
  });
  await ownerDatabase()
    .insert(educationServices)
    .values([service(true), service(false)]);
  const hygiene = await getHygiene(head, code, NOW);
  const services = hygiene?.alarms.find(({ kind }) => kind === "inactive_services");
  expect(services).toMatchObject({ school: { active: 1, inactive: 1 }, network: { path: bare } });
  // What is good to have and does not have to be done is not in the inbox's number.
  expect((await getInbox(head, NOW)).tidying).toMatchObject([{ kind: "ugel", code, total: 4 }]);
});

test("an office without holder is found, of the network and of the UGEL", async () => {
  const empty = await createUgel(region);
  const place = await createNetwork(empty);
  await ownerDatabase().update(networks).set({ resolutionNumber: "RDR 1" }).where(eq(networks.place, place));
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, empty));
  const actor = await actAs("area_head", empty);
  const alarms = (await getHygiene(actor, row?.code ?? "", NOW))?.alarms ?? [];
  expect(alarms.flatMap((alarm) => (alarm.kind === "vacancy" ? [alarm.role] : []))).toEqual([
    ...["ugel_director", "coordinator", "secretary", "local_specialist", "regional_specialist"],
  ]);
});

test("two records that may be of one person are found while both serve or have served in the last year", async () => {
  const one = await serving("peer_monitor", network);
  const other = await serving("peer_monitor", network, { endsOn: "2026-01-31" });
  await call(one.personId, "Julia", "Ñaupari Peña");
  await call(other.personId, "JULIA", "Pena Naupari");
  const alarms = (await getHygiene(head, code, NOW))?.alarms;
  expect(alarms).toMatchObject([{ kind: "double", sameName: true }]);
  const twoYears = new Date("2027-02-01T15:00:00Z");
  const later = (await getHygiene(head, code, twoYears))?.alarms.map(({ kind }) => kind);
  expect(later).not.toContain("double");
});

test("a telephone shared by two is told, and one shared by many is not", async () => {
  const phone = "987654321";
  const set = async () => {
    const { personId } = await serving("peer_monitor", network);
    await call(personId, `Nombre ${fresh()}`, "Distinto");
    await ownerDatabase().update(personContacts).set({ phone }).where(eq(personContacts.personId, personId));
  };
  await set();
  await set();
  expect(await found()).toEqual(["double"]);
  await set();
  await set();
  expect(await found()).toEqual([]);
});

test.each([
  ["was never sent", null, "2026-12-31", "unsent"],
  ["expired", "2026-10-01", "2026-10-08", "expired"],
  ["is on its way", "2026-11-23", "2026-11-30", null],
])("an invitation that %s", async (_, sentAt, expiresAt, expected) => {
  const { personId } = await serving("peer_monitor", network, { account: "invited" });
  await ownerDatabase()
    .insert(accessLinks)
    .values({
      ...{ personId, kind: "invitation", expiresAt: new Date(expiresAt) },
      sentAt: sentAt ? new Date(sentAt) : null,
    });
  const alarms = (await getHygiene(head, code, NOW))?.alarms;
  expect(alarms?.flatMap((alarm) => (alarm.kind === "invitation" ? [alarm.person.invitation] : []))).toEqual(
    expected ? [expected] : [],
  );
});

test("it is for whoever manages the place: to the rest, and to the neighbours, it is as if there were none", async () => {
  expect(await found(await actAs("ugel_director", await createUgel(region)))).toBeNull();
  for (const role of ["coordinator", "secretary", "local_specialist"] as const) {
    expect(await found(await actAs(role, await createNetwork(ugel))), role).toBeNull();
  }
  expect(await found(await actAs("observer", region))).toBeNull();
  expect(await found(await actAs("regional_director", region))).not.toBeNull();
  expect(await getHygiene(head, null, NOW)).toBeNull();
  const admin = await actAs("admin", region);
  expect((await getHygiene(admin, null, NOW))?.ugels.map(({ code }) => code)).toContain(code);
});
