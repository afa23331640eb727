import type { Page } from "@playwright/test";
import { NOBODY, stateOf } from "./as";
import { PASSWORD } from "./people";
import { BOTH, onceWithoutScripts } from "./scripts";
import { expect, test } from "./test";

const NEW_PASSWORD = "otra frase larga de pruebas";
const main = (page: Page) => page.getByRole("main");
const sessions = (page: Page) => page.getByRole("list", { name: "Sesiones abiertas" });

async function signIn(page: Page, identifier: string, password: string) {
  await page.goto("/entrar");
  await page.getByLabel("Correo o número de documento").fill(identifier);
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await main(page).getByRole("button", { name: "Entrar", exact: true }).click();
}

async function changePassword(page: Page, current: string) {
  await page.getByLabel("Contraseña actual").fill(current);
  await page.getByLabel("Contraseña nueva", { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel("La misma contraseña nueva, otra vez").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Cambiar la contraseña" }).click();
}

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`a new password ends the sessions elsewhere and replaces the old one, ${how}`, async ({
      page,
      browser,
      newcomer,
    }) => {
      const first = await (await browser.newContext({ storageState: newcomer.state })).newPage();
      await signIn(page, newcomer.email, PASSWORD);
      await page.waitForURL("/inicio");
      await page.goto("/cuenta");
      await expect(sessions(page).getByRole("listitem")).toHaveCount(2);
      await expect(sessions(page)).toContainText("esta sesión");
      await first.goto("/inicio");
      await expect(first).toHaveURL("/inicio");

      await changePassword(page, "no es la actual");
      await expect(page.getByLabel("Contraseña actual")).toHaveAccessibleDescription(
        "La contraseña actual no es esa.",
      );
      await expect(page.getByLabel("Contraseña nueva", { exact: true })).toHaveValue("");
      expect(await page.content()).not.toContain(NEW_PASSWORD);

      await changePassword(page, PASSWORD);
      await expect(main(page)).toContainText(
        "Su contraseña cambió. Las sesiones en otros equipos se cerraron.",
      );
      await expect(sessions(page).getByRole("listitem")).toHaveCount(1);
      await first.reload();
      await expect(first).toHaveURL(/\/entrar/);
      await signIn(first, newcomer.email, NEW_PASSWORD);
      await first.waitForURL("/inicio");
    });

    test(`the look that one chooses stays after a reload, on other pages and after signing out, ${how}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({
        storageState: stateOf("observer"),
        javaScriptEnabled: scripts,
      });
      const page = await context.newPage();
      const look = page.locator("html");
      const choose = async (name: string) => {
        await page.getByRole("button", { name: "Menú" }).click();
        await page.getByRole("button", { name, exact: true }).click();
      };
      await page.goto("/redes?tipo=etp");
      await expect(look).not.toHaveAttribute("data-theme");
      await choose("Oscuro");
      await expect(look).toHaveAttribute("data-theme", "ayni-dark");
      await expect(page).toHaveURL("/redes?tipo=etp");
      await page.reload();
      await expect(look).toHaveAttribute("data-theme", "ayni-dark");
      await main(page).locator("a[href^='/redes/']").first().click();
      await page.waitForURL(/\/redes\/\d/);
      await expect(look).toHaveAttribute("data-theme", "ayni-dark");
      await choose("Claro");
      await expect(look).toHaveAttribute("data-theme", "ayni");
      await page.getByRole("button", { name: "Menú" }).click();
      await expect(page.getByRole("button", { name: "Claro", exact: true })).toHaveAttribute(
        "aria-pressed",
        "true",
      );
      await page.getByRole("button", { name: "Como el equipo" }).click();
      await expect(look).not.toHaveAttribute("data-theme");
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ isMobile }) => onceWithoutScripts(false, isMobile), "tried on the phone");

  test("every other session ends with one button, and one by one", async ({ page, browser, newcomer }) => {
    const open = async () => {
      const context = await browser.newContext({ storageState: NOBODY });
      const other = await context.newPage();
      await signIn(other, newcomer.email, PASSWORD);
      await other.waitForURL("/inicio");
      return other;
    };
    const others = [await open(), await open()];
    await page.context().addCookies(newcomer.state.cookies);
    await page.goto("/cuenta");
    await expect(sessions(page).getByRole("listitem")).toHaveCount(3);
    await sessions(page)
      .getByRole("button", { name: /^Cerrar la sesión de/ })
      .first()
      .click();
    await expect(main(page)).toContainText("La sesión se cerró.");
    await expect(sessions(page).getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: "Cerrar todas las demás" }).click();
    await expect(main(page)).toContainText("Se cerraron las sesiones en otros equipos.");
    await expect(sessions(page).getByRole("listitem")).toHaveCount(1);
    for (const other of others) {
      await other.reload();
      await expect(other).toHaveURL(/\/entrar/);
    }
  });
});
