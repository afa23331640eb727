import { stateOf } from "./as";
import { expect, test } from "./test";

test.use({ javaScriptEnabled: false });

test.describe("whoever observes", () => {
  test.use({ storageState: stateOf("peer_monitor") });

  test("finds in her list the visit that comes, and opens it", async ({ page }) => {
    await page.goto("/inicio");
    const row = page.getByRole("link", { name: /^Hacer la visita a/ }).first();
    const name = ((await row.textContent()) ?? "").replace("Hacer la visita a ", "");
    await row.click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  });
});

test.describe("whoever coordinates", () => {
  test.use({ storageState: stateOf("coordinator") });

  test("reads on her network's page how many schools were visited, and opens which", async ({ page }) => {
    await page.goto("/redes/05-03");
    await expect(
      page.getByRole("main").getByText(/^Momento I+: \d+ de \d+ colegios visitados/),
    ).toBeVisible();
    await page.getByRole("link", { name: "Ver la cobertura" }).click();
    await expect(page.getByRole("main")).toContainText("REI 05-03");
  });
});

test.describe("whoever heads a school", () => {
  test.use({ storageState: stateOf("school_head") });

  test("sees on its page the last visit, and asks for another one from it", async ({ page }) => {
    await page.goto("/inicio");
    await page.getByRole("list", { name: "Mis lugares" }).getByRole("link").first().click();
    await expect(page.getByRole("heading", { name: "Visitas entre pares" })).toBeVisible();
    await page.getByRole("link", { name: "Pedir una visita" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Pedir una visita");
  });
});
