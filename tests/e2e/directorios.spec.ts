import { randomInt } from "node:crypto";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect as expectNow,
  type Locator,
  type Page,
} from "@playwright/test";
import type { Role } from "@/db/values";
import { NOBODY, stateOf } from "./as";
import { pdf } from "./samples";
import { test } from "./test";

const expect = expectNow.configure({ timeout: 20_000 });

test.setTimeout(300_000);
test.use({ actionTimeout: 20_000 });

const main = (page: Page) => page.getByRole("main");
const textOf = async (place: Locator) => (await place.textContent()) ?? "";
const told = (page: Page, text: string | RegExp) => expect(main(page)).toContainText(text);
const button = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).first();

/** A day of Lima, so many days from now. */
const day = (ahead: number) =>
  new Date(Date.now() + ahead * 86_400_000 - 5 * 3_600_000).toISOString().slice(0, 10);

/** An hour of today that began already and that no other try of the same day has. */
function hourBegun() {
  const [, now = ""] = new Date(Date.now() - 5 * 3_600_000).toISOString().split("T");
  const minutes = randomInt(Math.max(1, Number(now.slice(0, 2)) * 60 + Number(now.slice(3, 5))));
  return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, "0")).join(":");
}

/** Presses a button and waits until what it does is done. */
async function press(page: Page, name: string) {
  const from = page.url();
  await button(page, name).click();
  await page.waitForURL((url) => url.href !== from && !/[?&]error=/.test(url.search));
}

/** Next month's directorio, as its agenda drafted itself; its order is changed before it goes out. Answers its address. */
async function prepare(director: Page, secretary: RegExp) {
  await director.goto("/directorios");
  await main(director).getByRole("link", { name: "Preparar una reunión" }).click();
  await director.getByLabel("Qué reunión es").selectOption("directorio");
  await director.getByLabel("Día", { exact: true }).fill(day(randomInt(31, 600)));
  await director.getByLabel("Hora de inicio").fill(`08:${randomInt(10, 59)}`);
  await director.getByLabel("Hora de término").fill("11:00");
  await director.getByLabel("Lugar").fill("Sala de reuniones de la UGEL");
  await press(director, "Preparar la reunión");
  const meeting = new URL(director.url()).pathname;
  const items = main(director).getByRole("list", { name: "Agenda" }).locator("> li");
  await expect(items.first()).toContainText("1. Apertura y quórum");
  // What the records ask for is there, with why and where it opens.
  await expect(items.filter({ has: director.getByRole("link", { name: /^Ver/ }) })).not.toHaveCount(0);
  await main(director)
    .getByRole("link", { name: /^Cambie el orden/ })
    .click();
  await expect(items.nth(2).getByRole("button", { name: /^Subir/ })).toBeVisible();
  const third = (await textOf(items.nth(2).getByRole("heading"))).replace(/^3\. /, "");
  await items
    .nth(2)
    .getByRole("button", { name: /^Subir/ })
    .click();
  await expect(items.nth(1)).toContainText(`2. ${third}`);

  await director.goto(`${meeting}/datos`);
  const choice = director.getByLabel("Quién lleva el acta");
  const options = await choice.locator("option").allTextContents();
  await choice.selectOption({ label: options.find((text) => secretary.test(text)) ?? "" });
  await press(director, "Guardar los datos");
  return meeting;
}

/** Sends it out and, once answered, brings it forward to today. */
async function convene(director: Page, coordinator: Page, meeting: string) {
  await director.goto(`${meeting}/convocar`);
  await press(director, "Enviar la convocatoria");
  await told(director, "Convocada");
  await coordinator.goto(`${meeting}/convocados`);
  await press(coordinator, "Sí, vendré");
  await director.goto(`${meeting}/mover`);
  await director.getByLabel("Nuevo día").fill(day(0));
  await director.getByLabel("Hora de inicio").fill(hourBegun());
  await director.getByLabel("Hora de término").fill("23:59");
  await director.getByLabel("Por qué se cambia").fill("Se adelanta para decidir el cierre del año.");
  await main(director).locator("form button").last().click();
  await expect(director).toHaveURL(/hecho=movida/);
}

/** The coordinator by the code on the screen, the others as the secretary sees them come in, until there is quorum. */
async function checkIn(secretary: Page, coordinator: Page, meeting: string) {
  await secretary.goto(`${meeting}/sesion/codigo`);
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await textOf(main(secretary)))?.[0] ?? "";
  await coordinator.goto(`${meeting}/llegada?c=${code}`);
  await button(coordinator, "Registrar mi llegada").click();
  await told(coordinator, "Su llegada está registrada");
  await secretary.goto(`${meeting}/sesion`);
  const missing = async () =>
    Number(/Faltan (\d+) para el quórum/.exec(await textOf(main(secretary)))?.[1] ?? 0);
  for (let left = await missing(); left > 0; left--) {
    await button(secretary, /^Llegó/).click();
    await expect.poll(missing).toBe(left - 1);
  }
  await told(secretary, "Hay quórum");
  await button(secretary, "Abrir la sesión").click();
  await told(secretary, /En sesión desde las/);
}

const AGREED = `Cada red entrega su cronograma de pasantías, hoja ${randomInt(1_000_000)}`;

/** Two items as the secretary writes them down; in the second the network fails and comes back. */
async function keepMinutes(secretary: Page, context: BrowserContext, responsible: RegExp) {
  await button(secretary, "Empezar el punto 1").click();
  await expect(button(secretary, "Terminar el punto 1")).toBeVisible();
  await secretary.getByLabel("Qué se dijo").fill("La directora saludó y presentó la agenda.");
  await told(secretary, /Guardado a las .* en este equipo y en el servidor/);
  await button(secretary, "Terminar el punto 1").click();
  await button(secretary, "Empezar el punto 2").click();
  await expect(button(secretary, "Terminar el punto 2")).toBeVisible();

  const present = Number(/Presentes con voto: (\d+)/.exec(await textOf(main(secretary)))?.[1]);
  await context.setOffline(true);
  await secretary.getByLabel("Qué se dijo").fill("Se revisó lo pendiente de cada red, sin conexión.");
  await secretary.getByLabel("Qué se acuerda").fill(AGREED);
  const choice = secretary.getByLabel("Responsable");
  const options = await choice.locator("option").allTextContents();
  await choice.selectOption({ label: options.find((text) => responsible.test(text)) ?? "" });
  await secretary.getByLabel("Fecha límite").fill(day(20));
  await secretary.getByLabel("Por votación").first().check();
  await secretary
    .getByLabel("A favor")
    .first()
    .fill(String(present - 1));
  await secretary.getByLabel("En contra").first().fill("0");
  await secretary.getByLabel("Se abstienen").first().fill("1");
  await button(secretary, "Registrar acuerdo").click();
  await told(secretary, /Sin conexión: guardado en este equipo/);
  await context.setOffline(false);
  await expect(main(secretary).getByRole("link", { name: "Acuerdo 1", exact: true })).toBeVisible();
  await told(secretary, `A favor ${present - 1}`);
  await button(secretary, "Terminar el punto 2").click();
  await main(secretary).getByRole("link", { name: "Cerrar la sesión" }).click();
  await button(secretary, "Cerrar la sesión").click();
  await told(secretary, "La sesión está cerrada");
}

/** The acta is approved, and anybody verifies it by its code. */
async function approve(director: Page, visitor: Page, meeting: string) {
  await director.goto(`${meeting}/acta`);
  await told(director, "Se revisó lo pendiente de cada red, sin conexión.");
  await told(director, AGREED);
  await main(director).getByRole("link", { name: "Aprobar el acta" }).click();
  await press(director, "Aprobar el acta");
  await told(director, "Acta aprobada");
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await textOf(main(director)))?.[0];
  await visitor.goto(`/verificar/${code}`);
  await told(visitor, "Acta de reunión");
  // Nothing of it may be written any more.
  await director.goto(`${meeting}/sesion`);
  await expect(main(director).getByLabel("Qué se dijo")).toHaveCount(0);
}

/** Whoever answers for it tells that it was done, and whoever convened confirms it. */
async function fulfil(coordinator: Page, director: Page) {
  await coordinator.goto("/acuerdos");
  await main(coordinator).getByRole("listitem").filter({ hasText: AGREED }).getByRole("link").first().click();
  await coordinator.waitForURL(/\/acuerdos\/[0-9a-f-]{36}/);
  const agreement = new URL(coordinator.url()).pathname;
  await main(coordinator).getByRole("link", { name: "Informar que se cumplió" }).click();
  await coordinator.getByLabel("Qué se hizo").fill("El cronograma se entregó en mesa de partes.");
  await coordinator.getByLabel("Evidencia").setInputFiles({ ...pdf(), name: "cargo.pdf" });
  await press(coordinator, "Informar que se cumplió");
  await told(coordinator, "Por confirmar");
  await director.goto(agreement);
  await told(director, "cargo.pdf");
  await button(director, "Confirmar que se cumplió").click();
  await told(director, /Cumplido el/);
}

/** How many agreements of UGEL 05 are fulfilled, as the region reads it. */
async function fulfilledOf05(region: Page) {
  await region.goto("/acuerdos/consolidado");
  const row = main(region).getByRole("row").filter({ hasText: "UGEL 05" });
  const link = row.getByRole("link").and(region.locator('[href*="estado=fulfilled"]'));
  return (await link.count()) > 0 ? Number(await textOf(link.first())) : 0;
}

async function enter(browser: Browser, role: Role | null, more: BrowserContextOptions = {}) {
  const context = await browser.newContext({ storageState: role ? stateOf(role) : NOBODY, ...more });
  return { context, page: await context.newPage() };
}

test("a directorio is prepared from what the records say, held, its acta approved, and an agreement followed to the region's roll-up", async ({
  browser,
  baseURL,
  viewport,
  isMobile,
}) => {
  const screen = { baseURL, viewport, isMobile, locale: "es-PE" };
  const { page: director } = await enter(browser, "ugel_director", screen);
  const { page: coordinator } = await enter(browser, "coordinator", screen);
  const { page: secretary, context } = await enter(browser, "local_specialist", screen);
  const { page: region } = await enter(browser, "regional_director", screen);
  const { page: visitor } = await enter(browser, null, { ...screen, javaScriptEnabled: false });
  const before = await fulfilledOf05(region);

  const meeting = await prepare(director, /Especialista local.*05-03/);
  await convene(director, coordinator, meeting);
  await checkIn(secretary, coordinator, meeting);
  await keepMinutes(secretary, context, /Coordinador.*05-03/);
  await approve(director, visitor, meeting);
  await fulfil(coordinator, director);
  await expect.poll(() => fulfilledOf05(region)).toBeGreaterThan(before);
});
