import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { BOTH, onceWithoutScripts } from "./scripts";
import { expect as expectNow, test } from "./test";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });

// One after the other on each screen: each opens the year after the last.
test.describe.configure({ mode: "default" });

const done = (page: Page) => page.getByRole("main").getByRole("status");
const save = (page: Page) => page.getByRole("button", { name: "Guardar", exact: true }).click();

// Each screen opens the next year of a kind of plan of its own.
const kindOf = (isMobile: boolean) => (isMobile ? /^Plan de trabajo de la UGEL \d{4}/ : /^PAT-REI \d{4}/);

async function openYear(page: Page, isMobile: boolean) {
  await page.goto("/administracion/planes");
  const link = page
    .getByRole("row", { name: kindOf(isMobile) })
    .getByRole("link", { name: /^Copiar de \d{4} a \d{4}$/ });
  const year = /a (\d{4})$/.exec((await link.textContent()) ?? "")?.[1] ?? "";
  await link.click();
  await page.getByLabel("Se escriben desde").fill(`${year}-03-02`);
  await page.getByLabel("Se envían hasta").fill(`${year}-02-27`);
  await page.getByLabel("Se aprueban hasta").fill(`${year}-04-30`);
  await page.getByRole("button", { name: "Abrir el año" }).click();
  await expect(page.getByText("El plazo de envío es anterior al inicio.").first()).toBeVisible();
  // Nothing that was typed is lost.
  await expect(page.getByLabel("Se aprueban hasta")).toHaveValue(`${year}-04-30`);
  await page.getByLabel("Se envían hasta").fill(`${year}-03-31`);
  await page.getByRole("button", { name: "Abrir el año" }).click();
  await expect(done(page)).toContainText("El año quedó abierto");
  return page.url().split("?")[0] ?? "";
}

for (const { scripts, how } of BOTH) {
  test.describe(`a campaign, ${how}`, () => {
    test.use({ storageState: stateOf("admin"), javaScriptEnabled: scripts });

    test("the region opens a year from the one before and says what its plans have; two at once lose nothing", async ({
      page,
      context,
      isMobile,
    }) => {
      test.skip(onceWithoutScripts(scripts, isMobile), "the phone tries it for both");
      test.slow();
      const template = await openYear(page, isMobile);
      await page.getByRole("link", { name: "Cambiar ámbitos de los objetivos" }).click();
      await expect(page.getByLabel("Nombre").first()).toBeVisible();
      const other = await context.newPage();
      await other.goto(page.url());
      const names = page.getByLabel("Nombre");
      const many = await names.count();
      await page.getByRole("button", { name: "Agregar un ámbito" }).click();
      await expect(names).toHaveCount(many + 1);
      await names.last().fill(`Alianzas ${many}`);
      await save(page);
      await expect(done(page)).toContainText("Quedó guardado");
      await expect(page.getByText(`Alianzas ${many}`)).toBeVisible();

      await other.getByLabel("Nombre").first().fill("Aprender");
      await save(other);
      await expect(other.getByText("Los dos textos", { exact: true })).toBeVisible();
      await expect(other.getByText("Guardado por otra persona: Aprendizajes")).toBeVisible();
      await expect(other.getByLabel("Nombre").first()).toHaveValue("Aprender");
      await other.close();

      await page.goto(`${template}/secciones`);
      await page.getByLabel("Título").first().fill("Datos de la red");
      await page.getByLabel("Contenido").last().selectOption({ label: "Actividades" });
      await save(page);
      await expect(page.getByText("tienen el mismo contenido").first()).toBeVisible();
      await page.getByLabel("Contenido").last().selectOption({ label: "Texto" });
      await save(page);
      await expect(page.getByText("no puede cambiar de contenido").first()).toBeVisible();
      await page.getByLabel("Contenido").last().selectOption({ label: "Anexos" });
      await save(page);
      await expect(done(page)).toContainText("Quedó guardado");
      await expect(page.getByText("Datos de la red")).toBeVisible();
    });
  });
}

test.describe("the plans of a region", () => {
  test.use({ storageState: stateOf("regional_director") });

  test("each figure of the list and of the roll-up opens what it was counted from", async ({
    page,
    isMobile,
  }) => {
    await page.goto("/planes?anio=2026");
    await expect(page.getByText(/^\d+ planes esperados/)).toBeVisible();
    await expectAccessible(page);
    await page
      .getByRole("list", { name: "Por estado" })
      .getByRole("link", { name: /^En ejecución/ })
      .click();
    const many = Number(/\d+/.exec((await page.getByText(/^\d+ planes?$/).textContent()) ?? "")?.[0]);
    expect(many).toBeGreaterThan(0);

    await page.goto("/planes/consolidado?anio=2026");
    await expectAccessible(page);
    await page.getByRole("link", { name: "UGEL 05", exact: true }).last().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consolidado de planes 2026, UGEL 05");
    await page.goto("/planes/consolidado/actividades?anio=2026&ugel=05&avance=done");
    const states = page.locator("tbody tr").filter({ hasText: "Hecha" });
    expect(await states.count()).toBe(await page.locator("tbody tr").count());
    if (!isMobile) {
      const file = await page.request.get("/api/planes/consolidado?anio=2026&ugel=05&formato=csv");
      expect(await file.text()).toContain("UGEL 05");
    }
  });
});
