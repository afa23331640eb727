import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { appointments } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { storedPath } from "@/lib/files/store";
import { readWhole } from "@/lib/imports/read/byte-source";
import { openZip } from "@/lib/imports/read/zip-entries";
import { jobPayloads } from "@/lib/jobs/kinds";
import { openTables } from "@/lib/opendata/rules";
import { requestExport } from "@/lib/releases/export/commands";
import { makeExport } from "@/lib/releases/export/making/commands";
import { listExports } from "@/lib/releases/export/queries";
import { figureText } from "@/lib/releases/export/rules";
import { actAs } from "../factories/people";
import { createRegion, createUgel } from "../factories/places";
import { createRelease, sampleSnapshot, sampleTerritory } from "../factories/releases";

const noProgress = async () => {};

let region: string;
let director: Actor;
let folder: Map<string, string>;

async function make(jobId: string) {
  const [job] = await ownerDatabase().select().from(jobs).where(eq(jobs.id, jobId));
  const payload = jobPayloads["release.export"].parse(job?.payload);
  const said = await makeExport(payload, noProgress);
  await ownerDatabase().update(jobs).set({ state: "done" }).where(eq(jobs.id, jobId));
  return { payload, said };
}

async function unzipped(fileId: string): Promise<Map<string, string>> {
  const [file] = await ownerDatabase().select().from(files).where(eq(files.id, fileId));
  const zip = await openZip(storedPath(file?.storageKey ?? ""));
  const found = new Map<string, string>();
  for (const entry of zip.entries) found.set(entry.fileName, (await readWhole(zip.source(entry))).toString());
  zip.close();
  return found;
}

beforeAll(async () => {
  region = await createRegion();
  director = await actAs("regional_director", region);
  await createRelease(sampleSnapshot, { region, number: 3, title: "Resumen <tres> & más" });
  await createRelease(sampleTerritory, { region, number: 2 });
  const { payload } = await make(await requestExport(director, { region, number: 3 }));
  folder = await unzipped(payload.fileId);
});

const page = (name: string) => folder.get(`resumen-3/${name}`) ?? "";
const told = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/[^\S\u00a0]+/g, " ");

const hrefsIn = (html: string) =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

test("the folder holds its pages, one for each UGEL and network, and its tables", () => {
  const release = sampleSnapshot.release;
  const names = [...folder.keys()].map((name) => name.replace("resumen-3/", ""));
  expect(names).toEqual(
    expect.arrayContaining([
      ...["LEEME.txt", "estilo.css", "index.html", "redes.html", "metodologia.html", "datos.html"],
      "datos/resumen.json",
      ...(release?.ugelProfiles ?? []).map(({ code }) => `ugel/${code}.html`),
      ...(release?.networkProfiles ?? []).map(({ code }) => `red/${code}.html`),
      ...openTables(sampleSnapshot).flatMap(({ key }) => [`datos/${key}.csv`, `datos/${key}.json`]),
    ]),
  );
});

test("every link of every page leads to a file of the folder, or to a source that the release names", () => {
  const outside = new Set([
    ...(sampleSnapshot.release?.words.sources ?? []).map(({ url }) => url),
    "https://creativecommons.org/licenses/by/4.0/deed.es",
  ]);
  let seen = 0;
  for (const [name, html] of folder) {
    if (!name.endsWith(".html")) continue;
    for (const href of hrefsIn(html)) {
      seen++;
      if (outside.has(href) || href.startsWith("#")) continue;
      const to = new URL(href, `file:///${name}`);
      expect(href, name).not.toMatch(/^(?:[a-z]+:|\/)/i);
      expect([...folder.keys()], `${name}: ${href}`).toContain(decodeURIComponent(to.pathname).slice(1));
    }
    expect(html, name).not.toMatch(/<script|\son\w+=|style="/i);
  }
  expect(seen).toBeGreaterThan(50);
});

test("what it tells is what was published, figure by figure and cell by cell", () => {
  const { release } = sampleSnapshot;
  expect(JSON.parse(page("datos/resumen.json"))).toEqual(sampleSnapshot);
  const summary = told(page("index.html"));
  for (const figure of release?.achievements.flatMap(({ figures }) => figures) ?? [])
    expect(summary).toContain(`${figure.label} ${figureText(figure)}`);
  for (const headline of release?.words.headlines ?? []) expect(summary).toContain(headline);
  const participation = JSON.parse(page("datos/participacion-ugel.json"));
  expect(participation.filas[1]).toMatchObject({ evaluados: null, oculto: ["evaluados", "participacion"] });
  expect(page("datos/participacion-ugel.csv")).toContain("UGEL 01;Primaria;12450;27000;46.1");
  expect(page("datos/participacion-ugel.csv")).toContain("oculto");
  expect(told(page("datos.html"))).toContain("Oculto");
});

test("a title with signs is text, not markup", () => {
  expect(page("LEEME.txt")).toContain("Resumen <tres> & más");
  expect(page("index.html")).not.toContain("<tres>");
});

test("one made already is not made again, and one under way is not asked twice", async () => {
  const [one, two] = await Promise.all([
    requestExport(director, { region, number: 3 }),
    requestExport(director, { region, number: 3 }),
  ]);
  expect(one).toBe(two);
  const { payload } = await make(one);
  await make(one);
  expect(await ownerDatabase().select().from(files).where(eq(files.id, payload.fileId))).toHaveLength(1);
  const [file] = await ownerDatabase().select().from(files).where(eq(files.id, payload.fileId));
  const made = { number: 3, fileId: payload.fileId, fileSize: file?.size };
  expect(await listExports(director, region)).toEqual([{ ...made, jobId: one, state: "done" }]);
  const again = await requestExport(director, { region, number: 3 });
  expect(await listExports(director, region)).toEqual([{ ...made, jobId: again, state: "queued" }]);
  await ownerDatabase().update(jobs).set({ state: "failed" }).where(eq(jobs.id, again));
  expect(await listExports(director, region)).toEqual([{ ...made, jobId: again, state: "failed" }]);
});

test("a release of before, that tells only the territory, has its folder too", async () => {
  const { payload } = await make(await requestExport(director, { region, number: 2 }));
  const old = await unzipped(payload.fileId);
  expect(told(old.get("resumen-2/index.html") ?? "")).toContain("UGEL 01");
  expect(told(old.get("resumen-2/redes.html") ?? "")).toContain("no trae el detalle");
});

test("one that a later version mends says so", async () => {
  await createRelease(sampleSnapshot, { region, number: 4, amends: 2 });
  const { payload } = await make(await requestExport(director, { region, number: 2 }));
  expect(told((await unzipped(payload.fileId)).get("resumen-2/index.html") ?? "")).toContain(
    "Hay una versión corregida: el resumen 4",
  );
});

test("only who publishes in the region asks for it, while she does", async () => {
  const near = await actAs("ugel_director", await createUgel(region));
  await expect(requestExport(near, { region, number: 3 })).rejects.toMatchObject({ code: "forbidden" });
  await expect(requestExport(director, { region, number: 99 })).rejects.toMatchObject({ code: "not_found" });
  const leaving = await actAs("admin", region);
  const jobId = await requestExport(leaving, { region, number: 3 });
  await ownerDatabase()
    .update(appointments)
    .set({ endsOn: "2026-01-31", endReason: "Cambio" })
    .where(eq(appointments.personId, leaving.personId));
  const { payload, said } = await make(jobId);
  expect(said).toContain("ya no publica");
  expect(await ownerDatabase().select().from(files).where(eq(files.id, payload.fileId))).toHaveLength(0);
});
