import type { Page } from "@playwright/test";
import { stateOf } from "./as";
import { expect, test } from "./test";

test.use({ storageState: stateOf("admin") });
test.skip(({ isMobile }) => isMobile, "what is loaded is one region for all: once is enough");
test.describe.configure({ mode: "serial" });

const PAGE = "/administracion/importaciones";
const UGEL_07 = "150108";
const SITE = "990701";

/** The padrón that the demo was loaded with. */
async function loadedPadron(page: Page) {
  await page.goto(PAGE);
  await page.getByRole("link", { name: "padron-demostracion.csv" }).last().click();
  const href = await page.locator('a[href^="/api/archivos/"]').getAttribute("href");
  return (await page.request.get(href ?? "")).text();
}

async function bring(page: Page, name: string, text: string) {
  await page.goto(PAGE);
  await page
    .getByLabel("Archivo", { exact: true })
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Subir y revisar" }).click();
}

/** With more students in one service, a school that is new and a row that cannot be read. */
function changed(padron: string) {
  const lines = padron.trimEnd().split("\n");
  const header = (lines[0] ?? "").split(";");
  const at = (name: string) => header.indexOf(name);
  const own = lines.findIndex((line) => line.split(";")[at("CODOOII")] === UGEL_07);
  const cells = (lines[own] ?? "").split(";");
  const make = (changes: Record<string, string>) => {
    const copy = [...cells];
    for (const [name, value] of Object.entries(changes)) copy[at(name)] = value;
    return copy.join(";");
  };
  const students = Number(cells[at("TALUMNO")]) + 7;
  lines[own] = make({ TALUMNO: String(students) });
  lines.push(make({ COD_MOD: "2990701", CODLOCAL: SITE, CEN_EDU: "9999 Los Sauces" }));
  lines.push(make({ COD_MOD: "ABC" }));
  return { text: lines.join("\n"), wrongLine: lines.length, students };
}

test("a changed padrón is read, seen and confirmed; its new school goes to a network", async ({ page }) => {
  const { text, wrongLine, students } = changed(await loadedPadron(page));
  await bring(page, "padron-nuevo.csv", text);
  await expect(page.getByRole("heading", { name: "Lo que cambiaría" })).toBeVisible({ timeout: 30_000 });
  const main = page.getByRole("main");
  await expect(main).toContainText(`→ ${students}`);
  await expect(main).toContainText(`Línea ${wrongLine}`);
  await expect(main).toContainText("El código modular tiene 7 números.");
  await page.getByRole("link", { name: "Nuevos" }).click();
  await expect(main).toContainText("9999 Los Sauces");
  await page.getByRole("button", { name: "Confirmar y escribir los cambios" }).click();
  await expect(main).toContainText("Listo: los cambios quedaron escritos.");

  await page.goto(`/colegios/${SITE}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("IE 9999 Los Sauces");
  await expect(main).toContainText("UGEL 07, sin red");
  await page.getByRole("link", { name: "Mover de red" }).click();
  await page.getByLabel("A dónde va").selectOption({ index: 1 });
  await page.getByLabel("Motivo").fill("Se abrió este año.");
  await page.getByRole("button", { name: "Mover el colegio" }).click();
  await expect(main).toContainText("El colegio quedó en su nuevo lugar.");
  await expect(page.getByRole("list", { name: "Redes del colegio" })).toContainText("REI 07-");
});

test("a file that is no padrón is told in words, and the page goes on", async ({ page }) => {
  await bring(page, "lista.csv", "nombre;edad\nAna;3\nLuis;4\n");
  await expect(page.getByText("No se pudo leer el archivo")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("main")).toContainText("COD_MOD");
  await page.getByRole("button", { name: "Leer este archivo otra vez" }).click();
  await expect(page.getByText("No se pudo leer el archivo")).toBeVisible({ timeout: 30_000 });
});
