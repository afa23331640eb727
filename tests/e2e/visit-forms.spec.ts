import { randomInt } from "node:crypto";
import { expect as expectNow, type Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { test } from "./test";
import { makeForm } from "./visit-forms";
import { expectNoSidewaysScroll } from "./watch-page";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });
const main = (page: Page) => page.getByRole("main");
const save = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).last().click();

test.describe("whoever keeps the forms of the region", () => {
  test.use({ storageState: stateOf("regional_director"), javaScriptEnabled: false });

  test("makes a form from nothing, publishes it and begins its next version, without scripts", async ({
    page,
    browser,
  }) => {
    test.slow();
    const name = `Ficha de prueba ${randomInt(1_000_000_000)}`;
    await page.goto("/visitas/fichas/nueva");
    await page.getByRole("link", { name: "Una ficha en blanco" }).click();
    await page.getByLabel("Nombre").fill(name);
    await page.getByLabel("Para qué es").fill("Mirar cómo empieza la clase");
    await page.getByLabel("Visita entre pares").check();
    await page.getByLabel(/^Formativa/).check();
    await save(page, "Crear la ficha");
    await expect(main(page)).toContainText("La ficha no tiene ningún bloque");

    await page.getByRole("link", { name: "Agregar un bloque" }).click();
    await page.getByLabel("Título").fill("Inicio");
    await save(page, "Guardar el bloque");
    const add = page.getByRole("link", { name: "Agregar un ítem a «Inicio»" });

    await add.click();
    await page.getByRole("link", { name: "Sí, No o No aplica" }).click();
    await page.getByLabel("Qué se mira").fill("Saluda al empezar");
    await page.getByLabel("Puntos").first().fill("3");
    await save(page, "Guardar el ítem");
    await expect(page.getByRole("alert").first()).toContainText("de la menor a la mayor");
    await expect(page.getByLabel("Qué se mira")).toHaveValue("Saluda al empezar");
    await page.getByLabel("Puntos").first().fill("0");
    await save(page, "Guardar el ítem");

    await add.click();
    await page.getByRole("link", { name: "Un texto" }).click();
    await page.getByLabel("Qué se mira").fill("Propósito dicho");
    await save(page, "Guardar el ítem");
    await expect(page.getByRole("heading", { name: "2. Propósito dicho" })).toBeVisible();
    await page.getByRole("button", { name: "Subir «Propósito dicho»" }).click();
    await expect(page.getByRole("heading", { name: "1. Propósito dicho" })).toBeVisible();

    await page.getByRole("link", { name: "Ver cómo queda" }).click();
    await expect(main(page)).toContainText("Se elige: No · Sí · No aplica");
    await page.goBack();
    await page.getByRole("link", { name: "Revisar y publicar" }).click();
    await expect(main(page)).toContainText("Formativa");
    await save(page, "Publicar la versión 1");
    await expect(main(page)).toContainText("La versión quedó publicada");
    const form = new URL(page.url()).pathname;

    await save(page, "Crear una versión nueva");
    await expect(main(page)).toContainText("Borrador de la versión 2");
    await page.getByRole("link", { name: "Retirar «Propósito dicho»" }).click();
    await save(page, "Retirar el ítem");
    await page.getByRole("link", { name: "Revisar y publicar" }).click();
    await expect(main(page)).toContainText("Ítems que salen");
    await expect(main(page).getByRole("listitem").filter({ hasText: "Propósito dicho" })).toBeVisible();

    // Whoever coordinates a network reads what is in use, and has nothing to change it with.
    const other = await browser.newContext({
      storageState: stateOf("coordinator"),
      javaScriptEnabled: false,
    });
    const reader = await other.newPage();
    await reader.goto(form);
    await expect(main(reader)).toContainText("Propósito dicho");
    await expect(main(reader)).toContainText("la UGEL y la región solo ven sumas de cinco personas o más");
    await expect(main(reader).getByRole("button")).toHaveCount(0);
    await expect(main(reader).getByRole("link", { name: /borrador|versión nueva|Retirar/i })).toHaveCount(0);
    expect((await reader.goto(`${form}/editar`))?.status()).toBe(404);
    await other.close();
  });
});

test.describe("the same, with scripts", () => {
  test.use({ storageState: stateOf("regional_director") });

  test("sees both texts when somebody else saved first, and the builder stands on a phone", async ({
    page,
  }) => {
    test.slow();
    const form = await makeForm(page.request, { publish: false });
    await page.goto(`${form}/editar/proposito`);
    const other = await page.context().newPage();
    await other.goto(`${form}/editar/proposito`);
    await other.getByLabel("Para qué es").fill("Lo que dice la otra");
    await save(other, "Guardar");
    await expect(main(other)).toContainText("Quedó guardado");
    await page.getByLabel("Para qué es").fill("Lo que digo");
    await save(page, "Guardar");
    await expect(main(page)).toContainText("Guardado por otra persona: Lo que dice la otra");
    await expect(main(page)).toContainText("Escrito por usted: Lo que digo");
    await save(page, "Guardar");
    await expect(main(page)).toContainText("Lo que digo");

    await page.goto(`${form}/editar/items/respeto`);
    await page.getByLabel("Qué se mira").fill("Hay respeto");
    await expect(main(page).getByRole("heading", { name: "Hay respeto" })).toBeVisible();
    await page.getByRole("button", { name: "Agregar una opción" }).click();
    await expect(page.getByLabel("Nombre")).toHaveCount(5);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
});
