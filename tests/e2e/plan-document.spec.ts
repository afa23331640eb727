import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { NOBODY, stateOf } from "./as";
import { draftOf } from "./plans";
import { BOTH, onceWithoutScripts } from "./scripts";
import { sendForm } from "./send-form";
import { expect as expectNow, test } from "./test";
import { expectNoSidewaysScroll } from "./watch-page";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });
const main = (page: Page) => page.getByRole("main");

test.describe("the document of a plan under way", () => {
  test.use({ storageState: stateOf("coordinator") });

  test("is read, printed with its code, verified by anybody, and taken to a word processor", async ({
    page,
    sample,
    browser,
    baseURL,
    extraHTTPHeaders,
  }) => {
    test.setTimeout(180_000);
    await page.goto(sample.plan);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("PAT-REI 2026 de la REI 05-03");
    await expect(main(page)).toContainText("Matriz de actividades");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    // The worker issues the papers of the whole demo one after the other.
    const code = main(page).getByRole("link", { name: /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/ });
    await expect(async () => {
      await page.reload();
      await expect(code.last()).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 150_000 });
    const paper = await page.request.get(`/api${sample.plan}/pdf?version=1`);
    expect(paper.headers()["content-type"]).toBe("application/pdf");
    const anyone = await browser.newContext({ baseURL, extraHTTPHeaders, storageState: NOBODY });
    const visit = await anyone.newPage();
    await visit.goto(`/verificar/${await code.last().textContent()}`);
    await expect(visit.getByRole("main")).toContainText("PAT-REI 2026 de la REI 05-03, versión 1");
    await visit.getByLabel("Archivo").setInputFiles({
      ...{ name: "plan.pdf", mimeType: "application/pdf", buffer: await paper.body() },
    });
    await visit.getByRole("button", { name: /[Rr]evisar/ }).click();
    await expect(visit.getByRole("main")).toContainText("Es el mismo documento");
    await anyone.close();
    const word = await page.request.get(`/api${sample.plan}/docx`);
    expect((await word.body()).subarray(0, 2).toString()).toBe("PK");
  });

  test("keeps each version as it was approved", async ({ page, sample }) => {
    await page.goto(`${sample.plan}?version=1`);
    await expect(main(page)).toContainText("Esta es una versión anterior.");
    await main(page).getByRole("link", { name: "Ver el plan en vigor" }).click();
    await expect(main(page)).toContainText("Pedido de cambio n.º 1");
    expect((await page.request.get(`${sample.plan}?version=99`)).status()).toBe(404);
    expect((await page.request.get(`${sample.plan}?version=uno`)).status()).toBe(404);
  });
});

test.describe("the matrix of a draft", () => {
  test.use({ storageState: stateOf("coordinator") });

  /** A file of two activities, one of them with a budget. */
  const fileOf = (title: string, budget: string) => ({
    name: "matriz.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      [
        "Código;Objetivo;Clase;Actividad;Responsable;Medio de verificación;Presupuesto en soles;Fuente;Mayo;Junio",
        `;1;Taller;${title};Coordinación;Lista de asistencia;${budget};Recursos propios;X;`,
        `;1;Pasantía;${title} (segunda);Coordinación;Guía;;;;X`,
      ].join("\n"),
    ),
  });

  for (const { scripts, how } of BOTH) {
    test(`is brought as a file, looked at, applied, and the same again changes nothing, ${how}`, async ({
      admin,
      browser,
      baseURL,
      extraHTTPHeaders,
      isMobile,
    }) => {
      test.skip(onceWithoutScripts(scripts, isMobile));
      test.setTimeout(90_000);
      const context = await browser.newContext({
        ...{ baseURL, extraHTTPHeaders, storageState: stateOf("coordinator"), javaScriptEnabled: scripts },
        ...(isMobile ? { viewport: { width: 390, height: 844 } } : {}),
      });
      const page = await context.newPage();
      const draft = await draftOf(admin, page.request, scripts ? (isMobile ? 2034 : 2035) : 2036);
      if ((await (await page.request.get(draft)).text()).includes("Todavía no hay objetivos"))
        await sendForm(page.request, `${draft}/editar/objetivos/nueva`, "statement", {
          ...{ area: "aprendizajes", statement: "Mejorar la lectura" },
        });
      const title = `Taller ${randomInt(1_000_000_000)}`;
      const bring = async (budget: string) => {
        await page.goto(`${draft}/matriz`);
        await main(page).getByLabel("Archivo").setInputFiles(fileOf(title, budget));
        await main(page).getByRole("button", { name: "Subir y ver qué cambiaría" }).click();
        await expect(main(page).getByRole("heading", { name: "Lo que cambiaría" })).toBeVisible();
      };
      await bring("-5");
      await expect(main(page)).toContainText("Presupuesto en soles");
      await expect(main(page)).toContainText("Escriba un número que no sea negativo.");
      await expect(main(page).getByRole("button", { name: /^Aplicar/ })).toHaveCount(0);
      await bring("250");
      await expect(main(page)).toContainText(`${title} (segunda)`);
      await expectNoSidewaysScroll(page);
      if (scripts) await expectAccessible(page);
      await main(page).getByRole("button", { name: "Aplicar 2 cambios al plan" }).click();
      await expect(main(page)).toContainText("Los cambios de la matriz quedaron en el plan.");
      await page.goto(draft);
      await expect(main(page)).toContainText(`${title} (segunda)`);
      await bring("250");
      await expect(main(page)).not.toContainText("Agregar");
      await context.close();
    });
  }
});

test.describe("the plans of a place in one file", () => {
  test.use({ storageState: stateOf("area_head") });

  test("are asked for, waited for and downloaded", async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto("/planes/paquetes");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await main(page).getByRole("button", { name: "Preparar el archivo" }).click();
    await page.waitForURL(/\/tareas\//);
    await expect(main(page)).toContainText("El archivo con los planes está listo", { timeout: 150_000 });
    await main(page).getByRole("link", { name: "Volver" }).click();
    const link = main(page).getByRole("link", { name: "Descargar" }).first();
    const file = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(file.headers()["content-type"]).toBe("application/zip");
    expect((await file.body()).subarray(0, 2).toString()).toBe("PK");
  });
});
