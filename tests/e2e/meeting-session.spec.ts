import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { conveneToday } from "./meetings";
import { expect as expectNow, test } from "./test";
import { expectNoSidewaysScroll } from "./watch-page";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 20_000 });

test.use({ storageState: stateOf("ugel_director") });
test.setTimeout(120_000);

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const said = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function codeOf(request: APIRequestContext, meeting: string) {
  const html = await (await request.get(`${meeting}/sesion/codigo`)).text();
  return />([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(html)?.[1] ?? "";
}

async function agree(page: Page, text: string, dueOn: string) {
  await page.getByLabel("Qué se acuerda").fill(text);
  await page.getByLabel("Responsable").selectOption({ index: 1 });
  await page.getByLabel("Fecha límite").fill(dueOn);
  await page.getByLabel("Por consenso").first().check();
  await press(page, "Registrar acuerdo");
}

async function withoutScripts(browser: Browser) {
  const context = await browser.newContext({
    ...{ storageState: stateOf("ugel_director"), javaScriptEnabled: false, locale: "es-PE" },
    viewport: { width: 390, height: 844 },
  });
  return context.newPage();
}

test("a session: she arrives, it opens, the network fails in the middle and nothing typed is lost", async ({
  page,
  context,
  browser,
  request,
}) => {
  const meeting = await conveneToday(request);

  await test.step("she says that she is there by the code on the screen", async () => {
    await page.goto(`${meeting}/llegada?c=AAAA-AAAA`);
    await said(page, "Ese código no es el de esta reunión.");
    await page.goto(`${meeting}/llegada?c=${await codeOf(request, meeting)}`);
    await press(page, "Registrar mi llegada");
    await said(page, /Su llegada está registrada/);
  });

  await test.step("the session opens and its first item begins", async () => {
    await page.goto(`${meeting}/sesion`);
    await said(page, "Hay quórum");
    await press(page, "Abrir la sesión");
    await said(page, /En sesión desde las/);
    await press(page, "Empezar el punto 1");
    await expect(page.getByRole("button", { name: "Terminar el punto 1" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  const spoken = page.getByLabel("Qué se dijo");
  await test.step("what is typed is saved by itself", async () => {
    await spoken.fill("La directora informó del avance.");
    await said(page, /Guardado a las .* en este equipo y en el servidor/);
    await expect
      .poll(async () => (await request.get(`${meeting}/sesion`)).text())
      .toContain("La directora informó del avance.");
  });

  await test.step("without a connection all stays in this machine, even over a reload", async () => {
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.waitForFunction(
      async () => (await (await caches.open("ayni-sin-conexion")).keys()).length > 3,
    );
    await context.setOffline(true);
    await spoken.fill("La directora informó del avance. Se discutió sin red.");
    await agree(page, "Cargar los resultados pendientes", inDays(10));
    await said(page, "Acuerdo guardado en este equipo.");
    await said(page, /Sin conexión: guardado en este equipo, 2 cambios por enviar/);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: "Sin conexión" })).toBeVisible();
    await expect(page.getByLabel("Qué se dijo")).toHaveValue(/Se discutió sin red\.$/);
    await page.getByLabel("Qué se decidió").fill("Se carga en la sala de cómputo.");
  });

  await test.step("when it is back, all is sent in order", async () => {
    await context.setOffline(false);
    await expect(page.getByRole("link", { name: "Acuerdo 1", exact: true })).toBeVisible();
    await page.goto(`${meeting}/sesion`);
    await expect(page.getByLabel("Qué se dijo")).toHaveValue(/Se discutió sin red\.$/);
    await expect(page.getByLabel("Qué se decidió")).toHaveValue("Se carga en la sala de cómputo.");
  });

  await test.step("without scripts an agreement is told what to mend, and registered", async () => {
    const plain = await withoutScripts(browser);
    await plain.goto(`${meeting}/sesion`);
    await agree(plain, "Enviar el cronograma de pasantías", inDays(-3));
    await said(plain, "Falta corregir 1 dato");
    await expect(plain.getByLabel("Qué se acuerda")).toHaveValue("Enviar el cronograma de pasantías");
    await plain.getByLabel("Fecha límite").fill(inDays(12));
    await press(plain, "Registrar acuerdo");
    await said(plain, "Acuerdo registrado.");
    await expect(plain.getByRole("link", { name: "Acuerdo 2", exact: true })).toBeVisible();
    await expectNoSidewaysScroll(plain);
    await plain.context().close();
  });

  await test.step("the item ends, the session closes, and its acta is a draft", async () => {
    await page.goto(`${meeting}/sesion`);
    await press(page, "Terminar el punto 1");
    await page.getByRole("link", { name: "Cerrar la sesión" }).click();
    await press(page, "Cerrar la sesión");
    await said(page, "La sesión está cerrada. El acta queda en borrador");
    await expectAccessible(page);
  });
});
