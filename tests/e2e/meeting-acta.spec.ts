import type { Browser, Page } from "@playwright/test";
import { NOBODY, stateOf } from "./as";
import { heldCommittee, SAID } from "./held-meetings";
import { photoWithPlace } from "./samples";
import { expect, test } from "./test";
import { expectNoSidewaysScroll } from "./watch-page";

// Every page of an acta works without scripts.
test.use({ javaScriptEnabled: false });

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) =>
  main(page).getByRole("button", { name, exact: true }).first().click();

const pageOf = async (browser: Browser, baseURL: string | undefined, storageState: string | typeof NOBODY) =>
  (
    await browser.newContext({ ...{ baseURL, storageState }, javaScriptEnabled: false, locale: "es-PE" })
  ).newPage();

test("a participant has the acta mended, the director approves it, and anybody verifies its code", async ({
  browser,
  baseURL,
  playwright,
}) => {
  test.setTimeout(120_000);
  const requests = await playwright.request.newContext({ baseURL, storageState: stateOf("ugel_director") });
  const coordinator = await pageOf(browser, baseURL, stateOf("coordinator"));
  await coordinator.goto("/inicio");
  const name = (await coordinator.locator("#menu b").first().textContent()) ?? "";
  const acta = `${await heldCommittee(requests, [name])}/acta`;

  await test.step("asks that an item be mended", async () => {
    await coordinator.goto(acta);
    await expect(main(coordinator)).toContainText(SAID);
    await main(coordinator).getByRole("link", { name: "Pedir una corrección del punto 1" }).click();
    await main(coordinator).getByLabel("Qué hay que corregir").fill("Dice plan lector: era plan de lectura.");
    await press(coordinator, "Pedir la corrección");
    await expect(main(coordinator)).toContainText("Su corrección quedó registrada.");
    await expectNoSidewaysScroll(coordinator);
  });

  const director = await pageOf(browser, baseURL, stateOf("ugel_director"));
  await test.step("is not approved while it waits", async () => {
    await director.goto(`${acta}/aprobar`);
    await expect(main(director)).toContainText("Hay 1 corrección sin responder.");
    await expect(main(director).getByRole("button", { name: "Aprobar el acta" })).toHaveCount(0);
  });

  await test.step("is mended over what was said, and both words are shown", async () => {
    await director.goto(acta);
    await main(director).getByRole("link", { name: "Responder a esta corrección" }).click();
    await main(director).getByLabel("Deliberación").fill(SAID.replace("plan lector", "plan de lectura"));
    await press(director, "Aceptar y guardar el texto");
    await expect(main(director)).toContainText("La corrección quedó aceptada");
    await expect(main(director).locator("ins").last()).toContainText("lectura");
    await expect(main(director).locator("del").first()).toContainText("lector");
  });

  const code = await test.step("is approved for good", async () => {
    await main(director).getByRole("link", { name: "Aprobar el acta" }).click();
    await press(director, "Aprobar el acta");
    await expect(main(director)).toContainText("El acta quedó aprobada.");
    await expect(main(director).getByRole("link", { name: "Aprobar el acta" })).toHaveCount(0);
    const pdf = await director.request.get(`/api${acta}`);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    return /\/verificar\/([0-9A-Z-]{14})/.exec(await main(director).innerHTML())?.[1] ?? "";
  });

  await test.step("is verified by whoever has its code", async () => {
    const visitor = await pageOf(browser, baseURL, NOBODY);
    await visitor.goto(`/verificar/${code}`);
    await expect(main(visitor)).toContainText("Acta de reunión");
    await expect(main(visitor)).toContainText("Huella de lo que dice (SHA-256)");
    await visitor.goto(acta);
    await expect(visitor).toHaveURL(/\/entrar/);
  });

  await test.step("is agreed to once", async () => {
    await coordinator.goto(acta);
    await main(coordinator).getByRole("link", { name: "Dar conformidad u observar" }).click();
    await main(coordinator).getByLabel("Observo").check();
    await press(coordinator, "Enviar");
    await expect(main(coordinator)).toContainText("Escriba qué observa.");
    await main(coordinator).getByLabel("Qué observa").fill("Llegué antes de la hora que dice.");
    await press(coordinator, "Enviar");
    await expect(main(coordinator)).toContainText("Su observación quedó registrada.");
    await expect(main(coordinator).getByRole("list", { name: "Observaciones" })).toContainText(
      "Llegué antes",
    );
    await expect(main(coordinator).getByRole("link", { name: "Dar conformidad u observar" })).toHaveCount(0);
  });

  await test.step("shows its photos with how those in them agreed", async () => {
    await director.goto(`${acta}/fotos`);
    await main(director)
      .getByLabel("Foto")
      .setInputFiles(await photoWithPlace());
    await main(director).getByLabel("Qué se ve").fill("La mesa de trabajo");
    await main(director).getByLabel("Consentimiento").fill("Se pidió al empezar");
    await press(director, "Subir la foto");
    await expect(main(director)).toContainText("La foto quedó guardada.");
    await coordinator.goto(acta);
    await expect(main(coordinator).getByRole("img", { name: "La mesa de trabajo" })).toBeVisible();
    await expectNoSidewaysScroll(coordinator);
  });
  await requests.dispose();
});
