import type { Browser, Page } from "@playwright/test";
import { NOBODY, stateOf } from "./as";
import { bringPadron, changedPadron, loadedPadron } from "./padron";
import { inventPerson, linkMailedTo, PASSWORD } from "./people";
import { expect, test } from "./test";

test.use({ storageState: stateOf("admin") });
test.skip(({ isMobile }) => isMobile, "what is loaded is one region for all: once is enough");
test.setTimeout(150_000);

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const fresh = () => Date.now().toString(36).slice(-3).toUpperCase();

/** Brings a changed padrón, reads what would change and confirms it. The código de local of its new school. */
async function importChangedPadron(page: Page) {
  const site = `99${String(Date.now()).slice(-4)}`;
  const { text, wrongLine, students } = changedPadron(await loadedPadron(page), site);
  await bringPadron(page, "padron-nuevo.csv", text);
  await expect(page.getByRole("heading", { name: "Lo que cambiaría" })).toBeVisible({ timeout: 30_000 });
  await expect(main(page)).toContainText(`→ ${students}`);
  await expect(main(page)).toContainText(`Línea ${wrongLine}`);
  await expect(main(page)).toContainText("El código modular tiene 7 números.");
  await page.getByRole("link", { name: "Nuevos" }).click();
  await expect(main(page)).toContainText("9999 Los Sauces");
  await press(page, "Confirmar y escribir los cambios");
  await expect(main(page)).toContainText("Listo: los cambios quedaron escritos.");
  return site;
}

async function createNetwork(page: Page, code: string) {
  await page.goto("/ugel/07/nueva-red");
  await main(page).getByLabel("Código").fill(code);
  await main(page).getByLabel("Nombre").fill("Loma Nueva");
  await main(page).getByLabel("Resolución que la crea").fill("RDR 0007-2026");
  await page.getByLabel("Desde qué día existe").fill("2026-06-01");
  await press(page, "Crear la red");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`REI ${code} Loma Nueva`);
}

async function moveSchool(page: Page, site: string, code: string) {
  await page.goto(`/colegios/${site}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("9999 Los Sauces");
  await expect(main(page)).toContainText("UGEL 07, sin red");
  await page.getByRole("link", { name: "Mover de red" }).click();
  await page.getByLabel("A dónde va").selectOption({ label: `REI ${code} Loma Nueva` });
  await page.getByLabel("Motivo").fill("Se abrió este año.");
  await press(page, "Mover el colegio");
  await expect(main(page)).toContainText("El colegio quedó en su nuevo lugar.");
  await expect(page.getByRole("list", { name: "Redes del colegio" })).toContainText(`REI ${code}`);
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

/** Gives the network its first coordinator and then another one. The e-mail of who comes. */
async function replaceCoordinator(page: Page, code: string) {
  await page.goto(`/redes/${code}/cargos/coordinator`);
  const first = await describePerson(page);
  await page.getByLabel("Primer día en el cargo").fill("2026-06-01");
  await press(page, "Registrar el cargo");
  await expect(page.getByRole("list", { name: "Lo tienen hoy" })).toContainText(first.name);
  const second = await describePerson(page);
  await page.getByLabel("Motivo").fill("Pasó a dirigir otra institución.");
  await press(page, "Registrar el reemplazo");
  await expect(page.getByRole("list", { name: "Lo tienen hoy" })).toContainText(second.name);
  return second.email;
}

async function acceptHandover(browser: Browser, code: string, email: string) {
  const hers = await (await browser.newContext({ storageState: NOBODY })).newPage();
  await hers.goto(await linkMailedTo(hers.request, email));
  await hers.getByLabel("Contraseña nueva", { exact: true }).fill(PASSWORD);
  await hers.getByLabel("La misma contraseña, otra vez").fill(PASSWORD);
  await hers.getByRole("button", { name: "Activar y entrar" }).click();
  await expect(hers).toHaveURL(`/redes/${code}/traspaso`);
  await hers.getByRole("button", { name: "Aceptar el traspaso" }).click();
  await expect(main(hers)).toContainText("Aceptó el traspaso.");
  await hers.context().close();
}

/** Drafts the acta of the network and issues it. Its verification code. */
async function issueActa(page: Page, code: string) {
  await page.goto(`/redes/${code}`);
  await page.getByRole("link", { name: "Acta", exact: true }).click();
  await main(page).getByLabel("Lugar").fill("el auditorio de la UGEL 07, San Borja");
  await press(page, "Preparar el borrador");
  await expect(main(page)).toContainText("El borrador quedó preparado.");
  await main(page).getByRole("link", { name: "Emitir el acta", exact: true }).click();
  await press(page, "Emitir el acta");
  await expect(main(page)).toContainText("El acta quedó emitida.");
  return /\/verificar\/([0-9A-Z-]{14})/.exec(await main(page).innerHTML())?.[1] ?? "";
}

test("a padrón that changed is confirmed, its school moves, a coordinator is replaced and accepts, and the acta is verified", async ({
  page,
  browser,
}) => {
  const code = `07-${fresh()}`;
  const site = await importChangedPadron(page);
  await createNetwork(page, code);
  await moveSchool(page, site, code);
  await acceptHandover(browser, code, await replaceCoordinator(page, code));
  const acta = await issueActa(page, code);

  const visitor = await browser.newContext({ storageState: NOBODY, javaScriptEnabled: false });
  const anyone = await visitor.newPage();
  await anyone.goto(`/verificar/${acta}`);
  await expect(anyone.getByRole("heading", { level: 1 })).toContainText(
    `Acta de instalación de la REI ${code}`,
  );
  await visitor.close();
});
