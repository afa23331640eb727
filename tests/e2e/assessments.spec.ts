import { randomInt } from "node:crypto";
import { stateOf } from "./as";
import { expect, test } from "./test";
import { expectNoSidewaysScroll } from "./watch-page";

test.use({ storageState: stateOf("admin") });

/** Without a space where a line could break. */
const LONG_NAME = `${"RESULTADOS".repeat(10)}.csv`;

/** Rows of the demo's first services: those of another level stay out and are told. */
const results = () =>
  [
    "codigo_modular,anexo,grado,documento,lectura",
    ...Array.from({ length: 30 }, (_, n) => `${1_900_001 + n},0,4,${randomInt(70_000_000, 79_999_999)},1`),
    "1900002,0,4,sin documento,1",
    "",
  ].join("\n");

test("an assessment is prepared and opened, its results are loaded, and they show by place", async ({
  page,
}) => {
  test.slow();
  const title = `Prueba ${randomInt(1_000_000_000)}`;
  const main = page.getByRole("main");
  await page.goto("/evaluaciones");
  await page.getByRole("link", { name: "Preparar una evaluación" }).click();
  await main.getByLabel("Primer día").fill("2026-09-07");
  await main.getByLabel("Último día").fill("2026-09-11");
  await main.getByRole("button", { name: "Quitar la prueba 2" }).click();
  await expect(main.getByLabel("A quiénes, prueba 2")).toHaveCount(0);
  await main.getByLabel("Dos niveles").check();
  await main.getByRole("button", { name: "Guardar la evaluación" }).click();
  await expect(main.getByLabel("Nombre")).toBeFocused();
  await main.getByLabel("Nombre").fill(title);
  await expect(main.getByLabel("Nombre")).toHaveValue(title);
  await main.getByRole("button", { name: "Guardar la evaluación" }).click();
  await expect(main).toContainText("La evaluación quedó guardada.", { timeout: 15_000 });

  await main.getByRole("link", { name: "Lectura, primaria", exact: true }).click();
  await main.getByLabel("Código").first().fill("0");
  await main.getByLabel("Código").last().fill("0");
  await main.getByRole("button", { name: "Guardar la escala" }).click();
  await expect(main).toContainText("Otro nivel ya usa «0».");
  await expect(main.getByLabel("Código").last()).toBeFocused();
  await main.getByLabel("Código").last().fill("1");
  await main.getByRole("button", { name: "Guardar la escala" }).click();
  await expect(main).toContainText("En el grado (1)", { timeout: 15_000 });

  await main.getByRole("link", { name: "Estado" }).click();
  await main.getByRole("button", { name: "Abrir la evaluación" }).click();
  await expect(main).toContainText("ya recibe resultados");

  await main.getByRole("link", { name: "Cargas" }).click();
  await main
    .getByLabel("Archivo", { exact: true })
    .setInputFiles({ name: LONG_NAME, mimeType: "text/csv", buffer: Buffer.from(results()) });
  await main.getByRole("button", { name: "Subir y revisar" }).click();
  await expect(page.getByRole("heading", { name: "Qué trae el archivo" })).toBeVisible({ timeout: 30_000 });
  await expect(main).toContainText("El documento tiene 8 números");
  // The file is gone an instant after its results are there to be reviewed: the page may have been drawn between both.
  await expect(async () => {
    await page.reload();
    await expect(main).toContainText("porque permite saber quién es cada estudiante", { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expectNoSidewaysScroll(page);
  await page.goto("/inicio");
  await expectNoSidewaysScroll(page);
  await main.getByRole("listitem").filter({ hasText: title }).getByRole("link").click();
  await main.getByRole("button", { name: "Confirmar y cargar los resultados" }).click();
  await expect(main).toContainText("Los resultados quedaron cargados", { timeout: 30_000 });

  await main.getByRole("link", { name: title }).click();
  await expect(main).toContainText("En el grado: 100 %");
  await main.getByRole("link", { name: "UGEL 01" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${title}, UGEL 01`);
});

test.describe("without scripts, for a coordinator", () => {
  test.use({ storageState: stateOf("coordinator"), javaScriptEnabled: false });

  test("the baseline shows who took part, her own network, and no other", async ({ page }) => {
    await page.goto("/evaluaciones");
    await page.getByRole("link", { name: "Línea de base 2026" }).click();
    const main = page.getByRole("main");
    await expect(async () => {
      await page.reload();
      await expect(main).toContainText("45.0 % de los programados", { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await expect(main).toContainText("220,063 de 489,029");
    await expect(main).toContainText("34.0 % de los programados");
    await expect(main).toContainText("140,839 de 414,232");
    await expect(page.getByRole("link", { name: /^UGEL/ })).toHaveText(["UGEL 05"]);
    await page.getByRole("link", { name: "UGEL 05" }).click();
    await expect(page.getByRole("link", { name: /^REI/ })).toHaveCount(1);
    await page.getByRole("link", { name: /^REI 05-03/ }).click();
    await page.getByLabel("Grado").selectOption("4");
    await page.getByRole("button", { name: "Filtrar" }).click();
    await expect(main).toContainText("estudiantes de 4.º de primaria");
  });

  test("who is missing is told of her network, and no place that is refused to her is offered", async ({
    page,
  }) => {
    await page.goto("/evaluaciones");
    await page.getByRole("link", { name: "Línea de base 2026" }).click();
    await page.getByRole("link", { name: "Quiénes faltan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("REI 05-03");
    await expect(page.getByLabel("Lugar").locator("option").first()).toContainText("REI 05-03");
    const offered = await page
      .locator("a[href*='/participacion?']")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(offered.length).toBeGreaterThan(0);
    for (const href of offered) expect((await page.request.get(href)).status(), href).toBe(200);
  });
});
