import type { Browser, Page } from "@playwright/test";
import { NOBODY, stateOf } from "./as";
import { expect as patient, test } from "./test";

test.use({ storageState: stateOf("regional_director") });
test.skip(({ isMobile }) => isMobile, "what is published stays: once is enough");

const PAGE = "/administracion/publicacion";
/** The region is counted again each time that a draft is looked at or published. */
const expect = patient.configure({ timeout: 20_000 });

/** What anyone reads, without a session and without scripts. */
async function asAnyone(browser: Browser, read: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ storageState: NOBODY, javaScriptEnabled: false });
  await read(await context.newPage());
  await context.close();
}

/** Writes the first headline of a draft, looks at it as it would be read, and publishes it. Answers its number. */
async function publish(page: Page, headline: string): Promise<string> {
  const draft = page.url().split("?")[0] ?? "";
  if ((await page.getByLabel("Titular 1").count()) === 0)
    await page.getByRole("button", { name: "Agregar un titular" }).click();
  await page.getByLabel("Titular 1").fill(headline);
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page).toHaveURL(/hecho=guardado/);
  await page.goto(`${draft}/vista`);
  await expect(page.getByText("Vista previa: no publicado")).toBeVisible();
  await expect(page.getByRole("main")).toContainText(headline);
  await page.goto(`${draft}/publicar`);
  const button = page.getByRole("button", { name: /^Publicar el resumen \d+$/ });
  const number = /\d+/.exec((await button.textContent()) ?? "")?.[0] ?? "";
  await button.click();
  await expect(page.getByRole("status").getByText(`Se publicó el resumen ${number}`)).toBeVisible();
  return number;
}

test("the region prepares, publishes and mends a release, and anyone reads both versions", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const mark = Date.now().toString(36);
  await page.goto(PAGE);
  await page.getByRole("link", { name: "Preparar un resumen" }).click();
  await page.getByLabel("Título").fill(`Avance ${mark}`);
  await page.getByRole("button", { name: "Empezar el borrador" }).click();
  await expect(page).toHaveURL(/hecho=empezado/);
  const first = await publish(page, `Titular ${mark} de la primera versión.`);
  await asAnyone(browser, async (visitor) => {
    await visitor.goto("/");
    await expect(visitor.getByRole("main")).toContainText(`Titular ${mark} de la primera versión.`);
    await expect(visitor.getByRole("main")).toContainText(/220,063\s*de 489,029/);
  });

  await page.goto(`${PAGE}/corregir/${first}`);
  await page.getByLabel("Por qué se corrige").fill("El titular tenía un error.");
  await page.getByLabel("Qué cambió").fill(`El titular decía ${mark}.`);
  await page.getByRole("button", { name: "Empezar la corrección" }).click();
  await expect(page).toHaveURL(/hecho=empezado/);
  const second = await publish(page, `Titular ${mark} corregido.`);
  await asAnyone(browser, async (visitor) => {
    await visitor.goto(`/resumen/${first}`);
    const main = visitor.getByRole("main");
    await expect(main).toContainText(`Titular ${mark} de la primera versión.`);
    await expect(main).toContainText("Hay una versión corregida");
    await main.getByRole("link", { name: `resumen ${second}`, exact: true }).click();
    await expect(visitor).toHaveURL(`/resumen/${second}`);
    await expect(main).toContainText(`Titular ${mark} corregido.`);
    await expect(main).toContainText("El titular tenía un error.");
    await main.getByRole("link", { name: "Ver la versión anterior" }).click();
    await expect(visitor).toHaveURL(`/resumen/${first}`);
    await visitor.goto("/");
    await expect(main).toContainText(`Titular ${mark} corregido.`);
  });
});

test("what is not ready says what it lacks, and nobody else sees it", async ({ page, browser }) => {
  await page.goto(`${PAGE}/nuevo`);
  await page.getByLabel("Título").fill(`Sin titulares ${Date.now().toString(36)}`);
  await page.getByLabel("Día de corte").fill("2099-01-01");
  await page.getByRole("button", { name: "Empezar el borrador" }).click();
  await expect(page).toHaveURL(/hecho=empezado/);
  const draft = page.url().split("?")[0] ?? "";
  await page.goto(`${draft}/publicar`);
  const main = page.getByRole("main");
  await expect(main).toContainText("Falta al menos un titular.");
  await expect(main).toContainText("El día de corte todavía no llega");
  await expect(main.getByRole("button", { name: /^Publicar/ })).toHaveCount(0);
  const stranger = await browser.newContext({ storageState: stateOf("ugel_director") });
  expect((await stranger.request.get(`${draft}/vista`)).status()).toBe(404);
  await stranger.close();
  await page.goto(`${draft}/retirar`);
  await page.getByLabel("Por qué se retira").fill("Era una prueba.");
  await page.getByRole("button", { name: "Retirar el borrador" }).click();
  await expect(page.getByText("El borrador quedó retirado.")).toBeVisible();
});
