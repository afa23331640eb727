import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleOnEachScreen } from "./accessibility";
import { stateOf } from "./as";
import { BOTH, onceWithoutScripts } from "./scripts";
import { expect, test } from "./test";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

for (const { scripts, how } of BOTH)
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts, storageState: async ({ newcomer }, use) => use(newcomer.state) });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`a private address is made, followed, replaced and revoked, ${how}`, async ({
      page,
      playwright,
    }) => {
      const stranger = await playwright.request.newContext({ storageState: { cookies: [], origins: [] } });
      const address = async () =>
        /https?:\/\/\S+\/calendario\/[\w-]{43}\.ics/.exec((await main(page).textContent()) ?? "")?.[0] ??
        "none";
      await page.goto("/cuenta");
      await main(page).getByRole("link", { name: "Ver sus reuniones en su calendario" }).click();
      await press(page, "Crear mi dirección");
      await expect(main(page)).toContainText("Cópiela ahora");
      const first = await address();
      const answer = await stranger.get(first);
      expect([answer.status(), answer.headers()["content-type"]]).toEqual([
        ...[200, "text/calendar; charset=utf-8"],
      ]);
      expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR$/);
      await press(page, "Crear otra y anular esta");
      await expect.poll(address).not.toBe(first);
      const second = await address();
      expect((await stranger.get(first)).status()).toBe(404);
      expect((await stranger.get(second)).status()).toBe(200);
      await press(page, "Anular la dirección");
      await expect(main(page)).toContainText("La dirección se anuló");
      expect((await stranger.get(second)).status()).toBe(404);
      expect(await page.content()).not.toContain(new URL(second).pathname);
      await stranger.dispose();
    });
  });

test.describe("an address waiting to be copied", () => {
  test.use({ storageState: async ({ newcomer }, use) => use(newcomer.state) });

  test("is accessible", async ({ page }) => {
    await page.goto("/cuenta/calendario");
    await press(page, "Crear mi dirección");
    await expect(main(page)).toContainText("Cópiela ahora");
    await expectAccessible(page);
  });
});

test.describe("the region's year", () => {
  test.use({ storageState: stateOf("regional_director") });

  test("says how many directorios were held, UGEL by UGEL, and leads to each", async ({ page }) => {
    await page.goto("/directorios/calendario?anio=2026");
    await expect(main(page)).toContainText(/Se realizaron \d+ de los \d+ directorios que tocaban hasta hoy/);
    const rows = main(page)
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader") });
    await expect(rows.getByRole("rowheader")).toHaveText([1, 2, 3, 4, 5, 6, 7].map((n) => `UGEL 0${n}`));
    await expectAccessible(page);
    const ugel = main(page).getByRole("row", { name: /^UGEL 05/ });
    const meeting = ugel.getByRole("link", { name: /: directorio de marzo, UGEL 05$/ });
    await expect(meeting).toContainText(/^\d+ de \d+/);
    await meeting.click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Directorio de marzo, UGEL 05");
  });
});

test.describe("a UGEL's year", () => {
  test.use({ storageState: stateOf("ugel_director") });

  test("is its own, with what it prepares", async ({ page }) => {
    await page.goto("/directorios/calendario?anio=2026");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Directorios de 2026, UGEL 05");
    await expect(main(page).getByRole("rowheader")).toHaveText(["UGEL 05"]);
  });
});

test.describe("how a region meets", () => {
  test.use({ storageState: stateOf("admin") });

  test("is decided, kind by kind, and what is wrong is told at its field", async ({ page, isMobile }) => {
    await page.goto("/administracion");
    await main(page).getByRole("link", { name: "Cómo se reúnen" }).click();
    await main(page)
      .getByRole("link", { name: isMobile ? "Asamblea de REI" : "Comité" })
      .click();
    const grace = page.getByLabel("Minutos de tolerancia");
    await grace.fill("muchos");
    await press(page, /^Guardar$/);
    await expect(grace).toHaveAccessibleDescription(/en cifras/);
    await expectAccessible(page);
    const minutes = String(5 + randomInt(50));
    await grace.fill(minutes);
    await press(page, "Agregar un punto al inicio");
    await expect(page.getByLabel("Punto 2")).toBeVisible();
    await press(page, /^Guardar$/);
    await expect(main(page)).toContainText("Quedó guardado");
    await expect(grace).toHaveValue(minutes);
    await expect(page.getByLabel("Punto 2")).toBeHidden();
  });

  test("keeps the days on which nobody meets", async ({ page }) => {
    await page.goto(`/administracion/directorios/feriados?anio=${2040 + randomInt(60)}`);
    await press(page, "Agregar estos 16 días");
    const list = page.getByRole("list", { name: "Feriados del año" });
    await expect(list.getByRole("listitem")).toHaveCount(16);
    await list.getByRole("button", { name: "Quitar Navidad" }).click();
    await expect(list.getByRole("listitem")).toHaveCount(15);
    await expect(main(page)).toContainText("El feriado se quitó");
    await expectAccessibleOnEachScreen(page);
  });
});
