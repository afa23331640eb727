import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { activate, invite } from "./people";
import { BOTH, onceWithoutScripts } from "./scripts";
import { sendForm } from "./send-form";
import { expect, test } from "./test";

/** Networks that no other test changes: one for each screen and way of browsing, so that they do not meet. */
const networkFor = (phone: boolean, scripts: boolean) => (phone ? (scripts ? "04-08" : "04-10") : "04-09");

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

test.use({ storageState: stateOf("admin") });

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`the ficha is written, the núcleo chosen and its distances seen, ${how}`, async ({
      page,
      isMobile,
    }) => {
      const code = networkFor(isMobile, scripts);
      await page.goto(`/redes/${code}`);
      await page.getByRole("link", { name: /^(Escribir|Corregir) la ficha$/ }).click();
      await page.getByLabel("Correo de la red").fill("esto no es un correo");
      await page.getByLabel("La red en pocas palabras").fill("Colegios de la misma ladera.");
      await press(page, "Guardar la ficha");
      await expect(page.getByLabel("Correo de la red")).toHaveAccessibleDescription(/Escriba un correo como/);
      await expect(page.getByLabel("La red en pocas palabras")).toHaveValue("Colegios de la misma ladera.");

      await page.getByLabel("Correo de la red").fill("red@ejemplo.pe");
      const host = page.getByLabel("Colegio que lo acoge");
      const chosen = (await host.locator("option").nth(1).textContent()) ?? "";
      await host.selectOption({ label: chosen });
      await page.getByLabel("Nombre del núcleo").fill("Núcleo de la ladera");
      await press(page, "Guardar la ficha");

      await expect(main(page)).toContainText("La ficha de la red quedó guardada.");
      await expect(main(page)).toContainText("Colegios de la misma ladera.");
      await expect(main(page)).toContainText("Núcleo de la ladera");
      const row = main(page).getByRole("row").filter({ hasText: chosen });
      await expect(row.getByRole("cell").last()).toContainText("Núcleo");
      const others = main(page)
        .getByRole("row")
        .filter({ hasText: /\d k?m$/ });
      expect(await others.count()).toBeGreaterThan(5);
      if (scripts) await expectAccessible(page);
    });
  });
}

test("a coordinator writes the ficha of her own network and of no other", async ({
  admin,
  browser,
  playwright,
  baseURL,
  extraHTTPHeaders,
  isMobile,
}) => {
  test.skip(isMobile, "the same for every screen");
  // Every network of the demo has its coordinator: a new one has none.
  const code = `04-C${Date.now().toString(36).slice(-3).toUpperCase()}`;
  const options = await (await admin.get("/ugel/04/nueva-red")).text();
  const ugel = /name="ugel" value="([^"]+)"/.exec(options)?.[1] ?? "";
  await sendForm(admin, "/ugel/04/nueva-red", "code", {
    ...{ ugel, code, name: "Loma de Prueba", kind: "eb", modalityGroup: "ebr_ebe", openedOn: "2026-03-02" },
  });
  const person = await invite(admin, { place: `REI ${code}`, role: "coordinator", mail: true });
  const state = await activate(playwright.request, { baseURL, extraHTTPHeaders }, person.email);
  const page = await (await browser.newContext({ storageState: state })).newPage();
  await page.goto(`/redes/${code}`);
  await page.getByRole("link", { name: "Escribir la ficha" }).click();
  await page.getByLabel("Teléfono de la red").fill("01 456 1234");
  await press(page, "Guardar la ficha");
  await expect(main(page)).toContainText("014561234");
  expect((await page.goto("/redes/04-09/ficha"))?.status()).toBe(404);
  await page.goto("/redes/04-09");
  await expect(page.getByRole("link", { name: /la ficha$/ })).toHaveCount(0);
});

test("networks are found by district from the map, by words in any order, and among those that closed", async ({
  page,
}) => {
  await page.goto("/redes");
  await page.getByRole("link", { name: "Ver el mapa de distritos" }).click();
  await main(page)
    .getByRole("link", { name: /^Ancón \d/ })
    .click();
  await expect(page).toHaveURL(/distrito=\d{6}/);
  await expect(main(page).getByRole("list", { name: "Filtros puestos" })).toContainText("Ancón");
  await expect(main(page).getByRole("row").nth(1)).toContainText("Ancón");
  await expect(main(page).getByRole("link", { name: /^Ancón \d/ })).toHaveAttribute("aria-current", "true");
  await page.goto("/redes?estado=cerradas&q=nada+coincide");
  await expect(main(page)).toContainText("Ninguna red coincide");
});

test("a change of coordination is told in the history and in how the network was", async ({ page }) => {
  await page.goto("/redes/02-07/historial");
  const year = page.getByRole("list", { name: "Historial de 2026" });
  await expect(year).toContainText("Pasó a dirigir otra institución.");
  await page.getByRole("link", { name: "A la fecha" }).first().click();
  await page.getByRole("textbox", { name: "Fecha" }).fill("2026-06-01");
  await press(page, "Ver");
  await expect(main(page)).toContainText("Desde entonces: cambió la coordinación.");
  await page.getByRole("link", { name: /Cambio siguiente: 1 de agosto/ }).click();
  await expect(main(page)).toContainText("Desde entonces no ha cambiado.");
  await page.goto("/redes/02-07/a-la-fecha?f=2026-02-30");
  await expect(main(page)).toContainText("«2026-02-30» no es una fecha");
  await expectAccessible(page);
});

test("the schools of a network are taken along", async ({ request }) => {
  const csv = await (await request.get("/api/redes/04-09/colegios?formato=csv")).text();
  expect(csv).toContain("Metros al núcleo");
  expect(csv.split("\r\n").length).toBeGreaterThan(10);
});
