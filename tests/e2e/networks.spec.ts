import { stateOf } from "./as";
import { expect, test } from "./test";

test.use({ storageState: stateOf("area_head") });

/** A code that no other run of this demo has. */
const freshCode = (phone: boolean) =>
  `05-${phone ? "T" : "P"}${Date.now().toString(36).slice(-3).toUpperCase()}`;

test("a network is created, corrected, seen on another day and closed", async ({ page, isMobile }) => {
  const code = freshCode(isMobile);
  const main = page.getByRole("main");
  await page.goto("/ugel/05");
  await page.getByRole("link", { name: "Nueva red" }).click();
  await main.getByLabel("Código").fill(code);
  await page.getByLabel("Desde qué día existe").fill("2026-06-01");
  await page.getByLabel("El Agustino").check();
  await page.getByRole("main").getByRole("button", { name: "Crear la red" }).click();
  await expect(main.getByLabel("Nombre")).toBeFocused();
  await main.getByLabel("Nombre").fill("Loma Nueva");
  await page.getByRole("main").getByRole("button", { name: "Crear la red" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`REI ${code} Loma Nueva`);
  await expect(main).toContainText("El Agustino");

  await page.getByRole("link", { name: "Corregir los datos" }).click();
  await page.getByLabel("Resolución que la creó").fill("RDR 0001-2026");
  await page.getByRole("main").getByRole("button", { name: "Guardar los cambios" }).click();
  await expect(main).toContainText("RDR 0001-2026");

  await page.getByRole("link", { name: "Ver en otra fecha" }).click();
  await expect(main).toContainText("Ese día no tenía colegios");
  await page.goto(`/redes/${code}/a-la-fecha?f=2026-05-31`);
  await expect(main).toContainText("Esa red no existía ese día");

  await page.goto(`/redes/${code}/cerrar`);
  await page.getByLabel("Motivo").fill("Prueba.");
  await page.getByRole("main").getByRole("button", { name: "Cerrar la red" }).click();
  await expect(main).toContainText("La red quedó cerrada.");
  expect((await page.goto(`/redes/${code}`))?.status()).toBe(404);
  await page.goto(`/redes/${code}/a-la-fecha?f=2026-06-02`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`REI ${code} Loma Nueva`);
});

test("a network with schools is not closed, and says why", async ({ page }) => {
  await page.goto("/redes/05-03/cerrar");
  await expect(page.getByRole("main")).toContainText("Muévalos a otra red antes de cerrarla.");
  await expect(page.getByRole("button", { name: "Cerrar la red" })).toHaveCount(0);
});
