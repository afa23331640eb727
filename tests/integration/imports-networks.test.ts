import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { educationServices, institutions } from "@/db/schema/institutions";
import { formerNames, networks } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Modality } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { applyImport, repeatImport } from "@/lib/imports/commands";
import { readImport } from "@/lib/imports/read-import";
import { moveSchool } from "@/lib/networks/schools/commands";
import { bring as bringAny, seeImport } from "../factories/imports";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel, fresh } from "../factories/places";

let region: string;
let ugel: string;
let head: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region, "05");
  head = await actAs("area_head", ugel);
});

const ON = "2026-11-01";
const bring = (
  content: string,
  more: Partial<Parameters<typeof bringAny>[3]> & { as?: Actor; at?: string } = {},
) => bringAny(more.as ?? head, more.at ?? ugel, content, { kind: "networks", effectiveOn: ON, ...more });
const confirm = (found: { id: string; version: number }, by = head) =>
  applyImport(by, { importId: found.id, version: found.version });
const list = (...rows: string[]) => ["REI,CÓDIGO LOCAL", ...rows, ""].join("\n");

let numbers = 10;
/** A network whose code begins with its UGEL's number. */
async function network() {
  const path = await createNetwork(ugel);
  await ownerDatabase()
    .update(places)
    .set({ code: `05-${++numbers}` })
    .where(eq(places.path, path));
  return path;
}

type School = { site: string; modular: string; node: string };

/** A school of the padrón, in a network or hanging from its UGEL. */
async function school(at = ugel, { modality = "ebr" as Modality, active = true } = {}): Promise<School> {
  const node = await createSchool(at);
  const [row] = await ownerDatabase()
    .select({ id: institutions.id, site: institutions.siteCode, place: institutions.place })
    .from(places)
    .innerJoin(institutions, eq(institutions.id, places.institutionId))
    .where(eq(places.path, node));
  const modular = String(700_000 + fresh()).padStart(7, "0");
  await ownerDatabase()
    .insert(educationServices)
    .values({
      ...{ modularCode: modular, annex: "0", institutionId: row?.id ?? "", place: row?.place ?? "" },
      ...{ levelCode: "B0", levelName: "Primaria", modality, sourceDate: "2026-01-01", active },
    });
  return { site: row?.site ?? "", modular, node };
}

/** The code of the network where each school stands now; «-» for none. */
async function where(...schools: School[]) {
  const found = new Map<string, string>();
  for (const { site } of schools) {
    const [row] = await ownerDatabase().execute<{ code: string | null }>(
      sql`select case p.kind when 'network' then p.code else '-' end as code from places s
        join places p on p.path = s.parent where s.code = ${site} and s.kind = 'school' and s.closed_on is null`,
    );
    found.set(site, row?.code ?? "?");
  }
  return schools.map(({ site }) => found.get(site));
}

const codeOf = async (path: string) => {
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, path));
  return row?.code ?? "";
};
const told = (read: { problems: { line: number; column: string | null; value: string; reason: string }[] }) =>
  read.problems.map(({ line, column, value, reason }) => [line, column, value, reason]);

describe("a list of networks", () => {
  test("creates networks and takes schools there, and nothing is written until it is confirmed", async () => {
    const [a, b, c] = [await school(), await school(), await school()];
    const text = [
      "UGEL;REI;Nombre de la REI;Resolución;Fecha de resolución;Código de local",
      `05;REI 01;Quebrada Alta;RDR 12-2026;02/03/2026;${a.site}`,
      `UGEL 05;05-01;;;;${b.site}`,
      `5;RED N° 2;;;;${c.site}`,
    ].join("\n");
    const read = await bring(text);
    expect(read).toMatchObject({
      state: "ready",
      counts: { rows: 3, problems: 0, networks_added: 2, joined: 3, moved: 0, left: 0, same: 0 },
    });
    expect(await where(a, b, c)).toEqual(["-", "-", "-"]);
    await confirm(read);
    expect(await where(a, b, c)).toEqual(["05-01", "05-01", "05-02"]);
    const rows = await ownerDatabase()
      .select()
      .from(places)
      .innerJoin(networks, eq(networks.place, places.path))
      .where(eq(places.parent, ugel))
      .orderBy(places.code);
    expect(
      rows.map(({ places: p, networks: n }) => [
        p.code,
        p.name,
        p.openedOn,
        n.resolutionNumber,
        n.resolutionDate,
      ]),
    ).toEqual([
      ["05-01", "Quebrada Alta", ON, "RDR 12-2026", "2026-03-02"],
      ["05-02", "Sin nombre", ON, null, null],
    ]);
  });

  test("brought twice changes nothing the second time, and says so", async () => {
    const one = await school();
    const text = list(`REI 05-01,${one.site}`);
    await confirm(await bring(text));
    expect((await bring(text)).counts).toMatchObject({ added: 0, changed: 0, removed: 0, same: 1 });
  });

  test("shows who joins, who moves and who stays without network; the list of before undoes it", async () => {
    const [from, to] = [await network(), await network()];
    const [stays, moves, leaves, joins] = [
      await school(from),
      await school(from),
      await school(from),
      await school(),
    ];
    const [a, b] = [await codeOf(from), await codeOf(to)];
    const before = await bring(list(`${a},${stays.site}`, `${a},${moves.site}`, `${a},${leaves.site}`));
    expect(before.counts).toMatchObject({ same: 3, added: 0 });
    const next = await bring(list(`${a},${stays.site}`, `${b},${moves.site}`, `${b},${joins.site}`));
    expect(next.counts).toMatchObject({ joined: 1, moved: 1, left: 1, same: 1 });
    const of = (site: string) => next.rows.find((row) => row.code === site);
    expect(of(moves.site)).toMatchObject({
      change: "change",
      before: { network: `REI ${a} Loma Verde` },
      after: { network: `REI ${b} Loma Verde` },
    });
    expect(of(leaves.site)).toMatchObject({ change: "remove", before: { network: `REI ${a} Loma Verde` } });
    await confirm(next);
    expect(await where(stays, moves, leaves, joins)).toEqual([a, b, "-", b]);

    const again = await repeatImport(head, { importId: before.id, version: before.version, effectiveOn: ON });
    await readImport({ importId: again, personId: head.personId }, async () => {});
    await confirm(await seeImport(head, again));
    expect(await where(stays, moves, leaves, joins)).toEqual([a, a, a, b]);
  });

  test("leaves alone the networks that it does not mention", async () => {
    const [one, other] = [await network(), await network()];
    const [here, there] = [await school(one), await school(other)];
    await confirm(await bring(list(`${await codeOf(one)},${here.site}`, `99,${(await school()).site}`)));
    expect(await where(there)).toEqual([await codeOf(other)]);
  });

  test("says why in the nodes, keeps the name of before and carries who directs the school", async () => {
    const place = await network();
    const one = await school();
    await createPerson({ role: "school_head", place: one.node });
    const code = await codeOf(place);
    const text = `REI,NOMBRE REI,CODLOCAL\n${code},Ribera Clara,${one.site}\n`;
    await confirm(await bring(text, { name: "redes.csv" }));
    const [node] = await ownerDatabase().select().from(places).where(eq(places.path, one.node));
    expect(node).toMatchObject({ closedOn: ON, closedReason: "Importación de redes: redes.csv" });
    const [open] = await ownerDatabase()
      .select()
      .from(places)
      .where(and(eq(places.code, one.site), isNull(places.closedOn)));
    expect(open).toMatchObject({
      parent: place,
      openedOn: ON,
      openedReason: "Importación de redes: redes.csv",
    });
    expect(await ownerDatabase().select().from(formerNames).where(eq(formerNames.place, place))).toEqual([
      { place, name: "Loma Verde", until: ON },
    ]);
    const held = await ownerDatabase().execute(
      sql`select 1 from appointments where place = ${open?.path}::ltree and role = 'school_head' and ends_on is null`,
    );
    expect(held).toHaveLength(1);
    const events = await ownerDatabase().select().from(auditLog).where(eq(auditLog.subjectId, place));
    expect(events.map(({ event }) => event).sort()).toEqual(["network.corrected", "schools.placed"]);
  });

  test("a new network of CETPRO is of ETP, and one of CEBA is of EBA", async () => {
    const [etp, eba] = [await school(ugel, { modality: "etp" }), await school(ugel, { modality: "eba" })];
    await confirm(await bring(list(`1,${etp.site}`, `2,${eba.site}`)));
    const rows = await ownerDatabase().execute(
      sql`select p.code, n.kind, n.modality_group from networks n join places p on p.path = n.place
        where p.parent = ${ugel}::ltree order by p.code`,
    );
    expect([...rows]).toEqual([
      { code: "05-01", kind: "etp", modality_group: "etp" },
      { code: "05-02", kind: "eb", modality_group: "eba" },
    ]);
  });

  test("of the whole region takes each school's UGEL where no column says it", async () => {
    const other = await createUgel(region, "06");
    const admin = await actAs("admin", region);
    const [a, b] = [await school(ugel), await school(other)];
    await confirm(await bring(list(`REI 1,${a.site}`, `REI 1,${b.site}`), { as: admin, at: region }), admin);
    expect(await where(a, b)).toEqual(["05-01", "06-01"]);
  });
});

describe("what is wrong in a list is told with line, column, value and reason, and the school stays", () => {
  test.each([
    [
      "not of the padrón",
      async () => ["REI 1", "999999"],
      /no está entre los colegios públicos activos del padrón cargado/,
    ],
    ["no code at all", async () => ["REI 1", "ABC"], /6 números/],
    ["no network", async () => ["", (await school()).site], /Falta la REI/],
    ["a network that became a date", async () => ["05-mar", (await school()).site], /una fecha/],
    ["a network nobody understands", async () => ["IV", (await school()).site], /No se reconoce qué REI es/],
    ["a UGEL that is not there", async () => ["REI 09-03", (await school()).site], /No hay una UGEL 09/],
    ["inactive", async () => ["REI 1", (await school(ugel, { active: false })).site], /inactivo/],
    [
      "of another UGEL",
      async () => ["REI 1", (await school(await createUgel(region, "06"))).site],
      /El colegio es de la UGEL 06, no de la UGEL 05/,
    ],
    [
      "a UGEL that is not of the place",
      async () => {
        const other = await createUgel(region, "06");
        return ["REI 06-01", (await school(other)).site];
      },
      /La UGEL 06 no es del lugar/,
    ],
    [
      "of CETPRO in a network of basic education",
      async () => [await codeOf(await network()), (await school(ugel, { modality: "etp" })).site],
      /es EB y el colegio es solo de ETP/,
    ],
  ])("a school %s", async (_name, row, reason) => {
    await school();
    const [network, code] = await row();
    const read = await bring(list(`${network},${code}`));
    expect(read.counts).toMatchObject({ rows: 1, problems: 1, added: 0, changed: 0, removed: 0 });
    expect(read.problems).toMatchObject([{ line: 2, reason: expect.stringMatching(reason) }]);
  });

  test("one school in two networks of the list stays where it is", async () => {
    const place = await network();
    const [one, other] = [await school(place), await school(place)];
    const code = await codeOf(place);
    const read = await bring(list(`1,${one.site}`, `2,${one.site}`, `${code},${other.site}`));
    expect(told(read)).toEqual([
      [
        3,
        "REI",
        "2",
        `El colegio ${one.site} ya está en la REI 05-01 en la línea 2. Déjelo en una sola: mientras tanto sigue donde está.`,
      ],
    ]);
    expect(read.counts).toMatchObject({ networks_added: 0, added: 0, removed: 0, same: 1 });
  });

  test("one school twice in the same network is harmless", async () => {
    const one = await school();
    const read = await bring(list(`1,${one.site}`, `1,${one.site}`));
    expect(read.counts).toMatchObject({ problems: 0, joined: 1 });
  });

  test("codes of two schools in one row are told, and neither moves nor leaves", async () => {
    const place = await network();
    const [one, other] = [await school(place), await school(place)];
    const code = await codeOf(place);
    const text = `REI;Código de local;Código modular\n${code};${one.site};${other.modular}\n${code};${(await school()).site};\n`;
    const read = await bring(text);
    expect(read.problems).toMatchObject([
      { line: 2, column: "Código modular", reason: expect.stringContaining("Corrija uno de los dos") },
    ]);
    expect(read.counts).toMatchObject({ left: 0, joined: 1 });
  });

  test("when a row does not say which school it is, nobody leaves, and it is said", async () => {
    const place = await network();
    await school(place);
    const code = await codeOf(place);
    const read = await bring(list(`${code},${(await school()).site}`, `${code},no sé`));
    expect(read.counts).toMatchObject({ left: 0, held: 1, problems: 1 });
  });

  test("a day before the school was where it is, or before the network was there, is told", async () => {
    const place = await network();
    const one = await school();
    const read = await bring(list(`${await codeOf(place)},${one.site}`), { effectiveOn: "2025-06-01" });
    expect(read.problems).toMatchObject([
      {
        line: 2,
        reason: expect.stringContaining("desde el 1 de enero de 2026: elija ese día o uno posterior"),
      },
    ]);
  });
});

describe("codes as spreadsheets leave them", () => {
  test.each([
    ["without zeros", (code: string) => code.replace(/^0+/, "")],
    ["with decimals", (code: string) => `${Number(code)}.0`],
    ["with an exponent", (code: string) => Number(code).toExponential().replace("e+", "E+")],
    ["as text", (code: string) => `'${code}`],
  ])(
    "%s are restored, in a column that says which code it is or in one that does not",
    async (_name, spoil) => {
      const [a, b, c] = [await school(), await school(), await school()];
      const rows = [`1;${spoil(a.site)};`, `1;;${spoil(b.modular)}`];
      await confirm(await bring(["REI;Código de local;cod_mod", ...rows].join("\n")));
      await confirm(await bring(`REI;Código\n1;${a.site}\n1;${b.modular}\n2;${spoil(c.modular)}\n`));
      expect(await where(a, b, c)).toEqual(["05-01", "05-01", "05-02"]);
    },
  );
});

describe("confirming", () => {
  test("is refused whole when a school moved meanwhile", async () => {
    const place = await network();
    const [one, other] = [await school(), await school()];
    const read = await bring(list(`1,${one.site}`, `1,${other.site}`));
    const [row] = await ownerDatabase().select().from(places).where(eq(places.path, one.node));
    await moveSchool(head, {
      ...{ institutionId: row?.institutionId ?? "", node: one.node, to: place, on: ON, reason: "Antes." },
    });
    await expect(confirm(read)).rejects.toMatchObject({ code: "stale" });
    expect(await where(other)).toEqual(["-"]);
  });

  test("is not for whoever only manages people", async () => {
    const director = await actAs("ugel_director", ugel);
    await expect(bring(list("1,2"), { as: director })).rejects.toMatchObject({ code: "forbidden" });
    const read = await bring(list(`1,${(await school()).site}`));
    await expect(confirm(read, director)).rejects.toMatchObject({ code: "forbidden" });
  });
});
