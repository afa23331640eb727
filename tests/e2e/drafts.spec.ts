import type { Browser, Page } from "@playwright/test";
import { stateOf } from "./as";
import { invite } from "./people";
import { BOTH, onceWithoutScripts } from "./scripts";
import { sendForm } from "./send-form";
import { expect, test } from "./test";

const main = (page: Page) => page.getByRole("main");
const NAMES = "Escrito mientras la sesión terminaba";

async function enterAsAdmin(page: Page) {
  await page.locator("button[name=role][value=admin]").click();
}

/** Ends the session of a page elsewhere, as signing out on another device with the same cookie would. */
async function endSessionOf(page: Page, browser: Browser) {
  const twin = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await twin.newPage();
  await other.goto("/inicio");
  await other.getByRole("button", { name: "Menú" }).click();
  await other.getByRole("button", { name: "Salir" }).click();
  await other.waitForURL(/\/entrar/);
  await twin.close();
}

/** Types a correction, loses the session, sends it, and comes back signed in again. */
async function writeAndLoseSession(page: Page, browser: Browser, address: string) {
  await page.goto("/entrar");
  await enterAsAdmin(page);
  await page.waitForURL("/inicio");
  await page.goto(address);
  await page.getByLabel("Nombres").fill(NAMES);
  await endSessionOf(page, browser);
  await main(page).getByRole("button", { name: "Guardar los datos" }).click();
  await expect(main(page)).toContainText("Su sesión terminó. Lo que estaba escribiendo quedó guardado");
  await enterAsAdmin(page);
  await page.waitForURL(address);
  await expect(page.getByLabel("Nombres")).toHaveValue("Ana");
}

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`what was being written when the session ended comes back and is saved, ${how}`, async ({
      page,
      browser,
      admin,
    }) => {
      const person = await invite(admin);
      await writeAndLoseSession(page, browser, `${person.page}/corregir`);
      await page.getByRole("link", { name: "Continuar con ese texto" }).click();
      await expect(page.getByLabel("Nombres")).toHaveValue(NAMES);
      await main(page).getByRole("button", { name: "Guardar los datos" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(NAMES);
      await page.goto(`${person.page}/corregir`);
      await expect(main(page)).not.toContainText("Tiene un texto sin guardar");
    });

    test(`a draft is thrown away when nobody wants it, ${how}`, async ({ page, browser, admin }) => {
      const person = await invite(admin);
      await writeAndLoseSession(page, browser, `${person.page}/corregir`);
      await page.getByRole("button", { name: "Descartarlo" }).click();
      await expect(main(page)).not.toContainText("Tiene un texto sin guardar");
      await expect(page).toHaveURL(`${person.page}/corregir`);
      await page.goto(`${person.page}/corregir?borrador=1`);
      await expect(page.getByLabel("Nombres")).toHaveValue("Ana");
    });
  });
}

test.describe("signed in", () => {
  test.use({ storageState: stateOf("admin") });

  test("a draft saved over somebody else's text is still refused", async ({ page, admin, browser }) => {
    const person = await invite(admin);
    const address = `${person.page}/corregir`;
    await page.goto(address);
    await page.getByLabel("Nombres").fill(NAMES);
    await page.getByLabel("Correo").fill("");
    await main(page).getByRole("button", { name: "Guardar los datos" }).click();
    await expect(page.locator("#errores")).toBeVisible();
    const other = await browser.newContext({ storageState: stateOf("area_head") });
    await sendForm(other.request, address, "givenNames", {
      ...{ givenNames: "Otra", familyNames: person.familyNames, email: person.email },
      ...{ documentKind: "passport", documentNumber: person.documentNumber },
    });
    await page.goto(`${address}?borrador=1`);
    await expect(page.getByLabel("Nombres")).toHaveValue(NAMES);
    await page.getByLabel("Correo").fill(person.email);
    await main(page).getByRole("button", { name: "Guardar los datos" }).click();
    await expect(main(page)).toContainText("Guardado por otra persona: Otra");
  });
});
