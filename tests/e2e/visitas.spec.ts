import { randomInt } from "node:crypto";
import { expect as expectNow, type Page, type TestInfo } from "@playwright/test";
import { stateOf } from "./as";
import { packOf } from "./done-visits";
import { activate, invite } from "./people";
import { answerItems, openPhone, sign } from "./phones";
import { pageToPlan } from "./planned-visits";
import { test } from "./test";
import { makeForm } from "./visit-forms";

const expect = expectNow.configure({ timeout: 20_000 });

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000 });
test.skip(({ isMobile }) => isMobile, "whoever observes brings her own phone");

const main = (page: Page) => page.getByRole("main");
const told = (page: Page, text: string | RegExp) => expect(main(page)).toContainText(text);
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const day = (ahead: number) =>
  new Date(Date.now() + ahead * 86_400_000 - 5 * 3_600_000).toISOString().slice(0, 10);

const PROMISED = `Esperar diez segundos después de cada pregunta, hoja ${randomInt(1_000_000)}`;
const STRENGTH = `Retoma lo que dicen sus estudiantes, hoja ${randomInt(1_000_000)}.`;
const REPLY = "Gracias. Empiezo el lunes con 3.º B.";

type Planned = { page: string; observerId: string; observedId: string; formId: string };

/** The coordinator plans that somebody observes the director of one of her schools. Answers the visit's address. */
async function plan(coordinator: Page, { page, observerId, observedId, formId }: Planned, ahead: number) {
  for (;;) {
    await coordinator.goto(page);
    await coordinator.getByLabel("A quién se visita").selectOption(observedId);
    await coordinator.getByLabel("Quién observa", { exact: true }).selectOption(observerId);
    await coordinator.getByLabel("Con qué ficha").selectOption(formId);
    await coordinator.getByLabel("Día", { exact: true }).fill(day(ahead));
    const hour = String(randomInt(7, 20)).padStart(2, "0");
    const minute = randomInt(10, 50);
    await coordinator.getByLabel("Hora de inicio").fill(`${hour}:${minute}`);
    await coordinator.getByLabel("Hora de término").fill(`${hour}:${minute + 8}`);
    await press(coordinator, "Planificar la visita");
    // Another try of the same day may have taken that hour of hers.
    await expect(main(coordinator)).toContainText(/Planificada|ya tiene otra visita a esa hora/);
    const [visit] = /\/visitas\/[0-9a-f-]{36}/.exec(coordinator.url()) ?? [];
    if (visit) return visit;
  }
}

/** Fills the visit to its end on a phone without a signal, over a browser that is closed and opened again. */
async function carryOut(info: TestInfo, cookies: Parameters<typeof signIn>[1], visit: string) {
  let phone = await openPhone(info);
  let page = await signIn(phone, cookies);
  await page.goto("/visitas/sin-senal");
  await expect(page.getByText("Listo para salir sin señal")).toBeVisible();
  await phone.setOffline(true);
  await page.goto(visit);
  await press(page, "Empezar la visita");
  await expect(page.getByText(/Nadie más ve el detalle/)).toBeVisible();
  await press(page, "La leímos juntos");
  const talk = page.getByRole("heading", { level: 1, name: "Conversación y compromisos" });
  for (;;) {
    await expect(page.getByRole("link", { name: /^Siguiente/ })).toBeVisible();
    if (await talk.isVisible()) break;
    await answerItems(page);
    await page.getByRole("link", { name: /^Siguiente/ }).click();
  }
  await page.getByLabel("Qué hizo bien").fill(STRENGTH);
  await press(page, /^Agregar de (?!usted)/);
  await page.getByLabel("Qué hará").last().fill(PROMISED);
  await page.getByLabel("Hasta cuándo").last().fill(day(20));
  await expect(page.getByLabel("Qué hará").last()).toHaveValue(PROMISED);

  await page.goto("about:blank");
  await phone.close();
  phone = await openPhone(info);
  await phone.setOffline(true);
  page = phone.pages()[0] ?? (await phone.newPage());
  await page.goto(visit);
  await page.getByRole("link", { name: /^Seguir con/ }).click();
  await page.getByRole("link", { name: /^Siguiente/ }).click();
  await sign(page);
  await press(page, "Terminar y guardar");
  await expect(page.getByText("Terminada y guardada en este teléfono")).toBeVisible();
  await phone.setOffline(false);
  await page.goto("/visitas/sin-senal");
  await expect(page.getByText("Listo para salir sin señal")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Por enviar" })).toBeHidden();
  return { phone, page };
}

type Phone = Awaited<ReturnType<typeof openPhone>>;

async function signIn(phone: Phone, cookies: Parameters<Phone["addCookies"]>[0]) {
  await phone.addCookies(cookies);
  return phone.pages()[0] ?? phone.newPage();
}

test("a visit from its plan to the next one: made without a signal, talked over, acknowledged, and nobody's else", async ({
  admin,
  browser,
  playwright,
  baseURL,
  extraHTTPHeaders,
}, info) => {
  const api = { baseURL, extraHTTPHeaders };
  const as = async (role: "coordinator" | "school_head" | "local_specialist") =>
    (await browser.newContext({ ...api, storageState: stateOf(role) })).newPage();
  const [coordinator, director, specialist] = [
    await as("coordinator"),
    await as("school_head"),
    await as("local_specialist"),
  ];
  const observer = await invite(admin, { role: "peer_monitor", mail: true });
  const { cookies } = await activate(playwright.request, api, observer.email);
  const observedId = (await packOf(director.request)).person.id;
  const formId = (await makeForm(admin)).split("/").at(-1) ?? "";
  const page = await pageToPlan(coordinator.request, observedId);
  const planned = { page, observerId: observer.id, observedId, formId };

  const visit = await plan(coordinator, planned, 0);
  await director.goto(visit);
  await told(director, "Nadie más ve el detalle");

  const { phone, page: mine } = await carryOut(info, cookies, visit);

  await director.goto(visit);
  await told(director, STRENGTH);
  await director.getByRole("link", { name: "Dar conformidad" }).click();
  await director.getByLabel("Su respuesta").fill(REPLY);
  await main(director).getByRole("button", { name: "Dar conformidad" }).click();
  await told(director, "Su conformidad quedó registrada");
  await mine.goto(visit);
  await told(mine, REPLY);

  // What it said is not for the specialist of the network, and what it adds to the others is.
  await specialist.goto(visit);
  await told(specialist, "Lo que se anotó es de quienes participaron");
  for (const said of [STRENGTH, PROMISED, REPLY]) expect(await specialist.content()).not.toContain(said);
  for (const detail of [`/api${visit}/pdf`, `${visit}/conformidad`, `${visit}/envios`])
    expect((await specialist.request.get(detail)).status()).toBe(404);
  await specialist.goto("/visitas/resultados");
  await told(specialist, /\d+ personas/);

  await plan(coordinator, planned, 1);
  await mine.goto("/visitas/sin-senal");
  await press(mine, /^(?:Preparar|Actualizar)/);
  await mine.getByRole("link", { name: /^Visita a / }).click();
  await press(mine, "Empezar la visita");
  await press(mine, "La leímos juntos");
  await expect(mine.getByRole("heading", { level: 1, name: "Compromisos anteriores" })).toBeVisible();
  await expect(mine.getByText(PROMISED)).toBeVisible();
  await phone.close();
});
