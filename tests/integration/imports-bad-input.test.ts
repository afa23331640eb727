import { beforeAll, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { importRows } from "@/db/schema/imports";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { ImportKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { applyImport } from "@/lib/imports/commands";
import { listProblems } from "@/lib/imports/queries";
import { UNREADABLE } from "@/lib/imports/read/labels";
import { PROBLEM_HEADER } from "@/lib/imports/read/problems";
import { csvText } from "@/lib/imports/write/csv";
import { bring } from "../factories/imports";
import { actAs } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";
import { cp850, sheetRow, windows1252, workbookBytes, zipBytes } from "../factories/table-files";

let ugel: string;
let head: Actor;
beforeAll(async () => {
  ugel = await createUgel();
  await createSchool(await createNetwork(ugel));
  head = await actAs("area_head", ugel);
});

const HEADERS = {
  networks: ["REI", "Código de local", "Nombre de la REI"],
  officers: ["REI", "Cargo", "Documento", "Nombres", "Apellidos", "Correo"],
};
type Kind = keyof typeof HEADERS;
const KINDS: Kind[] = ["networks", "officers"];
const wrongRow: Record<Kind, string[]> = {
  networks: ["REI 1", "ABC", "Peñón"],
  officers: ["REI 1", "Señor", "1", "Ñoño", "Núñez", "x"],
};
const csv = (kind: Kind, rows: string[][], separator = ";") =>
  [HEADERS[kind], ...rows].map((cells) => cells.join(separator)).join("\n");

const counted = async () => ({
  people: (await ownerDatabase().select({ id: people.id }).from(people)).length,
  places: (await ownerDatabase().select({ path: places.path }).from(places)).length,
  rows: (await ownerDatabase().select({ id: importRows.importId }).from(importRows)).length,
});

const bomb = () => zipBytes([{ name: "lista.csv", content: Buffer.alloc(30 * 1024 * 1024, "a;") }]);
const damaged = () => Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(200, 7)]);

/** What is no table of the kind, and what is said of it. */
const UNFIT: [string, (kind: Kind) => string | Buffer, (kind: Kind) => string | RegExp][] = [
  ["blank lines", () => "\n\n  \n", () => UNREADABLE.empty],
  ["only its header", (kind) => csv(kind, []), () => UNREADABLE.onlyHeader],
  ["one column", () => "REI\nuno\ndos\n", () => UNREADABLE.oneColumn],
  ["a ZIP bomb", bomb, () => UNREADABLE.bomb],
  ["a damaged workbook", damaged, () => UNREADABLE.damaged],
  [
    "an old XLS",
    () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    () => UNREADABLE.xls,
  ],
  ["a picture", () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), () => UNREADABLE.picture],
  ["a page", () => "<html><table><tr><td>REI</td></tr></table></html>", () => UNREADABLE.html],
  [
    "letters of no code page",
    () =>
      Buffer.concat([Buffer.from("REI;Cargo\nuno;"), Buffer.from(Array(400).fill(0xc3)), Buffer.from("\n")]),
    () => UNREADABLE.encoding,
  ],
  [
    "a table without its columns",
    () => "nombre;edad\nAna;3\n",
    (kind) =>
      kind === "networks"
        ? /Falta la columna REI.*nombre y edad/
        : /Faltan las columnas cargo, documento y apellidos/,
  ],
  [
    "a column that comes twice",
    (kind) => csv(kind, [wrongRow[kind]]).replace("REI;", "REI;RED;"),
    () => /columnas repetidas: «REI» y «RED»/,
  ],
];

describe.each(KINDS)("a list of %s", (kind) => {
  const read = (content: string | Buffer) => bring(head, ugel, content, { kind: kind as ImportKind });

  test.each(UNFIT)(
    "that is %s is refused in words, and nothing is left of it",
    async (_name, content, sentence) => {
      const before = await counted();
      const found = await read(content(kind));
      expect(found.state).toBe("refused");
      const expected = sentence(kind);
      if (typeof expected === "string") expect(found.refusal).toBe(expected);
      else expect(found.refusal).toMatch(expected);
      expect(await counted()).toEqual(before);
      await expect(applyImport(head, { importId: found.id, version: found.version })).rejects.toMatchObject({
        code: "wrong_status",
      });
    },
  );

  test.each([
    ["commas", (text: string) => text.replaceAll(";", ",")],
    ["bars", (text: string) => text.replaceAll(";", "|")],
    ["tabs", (text: string) => text.replaceAll(";", "\t")],
    ["Windows-1252", windows1252],
    ["code page 850", cp850],
    ["UTF-8 with its mark", (text: string) => `\ufeff${text}`],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["NUL bytes and marks of direction", (text: string) => text.replace("Pe", "P\0\u200fe")],
    ["a ZIP around it", (text: string) => zipBytes([{ name: "lista.csv", content: text }])],
  ])("with %s is read all the same", async (_name, spoil) => {
    const found = await read(spoil(csv(kind, [wrongRow[kind], wrongRow[kind]])));
    expect(found).toMatchObject({ state: "ready", counts: { rows: 2, problems: 2 } });
    expect(found.problems[0]?.value).toBe(kind === "networks" ? "ABC" : "Señor");
  });

  test("as a workbook is read too", async () => {
    const bytes = workbookBytes(sheetRow(...HEADERS[kind]) + sheetRow(...wrongRow[kind]));
    expect(await read(bytes)).toMatchObject({ state: "ready", counts: { rows: 1, problems: 1 } });
  });

  test("with 10,000 wrong rows lists the first thousand, and the rest is counted", async () => {
    const found = await read(
      csv(
        kind,
        Array.from({ length: 10_000 }, () => wrongRow[kind]),
      ),
    );
    expect(found.counts).toMatchObject({ rows: 10_000, problems: 10_000, added: 0, removed: 0 });
    const problems = await listProblems(head, found.id);
    expect(problems).toHaveLength(1000);
    expect(problems.at(-1)?.line).toBe(1001);
  });

  test("with formulas keeps them as text, which no spreadsheet runs when it is taken along", async () => {
    const formula = '=HYPERLINK("http://ejemplo.pe")';
    const rows = kind === "networks" ? [["REI 1", formula, ""]] : [["REI 1", formula, "", "", "", ""]];
    const found = await read(csv(kind, rows, "\t"));
    const [problem] = await listProblems(head, found.id);
    expect(problem?.value).toBe(formula);
    const cells = [String(problem?.line), problem?.column ?? "", problem?.value ?? "", problem?.reason ?? ""];
    let text = "";
    for await (const part of csvText(PROBLEM_HEADER, [cells])) text += part;
    expect(text).toContain(`'=HYPERLINK`);
  });
});

test("emoji and marks of direction in a name are kept or taken away, never half", async () => {
  const place = await createSchool(ugel);
  const [node] = await ownerDatabase()
    .select()
    .from(places)
    .then((all) => all.filter((one) => one.path === place));
  const found = await bring(
    head,
    ugel,
    `REI;Código de local;Nombre de la REI\n77;${node?.code};\u202eLoma 🦙 Ñ\u200f\n`,
    {
      kind: "networks",
    },
  );
  // A school without services of the padrón cannot enter: its name is read, and the row is told whole.
  expect(found.counts).toMatchObject({ rows: 1, problems: 1 });
  expect(found.problems[0]?.reason).toContain("inactivo");
});
