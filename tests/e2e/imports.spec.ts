import { stateOf } from "./as";
import { bringPadron } from "./padron";
import { expect, test } from "./test";

test.use({ storageState: stateOf("admin") });
test.skip(({ isMobile }) => isMobile, "the same for every screen");

test("a file that is no padrón is told in words, and the page goes on", async ({ page }) => {
  await bringPadron(page, "lista.csv", "nombre;edad\nAna;3\nLuis;4\n");
  await expect(page.getByText("No se pudo leer el archivo")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("main")).toContainText("COD_MOD");
  await page.getByRole("button", { name: "Leer este archivo otra vez" }).click();
  await expect(page.getByText("No se pudo leer el archivo")).toBeVisible({ timeout: 30_000 });
});
