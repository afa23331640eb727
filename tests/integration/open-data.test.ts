import { Validator } from "@seriousme/openapi-schema-validator";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { ownerDatabase } from "@/db/client";
import { rateLimits } from "@/db/schema/access";
import { LIMITS } from "@/lib/access/rate-limit";
import {
  editionAnswer,
  editionsAnswer,
  networksAnswer,
  problemAnswer,
  tableAnswer,
} from "@/lib/opendata/schema";
import { createRegion, fresh } from "../factories/places";
import { createRelease, sampleSnapshot, sampleTerritory } from "../factories/releases";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

const FILES = {
  editions: () => import("@/app/api/v1/ediciones/route"),
  edition: () => import("@/app/api/v1/ediciones/[edicion]/route"),
  table: () => import("@/app/api/v1/tablas/[tabla]/route"),
  networks: () => import("@/app/api/v1/redes/route"),
  document: () => import("@/app/api/v1/esquema/route"),
};
type Named = keyof typeof FILES;
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

async function ask(named: Named, search = "", params: Record<string, string> = {}, headers = {}) {
  const { GET } = await FILES[named]();
  const request = new Request(`http://localhost:3000/api/v1/x${search}`, { headers });
  return (GET as Handler)(request, { params: Promise.resolve(params) });
}
const read = async <S extends z.ZodType>(schema: S, answer: Response) => {
  expect(answer.status).toBe(200);
  return schema.parse(await answer.json());
};
const askTable = (tabla: string, search = "", headers = {}) => ask("table", search, { tabla }, headers);

const forget = () => ownerDatabase().delete(rateLimits).where(eq(rateLimits.key, "data:127.0.0.1"));

let edition: number;
beforeEach(async () => {
  await forget();
  edition = (await createRelease()).number;
});

test("what the region has published is listed, with the one in force", async () => {
  const { ediciones, licencia } = await read(editionsAnswer, await ask("editions"));
  expect(ediciones[0]).toMatchObject({
    ...{ numero: edition, vigente: true, enmienda_a: null },
    ...{ datos: `/api/v1/ediciones/${edition}`, resumen: `/resumen/${edition}` },
  });
  expect(licencia.nombre).toContain("CC BY 4.0");
});

test("an edition says its achievements with their figures, and the tables that it gives", async () => {
  const told = await read(editionAnswer, await ask("edition", "", { edicion: "vigente" }));
  expect(told).toMatchObject({ numero: edition, corte: "2026-11-02", demostracion: true, periodo: "2026" });
  expect(told.logros).toHaveLength(9);
  expect(told.logros[1]?.cifras[1]).toEqual({
    ...{ etiqueta: "estudiantes de secundaria", numerador: null, denominador: 18_710, oculta: true },
  });
  expect(told.tablas.map(({ clave }) => clave)).toEqual([
    ...["participacion-ugel", "niveles-ugel", "directorios-mes", "planes-ugel", "redes"],
    ...["logros", "colegios-red", "territorio-ugel", "territorio-distrito"],
  ]);
  for (const { clave, filas, json } of told.tablas) {
    expect(json).toBe(`/api/v1/tablas/${clave}?edicion=${edition}&formato=json`);
    const table = await read(tableAnswer, await askTable(clave, json.slice(json.indexOf("?"))));
    expect(table.total).toBe(filas);
  }
});

test("a mended edition says by which, and the other what it changed and why", async () => {
  const region = await createRegion();
  const first = fresh();
  const amendment = { of: first, why: "Faltaba una red.", changes: "Son seis redes." };
  const release = { ...(sampleSnapshot.release as NonNullable<typeof sampleSnapshot.release>), amendment };
  await createRelease(sampleSnapshot, { region, number: first });
  const { number } = await createRelease({ ...sampleSnapshot, release }, { region, amends: first });
  expect(await read(editionAnswer, await ask("edition", "", { edicion: String(first) }))).toMatchObject({
    ...{ vigente: false, enmendada_por: { numero: number, cambios: "Son seis redes." } },
  });
  expect(await read(editionAnswer, await ask("edition", "", { edicion: String(number) }))).toMatchObject({
    enmienda: { de: first, motivo: "Faltaba una red.", cambios: "Son seis redes." },
  });
});

test("a figure that is not told is null and named, and in a CSV it says so", async () => {
  const { filas } = await read(tableAnswer, await askTable("participacion-ugel"));
  expect(filas[1]).toEqual({
    ...{ ugel: "UGEL 01", nivel: "Secundaria", evaluados: null, matriculados: 310, participacion: null },
    oculto: ["evaluados", "participacion"],
  });
  const csv = await askTable("participacion-ugel", "?formato=csv");
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(csv.headers.get("content-disposition")).toContain(`participacion-ugel-edicion-${edition}.csv`);
  const bytes = new Uint8Array(await csv.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes).split("\r\n").slice(0, 3)).toEqual([
    "ugel,nivel,evaluados,matriculados,participacion",
    "UGEL 01,Primaria,12450,27000,46.1",
    "UGEL 01,Secundaria,oculto,310,oculto",
  ]);
});

test("what a spreadsheet would run is written as text, and commas and quotes stay inside their cell", async () => {
  const names = ['=HYPERLINK("http://ejemplo.pe", 1)', "Breña, Lince"];
  const districts = sampleTerritory.districts.map((district, i) => ({ ...district, name: names[i % 2] }));
  await createRelease({ ...sampleTerritory, districts });
  const [, first, second] = (await (await askTable("territorio-distrito", "?formato=csv")).text()).split(
    "\r\n",
  );
  expect(first).toBe(`150142,"'=HYPERLINK(""http://ejemplo.pe"", 1)",01,3`);
  expect(second).toBe('150119,"Breña, Lince",01,3');
});

test("a table is asked by UGEL and by pages, and says where the next one is", async () => {
  const page = await read(tableAnswer, await askTable("directorios-mes", "?ugel=02&por=2"));
  expect(page).toMatchObject({ total: 3, pagina: 1, por: 2, paginas: 2 });
  expect(page.filas.map(({ ugel, mes }) => `${ugel} ${mes}`)).toEqual(["UGEL 02 2026-08", "UGEL 02 2026-09"]);
  expect(page.siguiente).toBe(`/api/v1/tablas/directorios-mes?edicion=${edition}&ugel=02&por=2&pagina=2`);
  const next = await read(
    tableAnswer,
    await askTable("directorios-mes", new URL(`http://x${page.siguiente}`).search),
  );
  expect(next).toMatchObject({ pagina: 2, siguiente: null, filas: [{ mes: "2026-10" }] });
  expect(
    (await (await askTable("directorios-mes", "?formato=csv&por=2&pagina=3")).text()).trim().split("\r\n"),
  ).toHaveLength(3);
  expect(
    (await (await askTable("directorios-mes", "?formato=csv")).text()).trim().split("\r\n"),
  ).toHaveLength(7);
});

test("the networks come with their schools, by UGEL and by pages", async () => {
  const told = await read(networksAnswer, await ask("networks", "?ugel=02&por=2"));
  expect(told).toMatchObject({ total: 3, paginas: 2 });
  expect(told.redes[0]).toMatchObject({ codigo: "02-01", ugel: "02", ficha: "/red/02-01" });
  expect(told.redes[0]?.colegios).toHaveLength(2);
});

test("an edition of before gives its territory, and says that it has no directory", async () => {
  const { number } = await createRelease(sampleTerritory);
  const told = await read(editionAnswer, await ask("edition", "", { edicion: String(number) }));
  expect(told).toMatchObject({ periodo: null, corte: "2026-11-02", logros: [] });
  expect(told.tablas.map(({ clave }) => clave)).toEqual(["territorio-ugel", "territorio-distrito"]);
  const absent = await ask("networks", `?edicion=${number}`);
  expect(absent.status).toBe(404);
  expect(problemAnswer.parse(await absent.json()).detail).toContain("no publica el directorio");
});

describe("what is asked wrongly is told, with what may be asked", () => {
  test.each<[Named, string, Record<string, string>, number, string]>([
    ["edition", "", { edicion: "0" }, 400, "«edicion» admite «vigente» o el número"],
    ["edition", "", { edicion: "1e3" }, 400, "«edicion» admite"],
    ["edition", "", { edicion: "\u0000" }, 400, "«edicion» admite"],
    ["edition", "", { edicion: "999999" }, 404, "No hay una edición 999999"],
    ["edition", "?ugel=01", { edicion: "vigente" }, 400, "No se conoce «ugel». Se admite: ningún parámetro."],
    ["editions", "?pagina=1", {}, 400, "No se conoce «pagina»"],
    ["table", "", { tabla: "nada" }, 404, "no tiene esa tabla. Tiene: participacion-ugel"],
    ["table", "", { tabla: "../../etc/passwd" }, 404, "no tiene esa tabla"],
    ["table", "?por=0", { tabla: "redes" }, 400, "«por» admite un número entero de 1 a 1000."],
    ["table", "?por=1001", { tabla: "redes" }, 400, "«por» admite un número entero de 1 a 1000."],
    ["table", "?por=-5", { tabla: "redes" }, 400, "«por» admite"],
    ["table", "?por=10.5", { tabla: "redes" }, 400, "«por» admite"],
    ["table", "?por=%00", { tabla: "redes" }, 400, "«por» admite"],
    ["table", "?pagina=2", { tabla: "redes" }, 400, "«pagina» admite solo 1: hay una página."],
    ["table", "?por=2&pagina=9", { tabla: "redes" }, 400, "«pagina» admite un número entero de 1 a 3."],
    [
      "table",
      "?por=2&pagina=9&formato=csv",
      { tabla: "redes" },
      400,
      "«pagina» admite un número entero de 1 a 3.",
    ],
    ["table", "?formato=xml", { tabla: "redes" }, 400, "«formato» admite json o csv."],
    ["table", "?formato=csv&formato=json", { tabla: "redes" }, 400, "«formato» admite un solo valor."],
    ["table", "?ugel=5", { tabla: "redes" }, 400, "«ugel» admite el número de una UGEL"],
    ["table", "?ugel=99", { tabla: "redes" }, 400, "«ugel» admite de esta tabla: 01, 02."],
    ["table", "?ugel=01", { tabla: "logros" }, 400, "«ugel» admite solo tablas que distinguen UGEL"],
    ["table", "?orden=nombre", { tabla: "redes" }, 400, "edicion, formato, ugel, pagina, por"],
    ["table", "?__proto__=1", { tabla: "redes" }, 400, "No se conoce «__proto__»"],
    ["table", `?${"x".repeat(5000)}=1`, { tabla: "redes" }, 400, `«${"x".repeat(60)}»`],
    ["networks", "?formato=csv", {}, 400, "No se conoce «formato»"],
    ["networks", "?ugel=07", {}, 400, "«ugel» admite 01, 02."],
    ["document", "?v=1", {}, 400, "No se conoce «v»"],
  ])("%s%s %j", async (named, search, params, status, said) => {
    const answer = await ask(named, search, params);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const problem = problemAnswer.parse(await answer.json());
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(said);
  });
});

test("whoever asks again is told that nothing changed, and may read it from any other site", async () => {
  const first = await askTable("redes", `?edicion=${edition}`);
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  expect(first.headers.get("cache-control")).toBe("public, max-age=86400");
  expect((await askTable("redes")).headers.get("cache-control")).toBe("public, max-age=60");
  const again = await askTable("redes", `?edicion=${edition}`, { "if-none-match": `"otra", W/${etag}` });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
  expect((await askTable("redes", "", { "if-none-match": '"otra"' })).status).toBe(200);
  const { OPTIONS } = await FILES.table();
  const asked = OPTIONS();
  expect(asked.status).toBe(204);
  expect(asked.headers.get("access-control-allow-origin")).toBe("*");
  expect(asked.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
});

test("an address that asks too much waits, and is told how long", async () => {
  const resetsAt = new Date(Date.now() + 300_000);
  await ownerDatabase()
    .insert(rateLimits)
    .values({ key: "data:127.0.0.1", hits: LIMITS.data - 1, resetsAt });
  expect((await ask("editions")).status).toBe(200);
  const refused = await ask("editions");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(200);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(300);
  expect(problemAnswer.parse(await refused.json()).detail).toContain("Espere 5 minutos");
  await forget();
});

test("the document of the service is OpenAPI 3.1 and names every address", async () => {
  const answer = await ask("document");
  expect(answer.status).toBe(200);
  const document = await answer.json();
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(Object.keys(document.paths)).toEqual([
    ...["/api/v1/ediciones", "/api/v1/ediciones/{edicion}", "/api/v1/tablas/{tabla}", "/api/v1/redes"],
    "/api/v1/esquema",
  ]);
  // Fields may be added without breaking whoever checks what she reads against it.
  expect(JSON.stringify(document)).not.toContain('"additionalProperties":false');
});
