import { randomInt } from "node:crypto";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { expectAccessibleOnEachScreen } from "./accessibility";
import { NOBODY, stateOf } from "./as";
import { draftOf, problemIn } from "./plans";
import { BOTH, onceWithoutScripts } from "./scripts";
import { sendForm } from "./send-form";
import { test as base, expect } from "./test";

const main = (page: Page) => page.getByRole("main");
/** What a form says of its draft: after whatever the page says, as that another draft waits. */
const kept = (page: Page) => main(page).getByRole("status").last();

/** The personas of a network, each with requests of her own, and a draft of a year of this worker's. */
const test = base.extend<{ secretary: APIRequestContext; draft: string }>({
  secretary: async ({ playwright, baseURL, extraHTTPHeaders }, use) => {
    const secretary = await playwright.request.newContext({
      ...{ baseURL, extraHTTPHeaders, storageState: stateOf("secretary") },
    });
    await use(secretary);
    await secretary.dispose();
  },
  draft: async ({ admin, secretary }, use) => use(await draftOf(admin, secretary, 2040 + randomInt(20))),
});

test.use({ storageState: stateOf("coordinator") });

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`a plan is written from problem to activity, ${how}`, async ({ page, draft }) => {
      test.slow();
      const mark = `${randomInt(1_000_000_000)}`;
      await page.goto(draft);
      await page
        .getByRole("navigation", { name: "Páginas del plan" })
        .getByRole("link", { name: "Editar" })
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Editar");
      await main(page).getByRole("link", { name: "Diagnóstico" }).click();
      await page.getByRole("link", { name: "Agregar un problema", exact: true }).click();
      await page.getByLabel("Aprendizajes").check();
      await page.getByLabel("Problema", { exact: true }).fill(`Se lee poco ${mark}`);
      await page.getByLabel("Área evaluada").selectOption({ label: "Lectura" });
      await main(page).getByRole("button", { name: "Guardar", exact: true }).click();
      // One half of a pair is told, and nothing is lost.
      await expect(main(page)).toContainText("Elija también el nivel");
      await expect(page.getByLabel("Problema", { exact: true })).toHaveValue(`Se lee poco ${mark}`);
      await page.getByLabel("Nivel").selectOption({ label: "Primaria" });
      await main(page).getByRole("button", { name: "Guardar", exact: true }).click();
      await expect(main(page)).toContainText("Quedó agregado al plan.");

      const row = main(page).getByRole("listitem").filter({ hasText: mark });
      await row.getByRole("link", { name: "Agregar un objetivo que le responda" }).click();
      await page.getByLabel("Objetivo", { exact: true }).fill(`Leer más ${mark}`);
      await main(page).getByRole("button", { name: "Guardar", exact: true }).click();
      await main(page)
        .getByRole("listitem")
        .filter({ hasText: `Leer más ${mark}` })
        .getByRole("link", { name: "Agregar una actividad" })
        .click();
      // What the problem is about came along.
      await expect(page.getByLabel("Área evaluada")).toHaveValue("reading");
      await page.getByLabel("Clase de actividad").selectOption({ label: "Taller" });
      await page.getByLabel("Actividad", { exact: true }).fill(`=HYPERLINK("x") ${mark}`);
      await page.getByLabel("Mayo").check();
      await page.getByLabel("Presupuesto en soles").fill("-5");
      await main(page).getByRole("button", { name: "Guardar y agregar otra" }).click();
      await expect(main(page)).toContainText("no sea negativo");
      await expect(page.getByLabel("Mayo")).toBeChecked();
      await page.getByLabel("Presupuesto en soles").fill("1,250.50");
      await main(page).getByRole("button", { name: "Guardar y agregar otra" }).click();
      await expect(main(page)).toContainText("Escriba la siguiente");
      await main(page).getByRole("link", { name: "Volver sin guardar" }).click();
      const activity = main(page).getByRole("row").filter({ hasText: mark });
      await expect(activity).toContainText(`=HYPERLINK("x") ${mark}`);
      await expect(activity).toContainText("S/ 1,250.50");
      await expect(activity.getByRole("img", { name: "Meses: mayo" })).toBeVisible();

      await activity.getByRole("link", { name: mark }).click();
      await main(page).getByRole("button", { name: "Retirar" }).click();
      await expect(main(page)).toContainText("Escriba por qué la retira");
      await page.getByLabel("Motivo").fill("Se junta con otra");
      await main(page).getByRole("button", { name: "Retirar" }).click();
      await main(page).getByText("Filas retiradas").click();
      await main(page)
        .getByRole("button", { name: new RegExp(`^Reponer.*${mark}`) })
        .click();
      await expect(main(page)).toContainText("La fila volvió al plan.");
    });

    test(`two who edit the same row: the second sees both texts, ${how}`, async ({
      page,
      draft,
      secretary,
    }) => {
      const mark = `${randomInt(1_000_000_000)}`;
      const address = await problemIn(secretary, draft, `Problema ${mark}`);
      await page.goto(address);
      await page.getByLabel("Problema", { exact: true }).fill(`De la coordinadora ${mark}`);
      await sendForm(secretary, address, "statement", { statement: `De la secretaria ${mark}` });
      await main(page).getByRole("button", { name: "Guardar", exact: true }).click();
      await expect(main(page)).toContainText("Otra persona guardó cambios mientras usted escribía");
      await expect(main(page)).toContainText(`Guardado por otra persona: De la secretaria ${mark}`);
      await expect(main(page)).toContainText(`Escrito por usted: De la coordinadora ${mark}`);
      await expect(page.getByLabel("Problema", { exact: true })).toHaveValue(`De la coordinadora ${mark}`);
      if (scripts) await expectAccessibleOnEachScreen(page);
      await main(page).getByRole("button", { name: "Guardar", exact: true }).click();
      await expect(main(page)).toContainText("Los cambios quedaron guardados.");
      await expect(main(page)).toContainText(`De la coordinadora ${mark}`);
    });
  });
}

/** Somebody with the account of the secretary, in a browser of her own, whose session can end. */
async function ownSession(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({
    storageState: NOBODY,
    baseURL,
    locale: "es-PE",
    timezoneId: "America/Lima",
  });
  const page = await context.newPage();
  await page.goto("/entrar");
  await page.locator("button[name=role][value=secretary]").click();
  await page.waitForURL("/inicio");
  return page;
}

async function endSessionOf(page: Page, browser: Browser) {
  const twin = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await twin.newPage();
  await other.goto(new URL("/inicio", page.url()).href);
  await other.getByRole("button", { name: "Menú" }).click();
  await other.getByRole("button", { name: "Salir" }).click();
  await other.waitForURL(/\/entrar/);
  await twin.close();
}

const LONG = "El equipo revisa el avance cada bimestre. ".repeat(200).trim();

test("a long text keeps itself while it is written, and survives a closed page", async ({
  browser,
  baseURL,
  draft,
}) => {
  const page = await ownSession(browser, baseURL);
  await page.goto(`${draft}/editar/monitoreo`);
  const text = `${LONG} ${randomInt(1_000_000_000)}`;
  await page.getByLabel("Texto de la sección").fill(text);
  await expect(kept(page)).toContainText(/Borrador guardado a las \d{1,2}:\d{2}/, {
    timeout: 15_000,
  });
  await page.goto(`${draft}/editar/monitoreo`);
  await expect(main(page)).toContainText("Tiene un texto sin guardar");
  await page.getByRole("link", { name: "Continuar con ese texto" }).click();
  await expect(page.getByLabel("Texto de la sección")).toHaveValue(text);
  await main(page).getByRole("button", { name: "Guardar el texto" }).click();
  await expect(main(page)).toContainText("Los cambios quedaron guardados.");
  await expect(main(page)).not.toContainText("Tiene un texto sin guardar");
  await page.context().close();
});

test("a long text survives the end of the session", async ({ browser, baseURL, draft }) => {
  const page = await ownSession(browser, baseURL);
  const address = `${draft}/editar/base_legal`;
  await page.goto(address);
  const text = `${LONG} ${randomInt(1_000_000_000)}`;
  await page.getByLabel("Texto de la sección").fill(text);
  await endSessionOf(page, browser);
  await main(page).getByRole("button", { name: "Guardar el texto" }).click();
  await expect(main(page)).toContainText("Su sesión terminó. Lo que estaba escribiendo quedó guardado");
  await page.locator("button[name=role][value=secretary]").click();
  await page.waitForURL(address);
  await page.getByRole("link", { name: "Continuar con ese texto" }).click();
  await expect(page.getByLabel("Texto de la sección")).toHaveValue(text);
  await page.context().close();
});

test("without a network what is written waits in the page and is kept when it comes back", async ({
  page,
  draft,
}) => {
  // With all that it needs of the network before there is none.
  await page.goto(`${draft}/editar/monitoreo`, { waitUntil: "networkidle" });
  await page.context().setOffline(true);
  const text = `Sin red ${randomInt(1_000_000_000)}`;
  await page.getByLabel("Texto de la sección").fill(text);
  await expect(kept(page)).toContainText("Sin conexión: lo escrito sigue en esta página", {
    timeout: 15_000,
  });
  await expect(page.getByLabel("Texto de la sección")).toHaveValue(text);
  await page.context().setOffline(false);
  await expect(kept(page)).toContainText("Borrador guardado a las", { timeout: 20_000 });
  await page.goto(`${draft}/editar/monitoreo?borrador=1`);
  await expect(page.getByLabel("Texto de la sección")).toHaveValue(text);
});

test("every page of the editor reads well by rule on both screens", async ({ page, draft, secretary }) => {
  test.slow();
  const row = await problemIn(secretary, draft, "Problema mirado");
  const addresses = [
    ...[
      "",
      "/diagnostico",
      "/objetivos",
      "/actividades",
      "/actividades/nueva",
      "/metas/nueva",
      "/anexos",
    ].map((rest) => `${draft}/editar${rest}`),
    row,
  ];
  for (const address of addresses) {
    await page.goto(address);
    await expectAccessibleOnEachScreen(page);
  }
});
