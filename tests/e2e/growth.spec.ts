import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { onEachScreenLater } from "./screens";
import { expect, test } from "./test";

const OWN = /^REI 05-03/;

/** The growth page of the demo's closing, once the worker has loaded and compared it: some minutes after a first start. */
async function openGrowth(page: Page) {
  const main = page.getByRole("main");
  const link = page.getByRole("link", { name: "Cierre 2026" });
  await expect(async () => {
    await page.goto("/evaluaciones");
    await expect(link).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 120_000 });
  const growth = `${await link.getAttribute("href")}/avance`;
  await expect(async () => {
    await page.goto(growth);
    await expect(main).toContainText("70.0 % de quienes rindieron «Cierre 2026»", { timeout: 1000 });
  }).toPass({ timeout: 150_000 });
  return main;
}

onEachScreenLater(() => {
  test.describe("for the regional director", () => {
    test.use({ storageState: stateOf("regional_director") });

    test("the closing tells how many are in both rounds, how they changed, and of which place", async ({
      page,
      isMobile,
    }) => {
      test.setTimeout(300_000);
      const main = await openGrowth(page);
      await expect(main).toContainText("141,719 de 202,457");
      await expect(main).toContainText("64.4 % de los 220,063 que habían rendido «Línea de base 2026»");
      await expect(main).toContainText("Subió 13.5 puntos de la escala, en promedio. Intervalo de 95 %");
      await expect(page.getByRole("img", { name: /^Lectura, primaria: Subió/ })).toBeVisible();
      await main.getByText("Ver tabla").first().click();
      const changes = page.getByRole("table", { name: /^Cambio promedio de los mismos estudiantes\./ });
      await expect(changes.getByRole("row", { name: /Lectura, primaria/ })).toContainText("+13.5");
      const moves = page.getByRole("table", { name: /^Filas: nivel en «Línea de base 2026»/ });
      await expect(moves.first().getByRole("row", { name: /^Satisfactorio/ })).toContainText("<10");
      await expectAccessible(page);
      const places = page.getByRole("table", {
        name: /^Cambio promedio de los mismos estudiantes, en puntos/,
      });
      await expect(places.getByRole("rowheader")).toHaveText([1, 2, 3, 4, 5, 6, 7].map((n) => `UGEL 0${n}`));
      if (!isMobile) {
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          main.getByRole("link", { name: "CSV" }).click(),
        ]);
        expect(file.suggestedFilename()).toBe("avance.csv");
      }
    });
  });

  test.describe("without scripts, for a coordinator", () => {
    test.use({ storageState: stateOf("coordinator"), javaScriptEnabled: false });

    test("her network has its own, grade by grade, and its band; the network beside it is refused", async ({
      page,
      admin,
    }) => {
      test.setTimeout(300_000);
      const main = await openGrowth(page);
      const growth = page.url();
      await page.getByRole("link", { name: "UGEL 05" }).click();
      await expect(page.getByRole("link", { name: /^REI/ })).toHaveCount(1);
      await page.getByRole("link", { name: OWN }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cierre 2026, REI 05-03");
      await expect(main).toContainText("1,155 de 1,652");
      await page.getByLabel("Grado").selectOption("4");
      await page.getByRole("button", { name: "Filtrar" }).click();
      await expect(main).toContainText("estudiantes de 4.º de primaria");

      await page.getByRole("link", { name: "Quitar todos" }).click();
      await page.getByRole("link", { name: "Participación y niveles" }).click();
      await page.getByRole("link", { name: "UGEL 05" }).click();
      await page.getByRole("link", { name: OWN }).click();
      await expect(main).toContainText(
        /Redes parecidas: de \d+\s% a \d+\s% \(20 redes que empezaron parecido\)/,
      );
      await expect(main).toContainText(/Línea de base 2026: \d+\s%, n = 1,803\./);

      const ugel = new URL(growth);
      const [, path = ""] =
        /lugar=(r\d+\.u\d+)"[^>]*>UGEL 05</.exec(await (await admin.get(growth)).text()) ?? [];
      ugel.searchParams.set("lugar", path);
      const inUgel = await (await admin.get(ugel.href)).text();
      const beside = [...inUgel.matchAll(/lugar=(r\d+\.u\d+\.n\d+)"[^>]*>REI (05-\d\d)/g)].find(
        ([, , code]) => code !== "05-03",
      );
      ugel.searchParams.set("lugar", beside?.[1] ?? "");
      expect((await admin.get(ugel.href)).status()).toBe(200);
      expect((await page.request.get(ugel.href)).status()).toBe(404);
    });
  });
});
