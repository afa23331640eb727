import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { importRows } from "@/db/schema/imports";
import { educationServices, institutionCorrections, institutions } from "@/db/schema/institutions";
import { ugels } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { applyImport, discardImport, repeatImport } from "@/lib/imports/commands";
import { listImports } from "@/lib/imports/queries";
import { readImport } from "@/lib/imports/read-import";
import { getSchool } from "@/lib/networks/schools/queries";
import { bring, padronText, seeImport } from "../factories/imports";
import { actAs } from "../factories/people";
import { createRegion, createUgel, fresh } from "../factories/places";

let admin: Actor;
let region: string;
let ugel: string;
let codooii: string;
let site: string;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  admin = await actAs("admin", region);
  codooii = await codeOf(ugel);
  site = String(500_000 + fresh());
});

const codeOf = async (place: string) => {
  const [row] = await ownerDatabase()
    .select({ code: ugels.ugelCode })
    .from(ugels)
    .where(eq(ugels.place, place));
  return row?.code ?? "";
};
const servicesOf = (place: string) =>
  ownerDatabase()
    .select({
      code: educationServices.modularCode,
      active: educationServices.active,
      students: educationServices.students,
    })
    .from(educationServices)
    .where(eq(educationServices.place, place))
    .orderBy(educationServices.modularCode);
const line = (cod: string, more: object = {}) => ({ cod, local: site, ugel: codooii, ...more });
const confirm = (found: { id: string; version: number }) =>
  applyImport(admin, { importId: found.id, version: found.version });

describe("a padrón", () => {
  test("is read and nothing is written until it is confirmed", async () => {
    const read = await bring(admin, region, padronText([line("0990011"), line("0990042", { level: "F0" })]));
    expect(read).toMatchObject({
      state: "ready",
      counts: { rows: 2, added: 3, changed: 0, removed: 0, same: 0 },
    });
    expect(await servicesOf(ugel)).toEqual([]);
    await confirm(read);
    expect(await servicesOf(ugel)).toHaveLength(2);
    const found = await getSchool(admin, site);
    expect(found?.school).toMatchObject({ name: "7000 Los Algarrobos", ugel: { path: ugel } });
    expect(found?.nodes).toMatchObject([{ parentPath: ugel, closedOn: null }]);
  });

  test("brought twice changes nothing the second time, and says so", async () => {
    const text = padronText([line("0990011")]);
    await confirm(await bring(admin, region, text));
    expect((await bring(admin, region, text)).counts).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
      same: 2,
    });
  });

  test("shows field by field what changes and what disappears, and the file of before undoes it", async () => {
    const before = await bring(
      admin,
      region,
      padronText([line("0990011"), line("0990042", { level: "F0" })]),
    );
    await confirm(before);
    const next = await bring(admin, region, padronText([line("0990011", { more: { TALUMNO: "610" } })]));
    expect(next.counts).toMatchObject({ changed: 1, removed: 1 });
    expect(next.rows.find((row) => row.change === "change")).toMatchObject({
      before: { students: 604 },
      after: { students: 610 },
    });
    await confirm(next);
    expect(await servicesOf(ugel)).toEqual([
      { code: "0990011", active: true, students: 610 },
      { code: "0990042", active: false, students: 604 },
    ]);
    const again = await repeatImport(admin, { importId: before.id, version: before.version + 1 });
    await readImport({ importId: again, personId: admin.personId }, async () => {});
    await confirm(await seeImport(admin, again));
    expect(await servicesOf(ugel)).toEqual([
      { code: "0990011", active: true, students: 604 },
      { code: "0990042", active: true, students: 604 },
    ]);
  });

  test("brings only public active services of the place, and counts the rest by reason", async () => {
    const other = await createUgel(region);
    const head = await actAs("area_head", ugel);
    const text = padronText([
      line("0990011"),
      line("0990012", { more: { GESTION: "3" } }),
      line("0990013", { more: { ESTADO: "2" } }),
      line("0990014", { ugel: await codeOf(other) }),
      line("0990015", { level: "T0" }),
    ]);
    expect((await bring(head, ugel, text)).counts).toMatchObject({
      rows: 5,
      added: 2,
      left_private: 1,
      left_inactive: 1,
      left_elsewhere: 1,
      left_other_level: 1,
    });
  });

  test("does not undo what a school corrected and its UGEL confirmed, until it says something new", async () => {
    const text = padronText([line("0990011")]);
    await confirm(await bring(admin, region, text));
    const found = await getSchool(admin, site);
    const { id = "", name } = found?.school ?? {};
    await ownerDatabase()
      .insert(institutionCorrections)
      .values({
        ...{ institutionId: id, place: found?.nodes[0]?.path ?? "", requestedBy: admin.personId },
        ...{ before: { name: name ?? "" }, after: { name: "7000 Los Molles" } },
        ...{ state: "confirmed", decidedBy: admin.personId, decidedAt: new Date() },
      });
    await ownerDatabase()
      .update(institutions)
      .set({ name: "7000 Los Molles" })
      .where(eq(institutions.id, id));
    expect((await bring(admin, region, text)).counts).toMatchObject({ changed: 0, same: 2 });
    const other = padronText([line("0990011", { name: "7000 Los Sauces" })]);
    const read = await bring(admin, region, other);
    expect(read.rows).toMatchObject([
      { subject: "institution", before: { name: "7000 Los Molles" }, after: { name: "7000 Los Sauces" } },
    ]);
  });

  test("is refused when a correction was confirmed after the file was read", async () => {
    await confirm(await bring(admin, region, padronText([line("0990011")])));
    const read = await bring(admin, region, padronText([line("0990011", { name: "7000 Los Sauces" })]));
    const { school, nodes } = (await getSchool(admin, site)) ?? {};
    await ownerDatabase()
      .insert(institutionCorrections)
      .values({
        ...{ institutionId: school?.id ?? "", place: nodes?.[0]?.path ?? "", requestedBy: admin.personId },
        ...{ before: { name: school?.name ?? "" }, after: { name: "7000 Los Molles" } },
        ...{ state: "confirmed", decidedBy: admin.personId, decidedAt: new Date(Date.now() + 1000) },
      });
    await expect(confirm(read)).rejects.toMatchObject({ code: "stale" });
    expect((await getSchool(admin, site))?.school.name).toBe(school?.name);
  });

  test("brings telephone and e-mail; without those columns it leaves them", async () => {
    const bare = padronText([line("0990011")]);
    const rows = bare.split("\n");
    const full = `${rows[0]};TELEFONO;EMAIL\n${rows[1]};555 1234;IE7000@ejemplo.pe\n`;
    await confirm(await bring(admin, region, full));
    const read = async () => {
      const [row] = await ownerDatabase().select().from(institutions).where(eq(institutions.siteCode, site));
      return [row?.phone, row?.email];
    };
    expect(await read()).toEqual(["5551234", "ie7000@ejemplo.pe"]);
    expect((await bring(admin, region, bare)).counts).toMatchObject({ changed: 0, same: 2 });
  });

  test("tells its problems with line, column, value and reason; the other rows enter", async () => {
    const text = padronText([
      line("0990011"),
      line("ABC"),
      line("0990011"),
      line("0990044", { more: { TALUMNO: "muchos" } }),
    ]);
    const read = await bring(admin, region, text);
    expect(read.counts).toMatchObject({ rows: 4, problems: 3, added: 2 });
    expect(read.problems.map(({ line: at, column, value, reason }) => [at, column, value, reason])).toEqual([
      [3, "COD_MOD", "ABC", "El código modular tiene 7 números."],
      [4, "COD_MOD", "0990011", "El servicio 0990011-0 ya está en la línea 2. Deje una sola fila."],
      [5, "TALUMNO", "muchos", "Debe ser un número entero, sin signo."],
    ]);
    await confirm(read);
    expect(await servicesOf(ugel)).toHaveLength(1);
  });
});

describe("a file that is no padrón", () => {
  test.each([
    ["blank lines", " \n \n", /vac/i],
    ["only a header", padronText([]), /fila/i],
    ["another table", "nombre,edad\nAna,3\nLuis,4\n", /COD_MOD/],
    ["a page", "<html><body>hola</body></html>", /./],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /./],
    [
      "another region's padrón",
      padronText([{ cod: "0990011", local: "090101", ugel: "999999" }]),
      /Ninguna fila/,
    ],
  ])("%s is refused in words and leaves nothing", async (_name, content, sentence) => {
    const read = await bring(admin, region, content);
    expect(read).toMatchObject({ state: "refused", rows: [], problems: [] });
    expect(read.refusal).toMatch(sentence);
    expect(await ownerDatabase().select().from(institutions).where(eq(institutions.place, ugel))).toEqual([]);
  });
});

describe("confirming", () => {
  test("happens once, and not on a page that grew old", async () => {
    const read = await bring(admin, region, padronText([line("0990011")]));
    await expect(applyImport(admin, { importId: read.id, version: 99 })).rejects.toMatchObject({
      code: "stale",
    });
    await confirm(read);
    await expect(applyImport(admin, { importId: read.id, version: read.version + 1 })).rejects.toMatchObject({
      code: "wrong_status",
    });
  });

  test("is refused when another file was applied after this one was read", async () => {
    const first = await bring(admin, region, padronText([line("0990011")]));
    const second = await bring(admin, region, padronText([line("0990012")]));
    await confirm(second);
    await expect(confirm(first)).rejects.toMatchObject({ code: "stale", message: /se aplicó otro/ });
  });

  test("can be left: a discarded import keeps its file and nothing else", async () => {
    const read = await bring(admin, region, padronText([line("0990011")]));
    await discardImport(admin, { importId: read.id, version: read.version });
    expect(await ownerDatabase().select().from(importRows).where(eq(importRows.importId, read.id))).toEqual(
      [],
    );
    expect((await listImports(admin)).map((one) => one.state)).toContain("discarded");
  });
});

test("reading again after a crash leaves one reading", async () => {
  const read = await bring(admin, region, padronText([line("0990011")]));
  expect(await readImport({ importId: read.id, personId: admin.personId }, async () => {})).toContain(
    "Ya no hacía falta",
  );
  expect((await seeImport(admin, read.id)).total).toBe(2);
});

test("a neighbour UGEL neither sees nor confirms it", async () => {
  const read = await bring(admin, ugel, padronText([line("0990011")]));
  const neighbour = await actAs("area_head", await createUgel(region));
  expect(await listImports(neighbour)).toEqual([]);
  await expect(applyImport(neighbour, { importId: read.id, version: read.version })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await ownerDatabase().select().from(places).where(eq(places.parent, ugel))).toEqual([]);
});
