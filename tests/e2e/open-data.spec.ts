import { expectAccessible } from "./accessibility";
import { expect, test } from "./test";

test.describe("the open data", () => {
  test.use({ javaScriptEnabled: false, storageState: { cookies: [], origins: [] } });

  test("lists each table with its columns, its files and its licence, without JavaScript", async ({
    page,
  }) => {
    const answer = await page.goto("/datos");
    expect(answer?.headers()["content-security-policy"]).toContain("script-src 'none'");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Datos abiertos");
    await expect(page.getByRole("link", { name: /CC BY 4\.0/ })).toBeVisible();
    const table = page.locator("#territorio-ugel");
    await table.getByText("Qué hay en sus 5 columnas").click();
    await expect(table.getByRole("row", { name: /redes_eb/ })).toContainText("Número entero");
    const hrefs = await page
      .locator("main article a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(hrefs.length).toBeGreaterThanOrEqual(4);
    for (const href of hrefs) expect.soft((await page.request.get(href)).status(), href).toBe(200);
  });

  test("gives a table as a file, whole", async ({ page }) => {
    await page.goto("/datos");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Descargar CSV.*El territorio, por distrito$/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^territorio-distrito-edicion-\d+\.csv$/);
    const csv = await page.request.get("/api/v1/tablas/territorio-distrito?formato=csv");
    expect((await csv.text()).trim().split("\r\n")).toHaveLength(44);
  });

  test("keeps each edition's data at its address, and knows no other", async ({ page }) => {
    await page.goto("/datos/1");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Datos abiertos del resumen 1");
    for (const path of ["/datos/999999", "/datos/abc", "/datos/0"]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
  });

  test("says to programs how to ask, and what was wrong", async ({ page }) => {
    await page.goto("/datos/api");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Datos para programas");
    const hrefs = await page
      .locator("#ejemplos a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const href of hrefs) expect.soft((await page.request.get(href)).status(), href).toBe(200);
    expect((await (await page.request.get("/api/v1/esquema")).json()).openapi).toBe("3.1.0");
    const wrong = await page.request.get("/api/v1/redes?por=5000");
    expect(wrong.status()).toBe(400);
    expect((await wrong.json()).permitido).toBe("un número entero de 1 a 1000");
  });
});

test("the pages of the open data can be read by everybody", async ({ page }) => {
  for (const path of ["/datos", "/datos/api"]) {
    await page.goto(path);
    for (const summary of await page.locator("main details > summary").all()) await summary.click();
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide, path).toBe(false);
  }
});
