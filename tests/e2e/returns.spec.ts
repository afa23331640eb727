import { randomInt, randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import type { Role } from "@/db/values";
import { addDays, today } from "@/lib/dates/dates";
import { openTable } from "@/lib/imports/read/open-table";
import { xlsxStream } from "@/lib/imports/write/xlsx";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { sendForm, unescapeHtml } from "./send-form";
import { expect as expectNow, test } from "./test";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });

type Sheet = { header: string[]; rows: string[][] };

async function readSheet(bytes: Buffer): Promise<Sheet> {
  const path = join(tmpdir(), `${randomUUID()}.xlsx`);
  await writeFile(path, bytes);
  const table = await openTable({ path, name: "hoja.xlsx" });
  try {
    const rows: string[][] = [];
    for await (const { cells } of table.rows) rows.push(cells);
    return { header: table.header, rows };
  } finally {
    await table.close();
    await rm(path);
  }
}

/** The same sheet with its results, and a document for each student so that they are somebody. */
async function fill({ header, rows }: Sheet, first: number, level: (row: number) => string) {
  const [document, result] = [header.indexOf("documento"), header.indexOf("lectura")];
  const filled = rows.map((row, n) =>
    header.map((_, i) => (i === document ? String(first + n) : i === result ? level(n) : (row[i] ?? ""))),
  );
  return Buffer.from(await new Response(xlsxStream("Hoja", header, filled)).arrayBuffer());
}

const hrefIn = async (request: APIRequestContext, page: string, pattern: RegExp) =>
  unescapeHtml(pattern.exec(await (await request.get(page)).text())?.[0] ?? "");

/** An assessment of reading in primary, open. */
async function openAssessment(admin: APIRequestContext, title: string) {
  const made = await sendForm(admin, "/evaluaciones/nueva", "title", {
    ...{
      title,
      schoolYear: "2026",
      round: "progress",
      scale: "two",
      startsOn: "2026-08-03",
      endsOn: "2026-08-07",
    },
    ...{ "papers[0].who": "primary-0", "papers[0].area": "reading" },
  });
  const page = /\/evaluaciones\/[0-9a-f-]{36}/.exec(made.headers().location ?? "")?.[0] ?? "";
  await sendForm(admin, `${page}/estado`, "step", { step: "open" });
  return page;
}

/** Two sections of the school, as a file of the UGEL brings them. */
async function loadSections(admin: APIRequestContext, assessment: string, school: string) {
  const empty = await admin.get(`/api${assessment}/hoja?lugar=${school}`);
  const { rows } = await readSheet(await empty.body());
  const code = rows[0]?.[0] ?? "";
  const first = randomInt(70_000_000, 79_000_000);
  const line = (section: string, n: number) => `${code},0,4,${section},${first + n},${(n % 2) + 1}`;
  const lines = [
    ...Array.from({ length: 12 }, (_, n) => line("A", n)),
    ...Array.from({ length: 14 }, (_, n) => line("B", 100 + n)),
  ];
  const buffer = Buffer.from(
    ["codigo_modular,anexo,grado,seccion,documento,lectura", ...lines, ""].join("\n"),
  );
  const sent = await admin.post(`/api${assessment}/cargas`, {
    multipart: { place: school, archivo: { name: "resultados.csv", mimeType: "text/csv", buffer } },
    headers: { origin: new URL(empty.url()).origin },
    maxRedirects: 0,
  });
  const load = sent.headers().location ?? "";
  const shows = (text: string) =>
    expect
      .poll(async () => (await admin.get(load)).text(), { timeout: 30_000, intervals: [300] })
      .toContain(text);
  await shows("Confirmar y cargar los resultados");
  await sendForm(admin, load, "loadId", {});
  await shows("Aceptar los resultados");
}

/** Until the worker is done: with scripts the page asks by itself, without them the reader does. */
const waitFor = (page: Page, text: string | RegExp) =>
  expect(async () => {
    const again = page.getByRole("link", { name: "Ver cómo va" });
    if (await again.isVisible()) await again.click();
    await expect(page.getByRole("main")).toContainText(text, { timeout: 1500 });
  }).toPass({ timeout: 40_000 });

const MODES = [
  { name: "with scripts", javaScriptEnabled: true },
  { name: "without scripts", javaScriptEnabled: false },
];

for (const { name, javaScriptEnabled } of MODES)
  test(`a section is returned, corrected with the school's sheet, settled, and its load accepted: ${name}`, async ({
    browser,
    admin,
    playwright,
    baseURL,
    viewport,
    isMobile,
  }) => {
    test.setTimeout(240_000);
    const open = async (role: Role) => (await contextOf(browser, role)).newPage();
    const contextOf = (from: Browser, role: Role) =>
      from.newContext({
        storageState: stateOf(role),
        javaScriptEnabled,
        baseURL,
        viewport,
        isMobile,
        locale: "es-PE",
      });
    const title = `Proceso ${randomInt(1_000_000_000)}`;
    const assessment = await openAssessment(admin, title);
    const hers = await playwright.request.newContext({ baseURL, storageState: stateOf("school_head") });
    const school = (await hrefIn(hers, assessment, /hoja\?lugar=[\w.]+/)).split("=")[1] ?? "no school";
    await loadSections(admin, assessment, school);

    const specialist = await open("local_specialist");
    const main = specialist.getByRole("main");
    await specialist.goto(assessment);
    await main.getByRole("link", { name: "UGEL 05" }).click();
    await main.getByRole("link", { name: /^REI 05-03/ }).click();
    await main.locator(`a[href$="lugar=${school}"]`).click();
    await main.getByRole("link", { name: "Devolver estos resultados" }).click();
    await main.getByLabel("Qué devuelve").selectOption({ label: "4.º A: 12 estudiantes" });
    await main.getByLabel("Hasta cuándo").fill(addDays(today(), -1));
    await main.getByRole("button", { name: "Devolver" }).click();
    await expect(main).toContainText("Escriba por qué lo devuelve y qué hay que corregir.");
    await main
      .getByLabel("Por qué y qué hay que corregir")
      .fill("Los niveles de la sección están cambiados.");
    await main.getByRole("button", { name: "Devolver" }).click();
    await expect(main).toContainText("Elija hoy o un día que todavía no pasa.");
    await expect(main.getByLabel("Por qué y qué hay que corregir")).toHaveValue(/cambiados/);
    await main.getByLabel("Hasta cuándo").fill(addDays(today(), 1));
    await main.getByRole("button", { name: "Devolver" }).click();
    await expect(main).toContainText("Los resultados quedaron devueltos");
    const back = new URL(specialist.url()).pathname;
    if (javaScriptEnabled) await expectAccessible(specialist);

    const head = await open("school_head");
    const hersMain = head.getByRole("main");
    await head.goto("/inicio");
    await hersMain.locator(`a[href="${back}"]`).click();
    await expect(hersMain).toContainText("Los niveles de la sección están cambiados.");
    await hersMain.getByLabel("Mensaje").fill("Los corrijo hoy.");
    await hersMain.getByRole("button", { name: "Enviar" }).click();
    await expect(hersMain).toContainText("Los corrijo hoy.");
    await hersMain.getByRole("link", { name: "Corregir en la hoja" }).click();
    if (javaScriptEnabled) await expectAccessible(head);
    const download = head.waitForEvent("download");
    await hersMain.getByRole("link", { name: "Descargar la hoja (Excel)" }).click();
    const sheet = await readSheet(await streamed(await (await download).createReadStream()));
    expect(sheet.rows).toHaveLength(12);
    const buffer = await fill(sheet, randomInt(80_000_000, 89_000_000), (n) => (n < 9 ? "2" : "1"));
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await hersMain.getByLabel("Hoja llena").setInputFiles({ name: "hoja-4a.xlsx", mimeType, buffer });
    await hersMain.getByRole("button", { name: "Subir y ver qué cambia" }).click();
    await waitFor(head, "de 6 a 9");
    await expect(hersMain).toContainText("de 6 a 3");
    await expect(hersMain).toContainText("12, igual");
    if (javaScriptEnabled) await expectAccessible(head);
    await hersMain.getByRole("button", { name: "Confirmar y cargar los resultados" }).click();
    await waitFor(head, "Falta que quien los devolvió los revise");

    await specialist.goto(`${assessment}/devoluciones`);
    await main.getByRole("link", { name: "Por revisar (1)" }).click();
    await main.getByRole("link", { name: /^IE / }).click();
    await main.getByRole("button", { name: "Dar por resuelta" }).click();
    await expect(main).toContainText("La devolución quedó resuelta.");
    await expect(main.getByLabel("Mensaje")).toHaveCount(0);

    const area = await open("area_head");
    const hisMain = area.getByRole("main");
    await area.goto(`${assessment}/cargas`);
    await hisMain.getByRole("link", { name: "hoja-4a.xlsx" }).click();
    await hisMain.getByRole("button", { name: "Aceptar los resultados" }).click();
    await expect(hisMain).toContainText("La carga quedó aceptada.");
    await hisMain.getByText("Quitar la aceptación").first().click();
    await hisMain.getByLabel("Por qué se quita").fill("Falta un estudiante.");
    await hisMain.getByRole("button", { name: "Quitar la aceptación" }).click();
    await expect(hisMain).toContainText("La aceptación quedó retirada.");
    await expect(hisMain).toContainText("Falta un estudiante.");
    if (javaScriptEnabled) await expectAccessible(area);
    for (const page of [specialist, head, area]) await page.context().close();
    await hers.dispose();
  });

async function streamed(stream: AsyncIterable<Buffer>) {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
