import type { Browser, Page } from "@playwright/test";
import type { Role } from "@/db/values";
import { UPLOAD_PROBLEMS } from "@/lib/files/labels";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { hasHiddenData, photoWithPlace, textNamedPdf } from "./samples";
import { expect as expectNow, test } from "./test";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });

const done = (page: Page) => page.getByRole("main").getByRole("status").first();
const OWNER = "Coordinador(a) de REI, REI 05-03";

const pageAs = async (browser: Browser, role: Role, javaScriptEnabled = true) => {
  const context = await browser.newContext({ storageState: stateOf(role), javaScriptEnabled });
  return context.newPage();
};

/** An agreement of the UGEL that was fulfilled long ago: both screens at once take one each, and leave it fulfilled. */
async function fulfilledLongAgo(page: Page, screen: string) {
  await page.goto("/acuerdos?lugar=05&estado=fulfilled");
  const links = page.getByRole("main").locator('a[href^="/acuerdos/"]', { hasText: /^Acuerdo \d+$/ });
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs.length).toBeGreaterThan(3);
  return hrefs.at(screen === "phone" ? -1 : -2) ?? "";
}

/** Opens it again and gives it to whoever coordinates the network of the demo's personas. */
async function giveBack(director: Page, href: string) {
  await director.goto(`${href}/reabrir`);
  await director.getByLabel("Por qué se vuelve a abrir").fill("Falta la lista de asistencia.");
  await director.getByRole("button", { name: "Volver a abrir" }).click();
  await expect(done(director)).toContainText("volvió a estar en curso");
  await director.goto(`${href}/responsable`);
  const choice = director.getByLabel("Quién responde desde ahora");
  const option = choice.locator("option", { hasText: OWNER });
  await choice.selectOption((await option.first().getAttribute("value")) ?? "");
  await director.getByRole("radio", { name: /^A la persona/ }).check();
  await director.getByLabel("Por qué cambia").fill("Lo lleva la red.");
  await director.getByRole("button", { name: "Cambiar quién responde" }).click();
  // Another run may have given it to her.
  await expect(director.getByRole("main")).toContainText(/nuevo responsable|ya es de quien eligió/);
}

async function report(owner: Page, href: string, note: string) {
  await owner.goto(`${href}/informar`);
  await owner.getByLabel("Qué se hizo").fill(note);
  await owner.getByRole("button", { name: "Informar que se cumplió" }).click();
}

test("whoever answers tells with a photo that it was done, whoever convenes sends it back and then confirms it, and the region sees it", async ({
  browser,
}, { project }) => {
  test.setTimeout(120_000);
  const director = await pageAs(browser, "ugel_director");
  const href = await fulfilledLongAgo(director, project.name);
  await giveBack(director, href);

  // The phone does what whoever answers does without scripts.
  const owner = await pageAs(browser, "coordinator", project.name !== "phone");
  await owner.goto("/acuerdos");
  await owner.getByRole("list", { name: "Por hacer" }).locator(`a[href="${href}"]`).click();
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText(/^Acuerdo \d+$/);
  await owner.getByRole("link", { name: "Informar que se cumplió" }).click();
  await owner.getByLabel("Qué se hizo").fill("Se recogió la lista.");
  await owner.getByLabel("Evidencia").setInputFiles(textNamedPdf());
  await owner.getByRole("button", { name: "Informar que se cumplió" }).click();
  await expect(owner.getByRole("main").getByRole("alert")).toHaveText(UPLOAD_PROBLEMS.tipo);
  await expect(owner.getByLabel("Qué se hizo")).toHaveValue("Se recogió la lista.");
  await owner.getByLabel("Evidencia").setInputFiles(await photoWithPlace());
  await owner.getByRole("button", { name: "Informar que se cumplió" }).click();
  await expect(done(owner)).toContainText("Quedó informado");
  await expect(owner.getByRole("link", { name: "Informar que se cumplió" })).toHaveCount(0);

  await director.goto(href);
  await expectAccessible(director);
  const file = await director.getByRole("link", { name: "foto.jpg" }).first().getAttribute("href");
  const photo = await director.request.get(file ?? "");
  expect(photo.status()).toBe(200);
  expect(await hasHiddenData(await photo.body())).toBe(false);
  await director.getByRole("link", { name: "Devolver" }).click();
  await director.getByRole("button", { name: "Devolver" }).click();
  await expect(director.getByRole("main")).toContainText("Escriba qué falta para darlo por cumplido.");
  await director.getByLabel("Qué falta").fill("Falta la firma.");
  await director.getByRole("button", { name: "Devolver" }).click();
  await expect(done(director)).toContainText("con lo que falta");

  await owner.goto(href);
  await expect(owner.getByRole("list", { name: "Historia del acuerdo" })).toContainText("Falta la firma.");
  await report(owner, href, "Va firmada.");
  await expect(done(owner)).toContainText("Quedó informado");

  const region = await pageAs(browser, "regional_director");
  const inRollup = async (figure: "Abiertos" | "Cumplidos") => {
    await region.goto("/acuerdos/consolidado");
    const row = region.getByRole("row").filter({ has: region.getByRole("rowheader", { name: "UGEL 05" }) });
    const column = figure === "Abiertos" ? "estado=open" : "estado=fulfilled";
    await row.locator(`a[href*="${column}"]`).click();
    await expect(region.getByRole("list", { name: "Filtros puestos" })).toContainText(figure.slice(0, -1));
    return region.getByRole("main").locator(`a[href="${href}"]`).count();
  };
  expect(await inRollup("Abiertos")).toBe(1);
  await director.goto(href);
  await director.getByRole("button", { name: "Confirmar que se cumplió" }).click();
  await expect(done(director)).toContainText("quedó cumplido");
  expect(await inRollup("Cumplidos")).toBe(1);
  await region.goto("/acuerdos/consolidado");
  await expectAccessible(region);
  for (const page of [director, owner, region]) await page.context().close();
});
