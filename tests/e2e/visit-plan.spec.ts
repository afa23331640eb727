import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
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

/** Takes back what she asked for and waits, so that she may ask again. */
async function withdraw(head: Page) {
  await head.goto("/visitas");
  const button = main(head).getByRole("button", { name: "Retirar" });
  while ((await button.count()) > 0) {
    await button.first().click();
    await expect(done(head)).toContainText("Retiró su pedido");
    await head.goto("/visitas");
  }
}

/** Somebody who still takes visits on and is not the one observed. */
async function chooseObserver(page: Page) {
  const observer = page.getByLabel("Quién observa", { exact: true });
  const options = await observer.locator("option").all();
  for (const option of options.slice(1)) {
    const label = (await option.textContent()) ?? "";
    if (/Directivo|completo/.test(label)) continue;
    return observer.selectOption((await option.getAttribute("value")) ?? "");
  }
  throw new Error("nobody may observe");
}

test.describe("visits are planned", () => {
  test.use({ storageState: stateOf("coordinator") });

  test("a school head asks for one; the coordinator plans it, moves it and cancels it", async ({
    page,
    browser,
    baseURL,
    extraHTTPHeaders,
  }) => {
    test.setTimeout(150_000);
    const topic = `Retroalimentar ${randomInt(1_000_000_000)}`;
    const head = await browser.newPage({
      ...{ baseURL, extraHTTPHeaders, storageState: stateOf("school_head"), javaScriptEnabled: false },
    });

    await withdraw(head);
    await main(head).getByRole("link", { name: "Pedir una visita" }).first().click();
    await head.getByRole("button", { name: "Pedir la visita" }).click();
    await expect(main(head)).toContainText("Escriba en qué quiere que le ayude la visita.");
    await head.getByLabel("En qué quiere que le ayude").fill(topic);
    await head.getByRole("button", { name: "Pedir la visita" }).click();
    await expect(done(head)).toContainText("Su pedido quedó guardado");
    await expect(main(head)).toContainText(topic);

    await page.goto("/visitas/plan");
    await look(page);
    await main(page)
      .getByRole("link", { name: new RegExp(`Planificar.*${topic}`) })
      .click();
    await expect(main(page)).toContainText("pidió esta visita");
    await chooseObserver(page);
    const form = page.getByLabel("Con qué ficha");
    const plain = await form
      .locator("option", { hasText: /dirección|muestra/ })
      .first()
      .getAttribute("value");
    await form.selectOption(plain ?? "");
    await page.getByLabel("Día", { exact: true }).fill(dayAhead(-2));
    await look(page);
    await page.getByRole("button", { name: "Planificar la visita" }).click();
    await expect(main(page)).toContainText("Ese día ya pasó");
    // Nothing that was chosen is lost.
    await expect(page.getByLabel("Qué se observará")).toHaveValue(topic);
    await page.getByLabel("Día", { exact: true }).fill(dayAhead(randomInt(100, 600)));
    await page.getByRole("button", { name: "Planificar la visita" }).click();
    await expect(done(page)).toContainText("quedó planificada");
    const visit = new URL(page.url()).pathname;

    await head.goto("/visitas");
    await expect(main(head)).toContainText(`Qué se observará: ${topic}`);
    await expect(main(head).getByRole("link", { name: "Leer la ficha antes" }).first()).toBeVisible();

    await page.goto(`${visit}/mover`);
    await look(page);
    await page.getByLabel("Nuevo día").fill(dayAhead(randomInt(100, 600)));
    await page.getByLabel("Hora de inicio").fill(`1${randomInt(10)}:${randomInt(10, 30)}`);
    await page.getByLabel("Hora de término").fill("19:50");
    await page.getByLabel("Por qué se cambia").fill("Hay feria de ciencias");
    await page.getByRole("button", { name: "Cambiar y avisar" }).click();
    await expect(done(page)).toContainText("cambió de día");
    await page.goto(`${visit}/cancelar`);
    await expect(main(page)).toContainText("El pedido que la originó volverá a esperar.");
    await page.getByLabel("Por qué se cancela").fill("No hay clases");
    await page.getByRole("button", { name: "Cancelar la visita" }).click();
    await expect(done(page)).toContainText("quedó cancelada");

    await head.goto("/visitas");
    await expect(main(head)).not.toContainText(`Qué se observará: ${topic}`);
    await expect(main(head)).toContainText(topic);
    await withdraw(head);
    await head.close();
  });

  test("each sees the month and what she is to do, and plans nothing that is not hers", async ({
    page,
    browser,
    baseURL,
    extraHTTPHeaders,
  }) => {
    await page.goto("/visitas/calendario");
    await look(page);
    await main(page).getByRole("link", { name: "Mes siguiente" }).click();
    await expect(page).toHaveURL(/mes=20\d\d-\d\d/);
    await page.goto("/visitas/plan?momento=todos&estado=cancelled");
    await expect(main(page).getByRole("link", { name: /Canceladas/ })).toBeVisible();
    const monitor = await browser.newPage({
      ...{ baseURL, extraHTTPHeaders, storageState: stateOf("peer_monitor") },
    });
    await monitor.goto("/visitas");
    await expect(main(monitor).getByRole("heading", { name: "Por hacer" })).toBeVisible();
    await look(monitor);
    for (const path of ["/visitas/nueva", "/visitas/plan"])
      expect((await monitor.goto(path))?.status()).toBe(404);
    await monitor.close();
  });
});
