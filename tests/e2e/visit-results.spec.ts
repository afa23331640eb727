import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { expect, test } from "./test";

const main = (page: Page) => page.getByRole("main");

/** The results of the personas' network, chosen in the page; answers the addresses of what may be taken along. */
async function openResults(page: Page) {
  await page.goto("/visitas/resultados");
  const places = main(page).locator("select[name=lugar]");
  if (await places.count()) {
    const network = await places.locator("option", { hasText: "REI 05-03" }).getAttribute("value");
    await places.selectOption(network);
    await main(page).getByRole("button", { name: "Ver", exact: true }).first().click();
  }
  await expect(main(page).getByRole("heading", { level: 1 })).toContainText("REI 05-03");
  const form = main(page).locator("select[name=ficha]");
  const classroom = await form.locator("option", { hasText: "aula" }).first().getAttribute("value");
  await form.selectOption(classroom);
  await main(page).getByRole("button", { name: "Ver", exact: true }).first().click();
  const sums = main(page).getByRole("link", { name: "Sumas, Excel" });
  await expect(sums).toBeVisible();
  const address = (await sums.getAttribute("href")) ?? "";
  return { sums: address, matrix: address.replace("resultados", "matriz") };
}

test.describe("whoever accompanies a network", () => {
  test.use({ javaScriptEnabled: false, storageState: stateOf("local_specialist") });

  test("reads what five people or more got together, and no visit of them", async ({ page }) => {
    const { sums, matrix } = await openResults(page);
    await expect(main(page).getByRole("row", { name: /Momento I / })).toContainText(
      /cuenta a:? \d+ personas/,
    );
    await expect(
      main(page)
        .getByRole("img", { name: /^Momento I: .*%/ })
        .first(),
    ).toBeVisible();
    await expect(
      main(page)
        .getByText(/^n = \d+$/)
        .first(),
    ).toBeVisible();
    await expect(main(page).getByRole("link", { name: /Visita por visita/ })).toHaveCount(0);
    expect((await page.request.get(sums)).status()).toBe(200);
    const refused = await page.request.get(matrix);
    expect([refused.status(), await refused.text()]).toEqual([
      404,
      expect.stringContaining("No hay visitas"),
    ]);
  });
});

test.describe("whoever coordinates it", () => {
  test.use({ storageState: stateOf("coordinator") });

  test("takes its visits along one by one", async ({ page }) => {
    const { matrix } = await openResults(page);
    await expect(main(page).getByRole("link", { name: /Visita por visita/ })).toHaveAttribute("href", matrix);
    const file = await page.request.get(matrix);
    expect([file.status(), file.headers()["content-type"]]).toEqual([
      200,
      expect.stringContaining("spreadsheetml"),
    ]);
    await expectAccessible(page);
  });

  test("sees which schools are missing, and begins to plan a visit from there", async ({ page }) => {
    await page.goto("/visitas/cobertura");
    await expect(main(page).getByRole("heading", { name: "Quiénes observan" })).toBeVisible();
    await expectAccessible(page);
    await main(page).locator("select[name=momento]").selectOption("3");
    await main(page).getByRole("button", { name: "Ver" }).click();
    const missing = main(page).getByRole("list", { name: "Por código" }).getByRole("listitem");
    const visited = await main(page)
      .getByText(/^Momento III: \d+ de \d+ colegios$/)
      .textContent();
    const [, done, all] = /(\d+) de (\d+)/.exec(visited ?? "") ?? [];
    await expect(missing).toHaveCount(Math.min(20, Number(all) - Number(done)));
    await missing
      .first()
      .getByRole("link", { name: /^Planificar/ })
      .click();
    await expect(page).toHaveURL(/\/visitas\/nueva\?lugar=/);
  });
});

test.describe("a UGEL", () => {
  test.use({ javaScriptEnabled: false, storageState: stateOf("ugel_director") });

  test("has its networks by their code, each opening its own schools", async ({ page }) => {
    await page.goto("/visitas/cobertura");
    const table = main(page).getByRole("table");
    const names = await table.getByRole("rowheader").getByRole("link").allTextContents();
    expect(names).toEqual(names.toSorted());
    await table.getByRole("link", { name: /^REI 05-03/ }).click();
    await expect(main(page).getByRole("heading", { level: 1 })).toContainText("REI 05-03");
    await expect(main(page).getByRole("heading", { name: "Por colegio" })).toBeVisible();
    await expect(main(page).getByRole("heading", { name: "Quiénes observan" })).toBeVisible();
    const other = await page.request.get("/visitas/cobertura?lugar=r1.u1");
    expect(other.status()).toBe(404);
  });
});
