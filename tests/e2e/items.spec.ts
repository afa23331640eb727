import { randomInt } from "node:crypto";
import { expectAccessibleOnEachScreen } from "./accessibility";
import { stateOf } from "./as";
import { onEachScreenLater } from "./screens";
import { expect, test } from "./test";

test.use({ storageState: stateOf("admin") });

const ITEMS = [
  "número\tcompetencia\tcapacidad\tclave",
  "1\tLee\tObtiene información\tA",
  "2\tLee\tInfiere\tB",
  "3\tEscribe\tAdecúa el texto\tC",
].join("\n");

/** Twenty students of the first service of the demo and, of another network, twenty more: 1 and 0 for three items. */
const answers = () => {
  const rows = (modularCode: number, marks: (n: number) => string) =>
    Array.from(
      { length: 20 },
      (_, n) => `${modularCode},0,4,A,${randomInt(70_000_000, 79_999_999)},${marks(n)}`,
    );
  return [
    "codigo_modular,anexo,grado,seccion,documento,p1,p2,p3",
    // 5 of 20, 20 of 20, and 10 of 20 with 4 that did not answer.
    ...rows(FIRST, (n) => `${n < 5 ? 1 : 0},1,${n < 10 ? 1 : n < 16 ? 0 : ""}`),
    ...rows(OTHER, () => "1,1,1"),
    `${FIRST},0,4,A,sin documento,1,1,1`,
    `${FIRST},0,4,A,79999999,1,x,1`,
    "",
  ].join("\n");
};
const FIRST = 1_900_002;
const OTHER = 1_900_031;

test("items are pasted, answers by item are loaded, and each item shows against the region", async ({
  page,
}) => {
  // Two pages are scanned on both screens.
  test.setTimeout(180_000);
  const screen = page.viewportSize() ?? { width: 1280, height: 800 };
  const title = `Preguntas ${randomInt(1_000_000_000)}`;
  const main = page.getByRole("main");
  await page.goto("/evaluaciones/nueva");
  await main.getByLabel("Nombre").fill(title);
  await main.getByLabel("Primer día").fill("2026-09-07");
  await main.getByLabel("Último día").fill("2026-09-11");
  await main.getByLabel("A quiénes, prueba 1").selectOption("primary-4");
  await main.getByRole("button", { name: "Quitar la prueba 2" }).click();
  await expect(main.getByLabel("A quiénes, prueba 2")).toHaveCount(0, { timeout: 15_000 });
  await main.getByLabel("Dos niveles").check();
  await main.getByRole("button", { name: "Guardar la evaluación" }).click();
  await expect(main).toContainText("La evaluación quedó guardada.", { timeout: 15_000 });

  await main.getByRole("link", { name: "Agregar sus preguntas" }).click();
  await main.getByLabel("Preguntas de la prueba").fill(ITEMS.replace("\tB", "\tZ").replace("3\tE", "4\tE"));
  await main.getByRole("button", { name: "Guardar las preguntas" }).click();
  await expect(main).toContainText("Fila 3, clave «Z»: La clave es una letra de la A a la E.");
  await expect(main).toContainText("Fila 4, número «4»: Falta la pregunta 3");
  await expect(main.getByLabel("Preguntas de la prueba")).toHaveValue(/4\tEscribe/);
  await main.getByLabel("Preguntas de la prueba").fill(ITEMS);
  await main.getByRole("button", { name: "Guardar las preguntas" }).click();
  await expect(main).toContainText("Las preguntas quedaron guardadas.", { timeout: 15_000 });
  await expect(main).toContainText("ponga 0 de mínimo y 3 de máximo");
  await expectAccessibleOnEachScreen(page);
  await page.setViewportSize(screen);

  await main.getByRole("link", { name: "Ver la escala" }).click();
  await main.getByLabel("Mínimo").fill("0");
  await main.getByLabel("Máximo").fill("3");
  await main.getByLabel("Desde").fill("2");
  await main.getByRole("button", { name: "Guardar la escala" }).click();
  await expect(main).toContainText("La escala de la prueba quedó guardada.", { timeout: 15_000 });
  await main.getByRole("link", { name: "Estado" }).click();
  await main.getByRole("button", { name: "Abrir la evaluación" }).click();
  await expect(main).toContainText("ya recibe resultados");

  await main.getByRole("link", { name: "Cargas" }).click();
  await main
    .getByLabel("Archivo", { exact: true })
    .setInputFiles({ name: "respuestas.csv", mimeType: "text/csv", buffer: Buffer.from(answers()) });
  await main.getByRole("button", { name: "Subir y revisar" }).click();
  await expect(page.getByRole("heading", { name: "Qué trae el archivo" })).toBeVisible({ timeout: 60_000 });
  await expect(main).toContainText("Cada pregunta lleva 1 si acertó y 0 si no");
  await main.getByRole("button", { name: "Confirmar y cargar los resultados" }).click();
  await expect(main).toContainText("Los resultados quedaron cargados", { timeout: 60_000 });

  const assessment = new URL(page.url()).pathname.split("/cargas")[0] ?? "";
  await page.goto(`${assessment}/items`);
  const row = (item: string) => main.getByRole("row").filter({ hasText: item });
  await expect(row("1. Lee")).toContainText("62.5 %");
  await expect(row("2. Lee")).toContainText("100.0 %");
  await expect(row("3. Escribe")).toContainText("75.0 %");
  await expect(row("3. Escribe")).toContainText("10.0 %");
  await main.getByRole("link", { name: "Por dificultad" }).click();
  // Both orders begin with the same one: without this, the next choice would be made on the page that is left.
  await expect(page).toHaveURL(/orden=/);
  await expect(
    main
      .getByRole("rowheader")
      .filter({ hasText: /^\d\. / })
      .first(),
  ).toContainText("1. Lee");
  await main.getByRole("combobox", { name: "Lugar" }).selectOption({ index: 1 });
  await main.getByRole("button", { name: "Ver", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("UGEL");
  await expectAccessibleOnEachScreen(page);
});

onEachScreenLater(() => {
  test.describe("without scripts, for a coordinator", () => {
    test.use({ storageState: stateOf("coordinator"), javaScriptEnabled: false });

    test("her network is shown against the region, and the key nowhere", async ({ page }) => {
      test.slow();
      await page.goto("/evaluaciones");
      await page.getByRole("link", { name: "Evaluación de proceso 2026" }).click();
      const main = page.getByRole("main");
      const tab = page.getByRole("link", { name: "Preguntas", exact: true });
      await expect(async () => {
        await page.reload();
        await expect(tab).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 60_000 });
      await tab.click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("REI 05-03");
      await expect(
        page.getByRole("heading", { name: "Capacidades en las que más lejos está de la región" }),
      ).toBeVisible();
      await expect(main).toContainText("Diferencia en puntos");
      await expect(main).not.toContainText("Clave");
      await page
        .getByRole("combobox", { name: "Prueba" })
        .selectOption({ label: "Matemática, 4.º de primaria" });
      await page.getByRole("button", { name: "Ver", exact: true }).click();
      await expect(
        page.getByRole("heading", { name: "Competencias en las que más lejos está de la región" }),
      ).toBeVisible();
      const assessment = new URL(page.url()).pathname;
      const file = await page.request.get(`/api${assessment}?formato=csv`);
      expect((await file.text()).split("\r\n")[0]).not.toMatch(/clave/i);
    });
  });
});
