import type { APIRequestContext } from "@playwright/test";
import type { NetworkKind } from "@/db/values";
import { NETWORK_KIND_LABELS } from "@/lib/networks/labels";
import { BOTH, onceWithoutScripts } from "./scripts";
import { expect, test } from "./test";

/** How many of each kind: 133 and 7, and those that other tests made before the demo published its last edition. */
async function networksTold(request: APIRequestContext) {
  const answer = await request.get("/api/v1/tablas/redes?por=500");
  const { filas }: { filas: { tipo: string }[] } = await answer.json();
  const of = (kind: NetworkKind) => filas.filter(({ tipo }) => tipo === NETWORK_KIND_LABELS[kind]).length;
  expect(of("eb")).toBeGreaterThanOrEqual(133);
  expect(of("etp")).toBeGreaterThanOrEqual(7);
  return [of("eb"), of("etp")] as const;
}

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`the front page tells the numbers of the region, ${how}`, async ({ page }) => {
      const [eb, etp] = await networksTold(page.request);
      await page.goto("/");
      await expect(page.getByRole("main")).toContainText(`en ${eb + etp} redes, dentro de 7 UGEL`);
      const told = (await page.getByRole("main").textContent())?.replace(/\s+/g, "") ?? "";
      for (const number of [
        new RegExp(`133(de${eb})?redesdeeducaciónbásica`),
        new RegExp(`7(de${etp})?redesdeeducacióntécnico-productiva`),
        /43distritos,7UGEL/,
      ]) {
        expect.soft(told).toMatch(number);
      }
    });

    test(`the map has a tile for each district, and its table a row, ${how}`, async ({ page }) => {
      await page.goto("/");
      const figure = page.locator("figure", { hasText: "Redes que atienden cada distrito" });
      await expect(
        figure
          .getByRole("list", { name: "Redes que atienden cada distrito" })
          .locator("li:not([aria-hidden])"),
      ).toHaveCount(43);
      await figure.getByText("Ver los 43 en tabla").click();
      const table = figure.getByRole("table");
      await expect(table).toBeVisible();
      await expect(table.locator("tbody tr")).toHaveCount(43);
      await expect(table.getByRole("row", { name: "Comas" })).toContainText("UGEL 04");
    });

    test(`the links of the front page lead somewhere, ${how}`, async ({ page }) => {
      await page.goto("/");
      const hrefs = await page
        .locator("a[href]")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(hrefs).toContain("/entrar");
      for (const href of new Set(hrefs.filter((each) => each?.startsWith("/")))) {
        expect.soft((await page.request.get(href ?? "")).status(), `${href}`).toBe(200);
      }
      await page.getByRole("link", { name: "Entrar" }).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Entrar");
    });

    for (const path of ["/no/existe", "/resumen/999999", "/resumen/abc"]) {
      test(`${path} says that it was not found, ${how}`, async ({ page }) => {
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("No se encontró la página");
        await page.getByRole("link", { name: "resumen público" }).click();
        await expect(page).toHaveURL("/");
      });
    }

    test(`the menu opens with the keyboard and closes with Escape, ${how}`, async ({ page }) => {
      await page.goto("/");
      const menu = page.locator("#menu");
      const button = page.getByRole("button", { name: "Menú" });
      await button.focus();
      await page.keyboard.press("Enter");
      await expect(menu).toBeVisible();
      await page.keyboard.press("Tab");
      await expect(menu.getByRole("button", { name: "Cerrar" })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(menu).toBeHidden();
      await expect(button).toBeFocused();
    });

    test(`the first Tab offers to skip to the content, ${how}`, async ({ page }) => {
      await page.goto("/");
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Saltar al contenido" });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(page.locator("#contenido")).toBeFocused();
    });
  });
}

test("the front page runs no script at all", async ({ page }) => {
  const answer = await page.goto("/");
  expect(answer?.headers()["content-security-policy"]).toContain("script-src 'none'");
  await page.waitForLoadState("load");
  const ran = await page.evaluate(() =>
    ["next", "__next_f", "__NEXT_DATA__", "TURBOPACK"].filter((name) => name in window),
  );
  expect(ran).toEqual([]);
});

test("a published edition stays at its own address", async ({ page }) => {
  await page.goto("/resumen/1");
  await expect(page.getByRole("main")).toContainText("Resumen 1, publicado el");
});
