import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { expect, test } from "./test";

const main = (page: Page) => page.getByRole("main");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Buscar en la región" });

test.describe("with the keys", () => {
  test.use({ storageState: stateOf("coordinator") });
  test.skip(({ isMobile }) => Boolean(isMobile), "a phone has no such keys");

  test("Ctrl-K opens it anywhere, the arrows go through what was found, and Enter opens it", async ({
    page,
  }) => {
    await page.goto("/agrupaciones");
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(dialog(page)).toBeVisible({ timeout: 1000 });
    }).toPass();
    await page.keyboard.type("rei 5-3");
    await expect(dialog(page).getByRole("status")).toContainText("resultado");
    await page.keyboard.press("ArrowDown");
    const first = dialog(page).getByRole("link").first();
    await expect(first).toBeFocused();
    await expect(first).toContainText("REI 05-03");
    await expectAccessible(page);
    await page.keyboard.press("ArrowUp");
    await expect(dialog(page).getByRole("searchbox")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/redes\/05-03$/, { timeout: 20_000 });
    await expect(dialog(page)).toBeHidden();
  });

  test("«/» opens it too, until whoever it bothers turns it off; what is nothing is told", async ({
    page,
  }) => {
    await page.goto("/agrupaciones");
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(dialog(page)).toBeVisible({ timeout: 1000 });
    }).toPass();
    await page.keyboard.type("%%");
    await expect(dialog(page).getByRole("status")).toContainText("No hay ninguna letra ni número");
    await dialog(page).getByLabel("Abrirlo también con la tecla «/»").uncheck();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.press("/");
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.press("Control+k");
    await expect(dialog(page)).toBeVisible();
  });

  test("with the network gone it says how to search all the same", async ({ page, context }) => {
    await page.goto("/agrupaciones");
    await page.getByRole("button", { name: "Buscar en la región" }).click();
    await context.setOffline(true);
    await dialog(page).getByRole("searchbox").fill("quebrada");
    await expect(dialog(page).getByRole("status")).toContainText("Pulse «Buscar»");
    await context.setOffline(false);
    await dialog(page).getByRole("button", { name: "Buscar", exact: true }).click();
    await expect(page).toHaveURL(/\/buscar\?q=quebrada$/);
    await expect(main(page)).toContainText("Quebrada");
  });
});

test.describe("without JavaScript", () => {
  test.use({ storageState: stateOf("coordinator"), javaScriptEnabled: false });

  test("the same box is a plain form, and its page finds plans, meetings, agreements and visits", async ({
    page,
  }) => {
    await page.goto("/inicio");
    await page.getByRole("button", { name: "Buscar en la región" }).click();
    await dialog(page).getByRole("searchbox").fill("05-03");
    await dialog(page).getByRole("button", { name: "Buscar", exact: true }).click();
    await expect(main(page).getByRole("heading", { level: 1 })).toHaveText("Resultados de «05-03»");
    for (const kind of ["Redes y UGEL", "Planes", "Acuerdos", "Visitas"])
      await expect(main(page).getByRole("heading", { name: kind, exact: true })).toBeVisible();
    await page.goto("/buscar?q=quebrda");
    await expect(main(page)).toContainText("Quebrada");
  });

  test("a kind is read page by page", async ({ page }) => {
    await page.goto("/buscar?q=pat-rei+2026&en=plan");
    await main(page).getByRole("link", { name: "Siguiente" }).click();
    await expect(page).toHaveURL(/pagina=2/);
    await expect(main(page)).toContainText("51 a 100");
  });

  for (const [name, typed, told] of [
    ["10,000 letters", "a".repeat(10_000), "Es demasiado largo"],
    ["only accents", "\u0301\u0301", "No hay ninguna letra"],
    ["control characters", "\u0001\u0002", "No hay ninguna letra"],
    ["wildcards", "%_%", "No hay ninguna letra"],
    ["one letter", "x", "Escriba al menos dos"],
  ] as const)
    test(`${name} are told kindly, and stay in the field`, async ({ page }) => {
      const answer = await page.goto(`/buscar?${new URLSearchParams({ q: typed })}`);
      expect(answer?.status()).toBe(200);
      await expect(main(page)).toContainText(told);
      await expect(main(page).getByRole("searchbox")).toHaveValue(typed);
    });
});

test.describe("what happened", () => {
  test.use({ storageState: stateOf("admin"), javaScriptEnabled: false });

  test("is narrowed by act, place and words, links to what it is about, and is taken along", async ({
    page,
  }) => {
    await page.goto("/administracion/auditoria");
    await main(page).getByLabel("Qué pasó").selectOption("planes");
    await main(page).getByLabel("Dónde").selectOption({ label: "REI 01-01 Quebrada Alta" });
    await main(page).getByRole("button", { name: "Buscar" }).click();
    await expect(page).toHaveURL(/suceso=planes/);
    const row = main(page)
      .getByRole("row", { name: /Se aprobó un plan/ })
      .first();
    await expect(row).toContainText("REI 01-01");
    await expect(row).toContainText("Número: 1");
    await expect(main(page).getByRole("table")).not.toContainText("REI 02-");
    const href = await main(page).getByRole("link", { name: "CSV" }).getAttribute("href");
    const csv = await (await page.request.get(href ?? "")).text();
    expect(csv).toContain("Se aprobó un plan");
    expect(csv).not.toContain("REI 02-");
    await row.getByRole("link", { name: "PAT-REI 2026 de la REI 01-01" }).click();
    await expect(main(page).getByRole("heading", { level: 1 })).toContainText("PAT-REI 2026");
  });

  test("a wrong number of days is told at its field and kept, and a right one is recorded", async ({
    page,
  }) => {
    await page.goto("/administracion");
    await main(page).getByRole("link", { name: "Cuánto se guarda" }).click();
    const days = main(page).getByLabel("Borradores de formularios (días)");
    const before = await days.inputValue();
    const save = () => main(page).getByRole("button", { name: "Guardar los plazos" }).click();
    await days.fill("siete");
    await save();
    await expect(main(page)).toContainText("Escriba un número entero de días, entre 7 y 730 días.");
    await expect(days).toHaveValue("siete");
    const next = before === "120" ? "121" : "120";
    await days.fill(next);
    await save();
    await expect(main(page)).toContainText("Los plazos quedaron guardados.");
    await page.goto("/administracion/auditoria?suceso=retention.set");
    // On a phone what was a row is a block.
    await expect(main(page)).toContainText(`Estaba en: borradores, ${before}Queda en: borradores, ${next}`);
  });
});

test.describe("whoever does not read the record", () => {
  test.use({ storageState: stateOf("coordinator") });

  test("finds no page of it", async ({ page }) => {
    expect((await page.goto("/administracion/auditoria"))?.status()).toBe(404);
    expect((await page.request.get("/api/auditoria")).status()).toBe(404);
  });
});
