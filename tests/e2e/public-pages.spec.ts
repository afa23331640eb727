import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { expect, test } from "./test";
import { expectNoSidewaysScroll, watchPage } from "./watch-page";

/** Of the demo's networks, whatever their names are. */
const NETWORK = "05-03";
const PAGES = ["/", "/resumen/1", "/ugel/05", `/red/${NETWORK}`, "/metodologia", "/directorio-de-redes"];

const hrefsOf = (page: Page) =>
  page
    .locator("a[href^='/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.replace(/#.*/, "") ?? ""));

test("what is published carries no script, complains of nothing and fits its screen", async ({ page }) => {
  const complaints = watchPage(page);
  for (const path of PAGES) {
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(200);
    expect.soft(answer?.headers()["content-security-policy"], path).toContain("script-src 'none'");
    expect.soft(await answer?.text(), path).not.toMatch(/<script| style="/);
    await expect.soft(page.locator("h1"), path).toHaveCount(1);
    await expectNoSidewaysScroll(page);
  }
  expect(complaints).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every link of what is published leads somewhere, without asking to sign in", async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile, "the same links as on a desk");
    // Some ninety pages, on a machine that may be busy.
    test.setTimeout(120_000);
    const asked = new Set(["/entrar"]);
    for (const path of PAGES) {
      await page.goto(path);
      for (const href of await hrefsOf(page)) {
        if (asked.has(href)) continue;
        asked.add(href);
        const answer = await page.request.get(href);
        expect.soft(answer.status(), `${href}, of ${path}`).toBe(200);
        expect.soft(answer.url(), `${href}, of ${path}`).not.toContain("/entrar");
      }
    }
    expect(asked.size).toBeGreaterThan(PAGES.length);
  });

  test("an achievement says how it is worked out", async ({ page }) => {
    await page.goto("/");
    const section = page.locator("#linea-de-base");
    await expect(section).toContainText("de 489,029");
    await section.getByText("Cómo se calcula").click();
    await expect(section).toContainText("Fuente:");
    await page.getByRole("link", { name: "Cómo se calculó" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cómo se calcula");
  });

  test("a network is found by its code or with a slip in its name, and one leads to its UGEL", async ({
    page,
  }) => {
    await page.goto(`/red/${NETWORK}`);
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    const slip = title.replace(`REI ${NETWORK} `, "").replace(/(?<=\w{2})\w(?=\w{2}$)/, "x");
    await page.goto("/directorio-de-redes");
    for (const typed of [NETWORK, slip]) {
      await page.getByLabel("Red, colegio, distrito o código").fill(typed);
      await page.getByRole("button", { name: "Buscar", exact: true }).click();
      await expect(page.getByRole("link", { name: NETWORK, exact: true })).toBeVisible();
    }
    await page.getByRole("link", { name: NETWORK, exact: true }).click();
    await page.getByRole("navigation", { name: "Ruta" }).getByRole("link", { name: "UGEL 05" }).click();
    await expect(page).toHaveURL("/ugel/05");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("UGEL 05");
  });

  test("a search that finds nothing, is long, or is of another form answers a page", async ({ page }) => {
    for (const search of [
      "q=zzzzzz",
      `q=${"x".repeat(3000)}`,
      "q=%00<script>&ugel=x&pagina=-1",
      "pagina=9999",
    ]) {
      expect
        .soft((await page.goto(`/directorio-de-redes?${search}`))?.status(), search.slice(0, 40))
        .toBe(200);
    }
    await expect(page.getByText("No hay más redes")).toBeVisible();
    await page.goto("/directorio-de-redes?q=zzzzzz");
    await expect(page.getByText("Ninguna red coincide")).toBeVisible();
  });
});

for (const path of ["/red/99-99", "/red/nada", "/ugel/99", "/resumen/ugel/x", "/resumen/abc/metodologia"]) {
  test(`${path} is nobody's page`, async ({ page, isMobile }) => {
    test.skip(isMobile, "the same answer as on a desk");
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No se encontró la página");
  });
}

for (const path of ["/", `/red/${NETWORK}`, "/directorio-de-redes?q=a"]) {
  test(`${path} meets WCAG 2.2 AA with everything unfolded`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test.describe("with a session", () => {
  test.use({ storageState: stateOf("ugel_director") });

  test("a UGEL's address shows its working page", async ({ page, isMobile }) => {
    test.skip(isMobile, "the same page as on a desk");
    const answer = await page.goto("/ugel/05");
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    await expect(page.getByRole("heading", { name: "Quiénes dirigen" })).toBeVisible();
  });
});
