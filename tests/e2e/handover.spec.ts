import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { NOBODY, stateOf } from "./as";
import { inventPerson, linkMailedTo, PASSWORD } from "./people";
import { expect, test } from "./test";

test.use({ storageState: stateOf("area_head") });
test.setTimeout(90_000);

const main = (page: Page) => page.getByRole("main");

async function createNetwork(page: Page, code: string) {
  await page.goto("/ugel/05/nueva-red");
  await main(page).getByLabel("Código").fill(code);
  await main(page).getByLabel("Nombre").fill("Loma Nueva");
  await page.getByLabel("Desde qué día existe").fill("2026-06-01");
  await page.getByLabel("El Agustino").check();
  await main(page).getByRole("button", { name: "Crear la red" }).click();
  await page.waitForURL(/hecho=creada/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`REI ${code} Loma Nueva`);
}

async function describePerson(page: Page) {
  const person = inventPerson();
  await page.getByRole("link", { name: "Registrar a una persona nueva" }).click();
  await page.waitForURL(/quien=nueva/);
  await main(page).getByLabel("Nombres", { exact: true }).fill(person.givenNames);
  await main(page).getByLabel("Apellidos", { exact: true }).fill(person.familyNames);
  await page.getByLabel("Pasaporte").check();
  await page.getByLabel("Número de documento").fill(person.documentNumber);
  await page.getByLabel("Correo").fill(person.email);
  return person;
}

test("a coordinator is replaced in one act, and the new one finds the handover at her first sign-in and accepts it", async ({
  page,
  browser,
  isMobile,
}) => {
  const code = `05-${isMobile ? "V" : "W"}${Date.now().toString(36).slice(-3).toUpperCase()}`;
  const office = `/redes/${code}/cargos/coordinator`;
  await createNetwork(page, code);

  await page.goto(office);
  await expect(main(page)).toContainText("Este cargo está vacante");
  const first = await describePerson(page);
  await page.getByLabel("Primer día en el cargo").fill("2026-06-01");
  await page.getByLabel("Enviar la invitación ahora").uncheck();
  await main(page).getByRole("button", { name: "Registrar el cargo" }).click();
  await page.waitForURL(/hecho=dado/);
  await expect(main(page)).toContainText("El cargo quedó registrado");
  await expect(page.getByRole("list", { name: "Lo tienen hoy" })).toContainText(first.name);

  const second = await describePerson(page);
  await main(page).getByRole("button", { name: "Registrar el reemplazo" }).click();
  await expect(page.getByLabel("Motivo")).toHaveAccessibleDescription(/Escriba el motivo/);
  await page.getByLabel("Motivo").fill("Pasó a dirigir otra institución.");
  await main(page).getByRole("button", { name: "Registrar el reemplazo" }).click();
  await page.waitForURL(/hecho=reemplazado/);
  await expect(main(page)).toContainText("El reemplazo quedó registrado");
  await expect(page.getByRole("list", { name: "Lo tienen hoy" })).toContainText(second.name);
  await expect(page.getByRole("list", { name: "Lo tuvieron antes" })).toContainText(first.name);

  await page.goto(`/redes/${code}/traspaso`);
  await expect(main(page)).toContainText(`${second.name} todavía no acepta el traspaso`);
  await page.getByRole("link", { name: "Escribir una nota" }).click();
  await page.waitForURL(/nota$/);
  await page.getByRole("textbox", { name: /^Nota/ }).fill("El local cierra a las seis.");
  await main(page).getByRole("button", { name: "Guardar la nota" }).click();
  await page.waitForURL(/hecho=anotado/);
  await expect(main(page)).toContainText("La nota quedó guardada.");

  const context = await browser.newContext({
    storageState: NOBODY,
    viewport: page.viewportSize(),
    isMobile,
  });
  const hers = await context.newPage();
  await hers.goto(await linkMailedTo(hers.request, second.email));
  await hers.getByLabel("Contraseña nueva", { exact: true }).fill(PASSWORD);
  await hers.getByLabel("La misma contraseña, otra vez").fill(PASSWORD);
  await hers.getByRole("button", { name: "Activar y entrar" }).click();
  await hers.waitForURL(`/redes/${code}/traspaso`);
  await expect(main(hers)).toContainText("El local cierra a las seis.");
  await expect(hers.getByRole("list", { name: "Lo que está abierto" })).toContainText("Secretario(a) de REI");
  await expectAccessible(hers);

  await hers.goto("/inicio");
  const waiting = hers.getByRole("link", { name: `Aceptar el traspaso de la REI ${code}` });
  await waiting.click();
  await hers.waitForURL(/traspaso/);
  await hers.getByRole("button", { name: "Aceptar el traspaso" }).click();
  await hers.waitForURL(/hecho=aceptado/);
  await expect(main(hers)).toContainText("Aceptó el traspaso.");
  await hers.goto(`/redes/${code}/traspaso`);
  await expect(main(hers)).toContainText(`${second.name} aceptó el traspaso`);
  await expect(hers.getByRole("button", { name: "Aceptar el traspaso" })).toHaveCount(0);
  await hers.goto("/inicio");
  await expect(main(hers)).not.toContainText("Aceptar el traspaso");
  await context.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ isMobile }) => !isMobile, "tried on the phone");

  test("whoever takes an office is found by name without accents and chosen from the list", async ({
    page,
  }) => {
    await page.goto("/redes/05-03/cargos/local_specialist");
    await page.getByRole("link", { name: "Añadir a otra persona" }).click();
    await main(page).getByLabel("Nombres o apellidos").fill("ñaupari");
    await main(page).getByRole("button", { name: "Buscar" }).click();
    await expect(main(page).getByRole("radio").first()).toBeVisible();
    await main(page).getByRole("button", { name: "Registrar el cargo" }).click();
    await expect(main(page)).toContainText("Elija quién asume el cargo.");
  });
});
