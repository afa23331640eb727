import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { stateOf } from "./as";
import { invite } from "./people";
import { draftOf, problemIn } from "./plans";
import { expect, test } from "./test";

const main = (page: Page) => page.getByRole("main");

/** Opens a page whose scripts wait, as on a slow network. Gives what lets them come, and waits until it lives. */
async function openWithoutLife(page: Page, address: string) {
  let letThemCome = () => {};
  const held = new Promise<void>((done) => {
    letThemCome = done;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  const lives = () =>
    main(page)
      .locator("form")
      .last()
      .evaluate((form) => Object.keys(form).some((key) => key.startsWith("__react")));
  expect(await lives()).toBe(false);
  return async () => {
    letThemCome();
    await expect.poll(lives).toBe(true);
  };
}

test.describe("of a plan", () => {
  test.use({ storageState: stateOf("coordinator") });

  test("what is written and chosen before the scripts come stays, is kept as a draft, and is sent", async ({
    page,
    admin,
    playwright,
    baseURL,
  }) => {
    const secretary = await playwright.request.newContext({ baseURL, storageState: stateOf("secretary") });
    const mark = `${randomInt(1_000_000_000)}`;
    const draft = await draftOf(admin, secretary, 2040 + randomInt(20));
    const address = await problemIn(secretary, draft, `Problema ${mark}`);
    const comeToLife = await openWithoutLife(page, address);
    const problem = page.getByLabel("Problema", { exact: true });
    await expect(problem).toHaveValue(`Problema ${mark}`);
    await problem.fill(`Escrito antes ${mark}`);
    await page.getByLabel("Gestión").check();
    await page.getByLabel("Área evaluada").selectOption({ label: "Lectura" });
    await page.getByLabel("Nivel").selectOption({ label: "Primaria" });
    await comeToLife();
    await expect(problem).toHaveValue(`Escrito antes ${mark}`);
    await expect(page.getByLabel("Gestión")).toBeChecked();
    await expect(page.getByLabel("Área evaluada")).toHaveValue("reading");
    await expect(main(page).getByRole("status").last()).toContainText("Borrador guardado a las", {
      timeout: 15_000,
    });
    await main(page).getByRole("button", { name: "Guardar", exact: true }).click();
    await expect(main(page)).toContainText("Los cambios quedaron guardados.");
    await expect(main(page)).toContainText(`Escrito antes ${mark}`);
    // The cursor stays where it was put, and a page in which nobody writes leaves no draft behind.
    const comeToLifeAgain = await openWithoutLife(page, address);
    await problem.focus();
    await problem.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(7, 7));
    await comeToLifeAgain();
    expect(await problem.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(7);
    await page.goto(draft);
    await page.goto(address);
    await expect(problem).toHaveValue(`Escrito antes ${mark}`);
    await expect(main(page)).not.toContainText("Tiene un texto sin guardar");
    await secretary.dispose();
  });
});

test.describe("of a person", () => {
  test.use({ storageState: stateOf("admin") });

  test("what is written over a text before the scripts come stays and is sent", async ({ page, admin }) => {
    const person = await invite(admin);
    const comeToLife = await openWithoutLife(page, `${person.page}/corregir`);
    await page.getByLabel("Nombres").fill("Escrito Antes");
    await comeToLife();
    await expect(page.getByLabel("Nombres")).toHaveValue("Escrito Antes");
    await main(page).getByRole("button", { name: "Guardar los datos" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Escrito Antes");
  });
});
