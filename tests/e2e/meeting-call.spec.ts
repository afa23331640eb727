import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { NOBODY, stateOf } from "./as";
import { linkMailedTo } from "./people";
import { expect as expectNow, test } from "./test";
import { expectNoSidewaysScroll } from "./watch-page";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });
const main = (page: Page) => page.getByRole("main");
const done = (page: Page) => main(page).getByRole("status");
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function look(page: Page) {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

test.describe("a directorio is called", () => {
  test.use({ storageState: stateOf("ugel_director") });

  test("the director prepares it, invites a guest and convenes it; a coordinator and the guest answer", async ({
    page,
    browser,
    baseURL,
    extraHTTPHeaders,
  }) => {
    test.setTimeout(180_000);
    const id = randomInt(1_000_000_000);
    const title = `Directorio de prueba ${id}`;
    const guest = `invitada-${id}@ejemplo.pe`;

    await page.goto("/directorios");
    await main(page).getByRole("link", { name: "Preparar una reunión" }).click();
    await page.getByLabel("Día", { exact: true }).fill(dayAhead(-3));
    await page.getByLabel("Hora de inicio").fill("11:00");
    await page.getByLabel("Hora de término").fill("09:00");
    await page.getByLabel("Nombre de la reunión").fill(title);
    await page.getByRole("button", { name: "Preparar la reunión" }).click();
    await expect(page.getByText("debe ser posterior a la de inicio").first()).toBeVisible();
    await page.getByLabel("Hora de inicio").fill(`0${randomInt(7, 9)}:${randomInt(10, 59)}`);
    await page.getByLabel("Hora de término").fill("11:00");
    await page.getByRole("button", { name: "Preparar la reunión" }).click();
    await expect(page.getByText("Ese día ya pasó").first()).toBeVisible();
    // Nothing that was typed is lost.
    await expect(page.getByLabel("Nombre de la reunión")).toHaveValue(title);
    await page.getByLabel("Día", { exact: true }).fill(dayAhead(randomInt(40, 700)));
    await page.getByRole("button", { name: "Preparar la reunión" }).click();
    await page.waitForURL(/\/directorios\/[0-9a-f-]{36}/);
    const meeting = new URL(page.url()).pathname;

    await page.goto(`${meeting}/convocar`);
    await expect(main(page)).toContainText("Falta decir dónde se reúnen.");
    await expect(main(page)).toContainText("Falta decir quién lleva el acta.");
    await main(page).getByRole("link", { name: "Cambiar los datos" }).click();
    await page.getByLabel("Lugar").fill("Auditorio de la UGEL");
    await page.getByLabel("Quién lleva el acta").selectOption({ index: 2 });
    await look(page);
    await page.getByRole("button", { name: "Guardar los datos" }).click();
    await expect(done(page)).toContainText("quedaron guardados");

    await page.goto(`${meeting}/convocados`);
    await expect(main(page)).toContainText(/Para el quórum: \d+ de \d+/);
    await look(page);
    await page.getByRole("link", { name: "Agregar a alguien" }).click();
    await page.getByLabel("Nombres y apellidos").fill("Rosa Ejemplo");
    await page.getByLabel("Institución").fill("Municipalidad");
    await page.getByLabel("Correo").fill(guest);
    await page.getByRole("button", { name: "Invitar", exact: true }).click();
    await expect(done(page)).toContainText("lista de invitados");
    await expect(main(page)).toContainText(guest);

    await page.goto(`${meeting}/convocar`);
    await look(page);
    await page.getByRole("button", { name: "Enviar la convocatoria" }).click();
    await expect(done(page)).toContainText("La convocatoria se envió");

    const coordinator = await browser.newPage({
      baseURL,
      storageState: stateOf("coordinator"),
      extraHTTPHeaders,
    });
    await coordinator.goto("/directorios");
    await look(coordinator);
    await main(coordinator)
      .getByRole("link", { name: `Responder a ${title}` })
      .click();
    await coordinator.getByRole("button", { name: "Sí, vendré" }).click();
    await expect(done(coordinator)).toContainText("Su respuesta quedó guardada");
    await expect(main(coordinator)).not.toContainText(guest);
    await coordinator.close();

    let link = "";
    // The worker writes to everybody called, one after the other.
    await expect(async () => {
      link = await linkMailedTo(page.request, guest, "convocatoria");
    }).toPass({ timeout: 90_000 });
    const stranger = await browser.newPage({
      ...{ baseURL, storageState: NOBODY, extraHTTPHeaders, javaScriptEnabled: false },
    });
    await stranger.goto(link);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(title);
    await expectNoSidewaysScroll(stranger);
    await stranger.getByLabel("Si no podrá venir, por qué").fill("Estaré de viaje");
    await stranger.getByRole("button", { name: "No podré venir" }).click();
    await expect(main(stranger)).toContainText("Dijo que no vendrá");
    await stranger.goto(`${link.slice(0, -3)}AAA`);
    await expect(main(stranger)).toContainText("no abre ninguna convocatoria");
    await stranger.close();

    await page.goto(`${meeting}/convocados`);
    await expect(main(page)).toContainText("1 vendrá, 1 no vendrá");
    await expect(main(page)).toContainText("Estaré de viaje");
  });

  test("a series on the 31st leaves a day out, and the next is prepared from it", async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto("/directorios/series/nueva");
    await page.getByLabel("Qué reunión es").selectOption({ label: "Comité, UGEL 05" });
    await page.getByLabel("Nombre", { exact: true }).fill(`Comité ${randomInt(1_000_000_000)}`);
    await page.getByRole("radio", { name: /Cada mes, un día fijo/ }).check();
    await page.getByLabel("Día del mes").fill("32");
    await page.getByRole("button", { name: "Poner la serie" }).click();
    await expect(page.getByText("El máximo es 31.").first()).toBeVisible();
    await page.getByLabel("Día del mes").fill("31");
    await page.getByRole("button", { name: "Poner la serie" }).click();
    await expect(done(page)).toContainText("La serie quedó puesta");
    await expect(main(page)).toContainText("Cada mes, el día 31 o el último");
    await look(page);
    await expect(main(page)).toContainText(/28 de febrero|29 de febrero/);
    await page
      .getByRole("button", { name: /^Dejar fuera/ })
      .first()
      .click();
    await expect(main(page)).toContainText("Se dejó fuera");
    await page
      .getByRole("link", { name: /^Preparar la reunión/ })
      .first()
      .click();
    await expect(page.getByLabel("Día", { exact: true })).not.toHaveValue("");
  });
});
