import { expectAccessibleOnEachScreen } from "./accessibility";
import { stateOf } from "./as";
import { invite, linkMailedTo } from "./people";
import { ROUTES } from "./routes";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "each state is scanned on both screens");

test.describe("nobody signed in", () => {
  for (const path of ["/una/direccion/que/no/existe", "/resumen/999999"]) {
    test(`${path} is not found and meets WCAG 2.2 AA`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("No se encontró");
      await expectAccessibleOnEachScreen(page);
    });
  }

  test("the open menu meets WCAG 2.2 AA", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/");
    await page.getByRole("button", { name: "Menú" }).click();
    await expect(page.locator("#menu")).toBeVisible();
    const row = await page.locator("#menu").getByRole("link").last().boundingBox();
    expect(row?.height, "a finger's width").toBeGreaterThanOrEqual(44);
    await expectAccessibleOnEachScreen(page);
  });

  test("a live invitation, and what is wrong in it, meet WCAG 2.2 AA", async ({ page, admin }) => {
    const { email } = await invite(admin, { mail: true });
    await page.goto(await linkMailedTo(page.request, email));
    await expectAccessibleOnEachScreen(page);
    await page.getByRole("button", { name: "Activar y entrar" }).click();
    await expect(page.locator("#errores")).toBeVisible();
    await expectAccessibleOnEachScreen(page);
  });

  for (const [path, button] of [
    ["/entrar", "Entrar"],
    ["/recuperar", "Enviar el enlace"],
  ] as const) {
    test(`what is wrong in ${path} meets WCAG 2.2 AA`, async ({ page }) => {
      await page.goto(path);
      await page.getByRole("main").getByRole("button", { name: button, exact: true }).click();
      await expect(page.locator("#errores")).toBeVisible();
      await expectAccessibleOnEachScreen(page);
    });
  }
});

test.describe("administration", () => {
  test.use({ storageState: stateOf("admin") });

  test("what is not found meets WCAG 2.2 AA", async ({ page }) => {
    await page.goto("/redes/99-99");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No se encontró lo que busca");
    await expectAccessibleOnEachScreen(page);
  });

  const FORMS = {
    "/cuenta": "Cambiar la contraseña",
    "/administracion/usuarios/nuevo": "Registrar a la persona",
    "/administracion/usuarios/[id]/designar": "Registrar el cargo",
    "/administracion/usuarios/[id]/cuenta": "Cerrar la cuenta",
    "/administracion/usuarios/[id]/designaciones/[designacion]": "Terminar la designación",
  };
  for (const [route, button] of Object.entries(FORMS)) {
    test(`what is wrong in ${route} meets WCAG 2.2 AA`, async ({ page, sample }) => {
      await page.goto(ROUTES[route]?.path(sample) ?? "");
      await page.getByRole("button", { name: button, exact: true }).click();
      await expect(page.locator("#errores")).toBeVisible();
      await expectAccessibleOnEachScreen(page);
    });
  }

  test("the problem of a file that was not taken meets WCAG 2.2 AA", async ({ page, sample }) => {
    const route = ROUTES["/administracion/usuarios/[id]/designaciones/[designacion]"];
    await page.goto(`${route?.path(sample)}?archivo=danado`);
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await expectAccessibleOnEachScreen(page);
  });
});
