import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { accessLinks } from "@/db/schema/access";
import { auditLog } from "@/db/schema/audit";
import { handovers } from "@/db/schema/handovers";
import { appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { applyImport, repeatImport } from "@/lib/imports/commands";
import { listImports } from "@/lib/imports/queries";
import { readImport } from "@/lib/imports/read-import";
import { endAppointment } from "@/lib/people/commands";
import { bring as bringAny, seeImport } from "../factories/imports";
import { accountOf, actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel, fresh } from "../factories/places";

let region: string;
let ugel: string;
let network: string;
let code: string;
let head: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region, "05");
  [network, code] = await networkIn(ugel, "05");
  head = await actAs("area_head", ugel);
});

let numbers = 10;
async function networkIn(parent: string, ugelCode: string): Promise<[string, string]> {
  const path = await createNetwork(parent);
  const found = `${ugelCode}-${++numbers}`;
  await ownerDatabase().update(places).set({ code: found }).where(eq(places.path, path));
  return [path, found];
}

const ON = "2026-11-24";
const HEADER =
  "UGEL;REI;CARGO;DOCUMENTO;NOMBRES;APELLIDOS;CORREO;CELULAR;DESDE;HASTA;DOCUMENTO DE DESIGNACIÓN;CÓDIGO DE LOCAL";
type Cells = Partial<
  Record<
    | "ugel"
    | "rei"
    | "cargo"
    | "doc"
    | "names"
    | "surnames"
    | "email"
    | "phone"
    | "from"
    | "to"
    | "paper"
    | "site",
    string
  >
>;
const newDocument = () => String(40_000_000 + fresh());
const line = (cells: Cells = {}) => {
  const { ugel: u = "05", rei = code, cargo = "Coordinador(a)", doc = newDocument() } = cells;
  const {
    names = "Rosaura",
    surnames = "Quispe Ñahui",
    email = `p${fresh()}@ejemplo.pe`,
    phone = "900000000",
  } = cells;
  const { from = "", to = "", paper = "", site = "" } = cells;
  return [u, rei, cargo, doc, names, surnames, email, phone, from, to, paper, site].join(";");
};
const bring = (rows: string[], { as = head, at = ugel, on = ON, name = "cargos.csv" } = {}) =>
  bringAny(as, at, [HEADER, ...rows, ""].join("\n"), { kind: "officers", effectiveOn: on, name });
const confirm = (found: { id: string; version: number }, by = head) =>
  applyImport(by, { importId: found.id, version: found.version });

/** The offices of a place: who, which and when. */
const officesAt = (place: string) =>
  ownerDatabase()
    .select({
      role: appointments.role,
      name: people.familyNames,
      startsOn: appointments.startsOn,
      endsOn: appointments.endsOn,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .where(eq(appointments.place, place))
    .orderBy(appointments.role, appointments.startsOn);

describe("a list of officers", () => {
  test("registers people with their offices, accounts to activate and invitations that wait", async () => {
    const doc = String(numbers);
    const rows = [
      line({
        cargo: "Coordinadora",
        doc,
        from: "02/03/2026",
        paper: "RD 001-2026",
        email: "rosaura@ejemplo.pe",
      }),
      line({ cargo: "SECRETARIO", surnames: "Paucar Güere" }),
      line({ cargo: "Especialista UGEL", surnames: "Tello Añanca" }),
    ];
    const read = await bring(rows);
    expect(read).toMatchObject({
      state: "ready",
      counts: { rows: 3, problems: 0, people_added: 3, offices_added: 3, removed: 0 },
    });
    expect(await officesAt(network)).toEqual([]);
    await confirm(read);
    expect(await officesAt(network)).toMatchObject(
      [
        { role: "local_specialist", name: "Tello Añanca", startsOn: ON },
        { role: "coordinator", name: "Quispe Ñahui", startsOn: "2026-03-02", endsOn: null },
        { role: "secretary", name: "Paucar Güere", startsOn: ON },
      ].sort(
        (a, b) =>
          ["local_specialist", "coordinator", "secretary"].indexOf(a.role) -
          ["local_specialist", "coordinator", "secretary"].indexOf(b.role),
      ),
    );
    const [contact] = await ownerDatabase()
      .select()
      .from(personContacts)
      .where(eq(personContacts.email, "rosaura@ejemplo.pe"));
    expect(contact).toMatchObject({
      documentKind: "dni",
      documentNumber: doc.padStart(8, "0"),
      phone: "900000000",
    });
    expect(await accountOf(contact?.personId ?? "")).toMatchObject({ state: "invited" });
    const links = await ownerDatabase()
      .select()
      .from(accessLinks)
      .where(eq(accessLinks.personId, contact?.personId ?? ""));
    expect(links).toMatchObject([{ kind: "invitation", sentAt: null, tokenHash: null }]);
  });

  test("brought twice changes nothing the second time, and says so", async () => {
    const rows = [line(), line({ cargo: "Secretaria" })];
    await confirm(await bring(rows));
    expect((await bring(rows)).counts).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
      same: 2,
      problems: 0,
    });
  });

  test("gives another office to somebody known and corrects her data field by field", async () => {
    const [other, otherCode] = await networkIn(ugel, "05");
    const known = await createPerson({ role: "local_specialist", place: network });
    const rows = [code, otherCode].map((rei) =>
      line({
        ...{ rei, cargo: "Especialista local", doc: known.documentNumber, names: "Nélida" },
        ...{ surnames: "Corregida", email: known.email.toUpperCase(), phone: "911111111" },
      }),
    );
    const read = await bring(rows);
    expect(read.counts).toMatchObject({ people_changed: 1, people_added: 0, offices_added: 1, same: 1 });
    expect(read.rows[0]).toMatchObject({
      before: { phone: "900000000" },
      after: { familyNames: "Corregida", phone: "911111111" },
    });
    await confirm(read);
    expect(await officesAt(other)).toMatchObject([{ name: "Corregida", startsOn: ON, endsOn: null }]);
    const [row] = await ownerDatabase()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, known.personId), eq(auditLog.event, "person.corrected")));
    expect(row?.details).toEqual({ changed: ["familyNames", "phone"] });
  });

  test("replaces the holder the day before, ends who is not in it, and the list of before undoes it", async () => {
    const first = [
      line({ surnames: "Antes", from: "2026-03-02" }),
      line({ cargo: "Par monitor", surnames: "Par" }),
    ];
    const before = await bring(first, { on: "2026-03-02" });
    await confirm(before);
    const next = await bring([line({ surnames: "Ahora" }), line({ cargo: "Par monitor", surnames: "Otro" })]);
    expect(next.counts).toMatchObject({ people_added: 2, offices_changed: 1, offices_added: 1, removed: 1 });
    expect(next.rows.find((row) => row.change === "change")).toMatchObject({
      before: { holder: "Rosaura Antes" },
      after: { holder: "Rosaura Ahora", startsOn: ON },
    });
    await confirm(next);
    expect(await officesAt(network)).toMatchObject([
      { role: "coordinator", name: "Antes", endsOn: "2026-11-23" },
      { role: "coordinator", name: "Ahora", startsOn: ON, endsOn: null },
      { role: "peer_monitor", name: "Par", endsOn: "2026-11-23" },
      { role: "peer_monitor", name: "Otro", startsOn: ON },
    ]);
    const again = await repeatImport(head, {
      ...{ importId: before.id, version: before.version + 1, effectiveOn: "2026-12-01" },
    });
    await readImport({ importId: again, personId: head.personId }, async () => {});
    await confirm(await seeImport(head, again));
    expect((await officesAt(network)).filter(({ endsOn }) => endsOn === null)).toMatchObject([
      { role: "coordinator", name: "Antes", startsOn: "2026-12-01" },
      { role: "peer_monitor", name: "Par", startsOn: "2026-12-01" },
    ]);
  });

  test("opens the handover of a network that changes coordinator, and of no other", async () => {
    const confirm = async (rows: string[], on = ON) => {
      const { id, version } = await bring(rows, { on });
      await applyImport(head, { importId: id, version });
    };
    const [, other] = await networkIn(ugel, "05");
    await confirm([line(), line({ rei: other })], "2026-03-02");
    expect(await ownerDatabase().select().from(handovers).where(eq(handovers.place, network))).toEqual([]);
    const next = newDocument();
    await confirm([line({ doc: next }), line({ cargo: "Secretario(a)" })]);
    const begun = await ownerDatabase()
      .select({ startsOn: appointments.startsOn, document: personContacts.documentNumber })
      .from(handovers)
      .innerJoin(appointments, eq(appointments.id, handovers.appointmentId))
      .innerJoin(personContacts, eq(personContacts.personId, handovers.incomingPersonId))
      .where(sql`${handovers.place} <@ ${ugel}::ltree`);
    expect(begun).toEqual([{ startsOn: ON, document: next }]);
  });

  test("undone on the same day, the holder of before comes back the day after", async () => {
    const before = await bring([line({ surnames: "Antes", from: "2026-03-02" })], { on: "2026-03-02" });
    await confirm(before);
    await confirm(await bring([line({ surnames: "Ahora" })]));
    const again = await repeatImport(head, {
      importId: before.id,
      version: before.version + 1,
      effectiveOn: ON,
    });
    await readImport({ importId: again, personId: head.personId }, async () => {});
    await confirm(await seeImport(head, again));
    expect(await officesAt(network)).toMatchObject([
      { name: "Antes", startsOn: "2026-03-02", endsOn: "2026-11-23" },
      { name: "Ahora", startsOn: ON, endsOn: ON },
      { name: "Antes", startsOn: "2026-11-25", endsOn: null },
    ]);
  });

  test("leaves alone the roles and places that it does not mention", async () => {
    const [other] = await networkIn(ugel, "05");
    await createPerson({ role: "coordinator", place: other });
    await createPerson({ role: "secretary", place: network });
    const read = await bring([line()]);
    expect(read.counts).toMatchObject({ removed: 0, offices_added: 1 });
  });

  test("appoints to schools, UGEL and region, and keeps the school where a coordinator works", async () => {
    const admin = await actAs("admin", region);
    const node = await createSchool(network);
    const [school] = await ownerDatabase().select().from(places).where(eq(places.path, node));
    const rows = [
      line({ cargo: "Director(a) de IE", rei: "", site: school?.code, surnames: "Colegio" }),
      line({ cargo: "Directora de UGEL", rei: "", surnames: "Ugel" }),
      line({ cargo: "Jefe de AGEBRE", rei: "", surnames: "Jefe" }),
      line({ cargo: "Director regional", ugel: "", rei: "", surnames: "Regional" }),
      line({ cargo: "Especialista DRELM", rei: code, surnames: "Drelm" }),
      line({ site: school?.code, surnames: "Coordina" }),
    ];
    const read = await bring(rows, { as: admin, at: region });
    expect(read.counts).toMatchObject({ problems: 0, offices_added: 6 });
    await confirm(read, admin);
    expect(await officesAt(node)).toMatchObject([{ role: "school_head", name: "Colegio" }]);
    expect((await officesAt(ugel)).map(({ name }) => name)).toEqual(expect.arrayContaining(["Ugel", "Jefe"]));
    const [coordinator] = await ownerDatabase()
      .select()
      .from(appointments)
      .where(and(eq(appointments.place, network), eq(appointments.role, "coordinator")));
    expect(coordinator?.institutionId).toBe(school?.institutionId);
  });

  test("is brought by a UGEL director too, who sees only lists like hers", async () => {
    const director = await actAs("ugel_director", ugel);
    await bringAny(head, ugel, "REI;CÓDIGO\n1;2\n", { kind: "networks" });
    const read = await bring([line()], { as: director });
    await confirm(read, director);
    expect((await listImports(director)).map(({ kind }) => kind)).toEqual(["officers"]);
    expect((await listImports(head)).map(({ kind }) => kind).sort()).toEqual(["networks", "officers"]);
  });
});

describe("what is wrong in a list of officers is told, and whoever is in office goes on", () => {
  test.each([
    ["a role nobody knows", () => line({ cargo: "Vigilante" }), /No se reconoce el cargo/, "CARGO"],
    [
      "a role that she may not give",
      () => line({ cargo: "Director de UGEL", rei: "" }),
      /no le permite dar/,
      "CARGO",
    ],
    ["no network for who needs one", () => line({ rei: "" }), /se da en una REI/, "REI"],
    [
      "a network for who is not of one",
      () => line({ cargo: "Jefe de AGEBRE" }),
      /no se da en una REI/,
      "REI",
    ],
    ["a network that is not there", () => line({ rei: "REI 99" }), /no está registrada/, "REI"],
    ["a UGEL that is not there", () => line({ ugel: "44", rei: "1" }), /UGEL no está registrada/, "UGEL"],
    ["a document with letters", () => line({ doc: "12AB" }), /El DNI tiene 8 números/, "DOCUMENTO"],
    ["an e-mail that is none", () => line({ email: "no tiene" }), /nombre@ejemplo\.pe/, "CORREO"],
    ["no e-mail for who is new", () => line({ email: " " }), /Falta el correo/, "CORREO"],
    ["no names", () => line({ names: " " }), /Faltan los nombres/, "NOMBRES"],
    ["a day that is none", () => line({ from: "31/02/2026" }), /02\/03\/2026/, "DESDE"],
    ["days the wrong way round", () => line({ from: "02/03/2026", to: "01/03/2026" }), /anterior/, "HASTA"],
    ["a school that is not there", () => line({ site: "999999" }), /padrón cargado/, "CÓDIGO DE LOCAL"],
  ])("%s", async (_name, row, reason, column) => {
    await createPerson({ role: "coordinator", place: network });
    const read = await bring([row()]);
    expect(read.problems).toMatchObject([{ line: 2, column, reason: expect.stringMatching(reason) }]);
    expect(read.counts).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });

  test("what contradicts itself in the list: names, e-mails and holders", async () => {
    const doc = newDocument();
    const email = `uno${fresh()}@ejemplo.pe`;
    const read = await bring([
      line({ doc, email }),
      line({ doc, email, cargo: "Par monitor", surnames: "Otra" }),
      line({ email, cargo: "Secretario" }),
      line({ surnames: "Segunda" }),
    ]);
    expect(read.problems.map(({ line: at, reason }) => [at, reason])).toEqual([
      [3, "Ese documento está con otro nombre en la línea 2. Corrija uno de los dos."],
      [4, "Ese correo es de otra persona en la línea 2. Cada quien tiene el suyo."],
      [
        5,
        "En la línea 2 el cargo «Coordinador(a) de REI» de ese lugar lo tiene otra persona en las mismas fechas. Deje una sola.",
      ],
    ]);
    expect(read.counts).toMatchObject({ people_added: 1, offices_added: 1 });
  });

  test("one holder after another is no contradiction", async () => {
    const read = await bring([
      line({ surnames: "Primera", from: "02/03/2026", to: "31/07/2026" }),
      line({ surnames: "Segunda", from: "01/08/2026" }),
    ]);
    await confirm(read);
    expect(await officesAt(network)).toMatchObject([
      { name: "Primera", startsOn: "2026-03-02", endsOn: "2026-07-31" },
      { name: "Segunda", startsOn: "2026-08-01", endsOn: null },
    ]);
  });

  test("a document or an e-mail of somebody whom she does not see is told when reading, and nothing stays", async () => {
    const [there] = await networkIn(await createUgel(region, "06"), "06");
    const stranger = await createPerson({ role: "coordinator", place: there });
    const count = async () => (await ownerDatabase().select().from(people)).length;
    const before = await count();
    const read = await bring([
      line({ doc: stranger.documentNumber }),
      line({ cargo: "Secretario", email: stranger.email.toUpperCase() }),
    ]);
    expect(read.problems).toMatchObject([
      {
        line: 2,
        reason:
          "Ese documento ya está registrado para una persona de otro lugar. Búsquela en Personas y dele el cargo desde su página.",
      },
      { line: 3, reason: "Ese correo ya está registrado para otra persona." },
    ]);
    expect(read.counts).toMatchObject({ added: 0 });
    expect(await count()).toBe(before);
  });

  test("nobody gives an office to herself, nor loses one by her own list", async () => {
    const [own] = await ownerDatabase()
      .select()
      .from(personContacts)
      .where(eq(personContacts.personId, head.personId));
    const [person] = await ownerDatabase().select().from(people).where(eq(people.id, head.personId));
    const mine = line({
      ...{ doc: own?.documentNumber, names: person?.givenNames, surnames: person?.familyNames },
      ...{ email: own?.email, cargo: "Especialista local" },
    });
    const read = await bring([mine]);
    expect(read.problems).toMatchObject([
      { line: 2, reason: expect.stringContaining("Nadie se da un cargo") },
    ]);
    const admin = await actAs("admin", region);
    const others = await bring([line({ cargo: "Administrador", ugel: "", rei: "" })], {
      as: admin,
      at: region,
    });
    expect(others.counts).toMatchObject({ removed: 0, offices_added: 1 });
  });

  test("whose data cannot be corrected from here gets the office, and it is said", async () => {
    const [there] = await networkIn(await createUgel(region, "06"), "06");
    const known = await createPerson({ role: "local_specialist", place: network });
    await ownerDatabase()
      .insert(appointments)
      .values({ personId: known.personId, role: "local_specialist", place: there, startsOn: "2026-01-01" });
    const read = await bring([
      line({ cargo: "Par monitor", doc: known.documentNumber, names: "Nélida", email: known.email }),
    ]);
    expect(read.problems).toMatchObject([{ line: 2, reason: expect.stringContaining("Su cargo sí entra") }]);
    expect(read.counts).toMatchObject({ people_changed: 0, offices_added: 1 });
    await confirm(read);
  });
});

describe("confirming", () => {
  test("is refused whole when an office ended meanwhile", async () => {
    const { appointmentId } = await createPerson({ role: "coordinator", place: network });
    const read = await bring([line(), line({ cargo: "Secretario" })]);
    await endAppointment(head, { appointmentId, version: 1, endsOn: ON, reason: "Antes." });
    await expect(confirm(read)).rejects.toMatchObject({ code: "stale" });
    expect((await officesAt(network)).map(({ role }) => role)).toEqual(["coordinator"]);
  });

  test("keeps documents, e-mails and telephones out of the audit", async () => {
    const doc = newDocument();
    await confirm(await bring([line({ doc, email: `aparte${doc}@ejemplo.pe` })]));
    const log = JSON.stringify(
      await ownerDatabase().select().from(auditLog).where(eq(auditLog.place, network)),
    );
    expect(log).toContain("person.invited");
    expect(log).not.toMatch(new RegExp(`${doc}|900000000`));
  });
});
