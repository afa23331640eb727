import type { BrowserContext, Page } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { activate, invite } from "./people";
import { answerItems, openPhone, sign } from "./phones";
import { placesToPlan, planVisitAt } from "./planned-visits";
import { expect as expectNow, test } from "./test";
import { makeForm } from "./visit-forms";
import { expectNoSidewaysScroll } from "./watch-page";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 20_000 });

test.setTimeout(120_000);
test.skip(({ isMobile }) => isMobile, "it brings its own phone");

const APP = "/visitas/sin-senal";
/** On a phone, the next page with no network: what a person waits for, on a machine that does other things too. */
const LONGEST_MS = 2000;
const today = () => new Date(Date.now() - 5 * 3_600_000).toISOString().slice(0, 10);

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const next = (page: Page) => page.getByRole("link", { name: /^Siguiente/ }).click();
const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

/** A picture of twelve million noisy points: what a camera gives, and what compresses worst. */
const bigPhoto = async () => ({
  ...{ name: "IMG_0001.jpg", mimeType: "image/jpeg" },
  buffer: await sharp({
    create: {
      width: 2400,
      height: 1800,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", sigma: 40 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer(),
});

async function opensWithoutNetwork(page: Page, link: RegExp) {
  const before = Date.now();
  await page.goto(APP);
  await page.getByRole("link", { name: link }).waitFor();
  return Date.now() - before;
}

test("a whole visit without a signal, over a closed browser, and sent when the signal is back", async ({
  admin,
  playwright,
  baseURL,
  extraHTTPHeaders,
}, info) => {
  const options = { baseURL, extraHTTPHeaders };
  const coordinator = await playwright.request.newContext({
    ...options,
    storageState: stateOf("coordinator"),
  });
  const form = (await makeForm(admin)).split("/").at(-1) ?? "";
  const person = await invite(admin, { role: "peer_monitor", mail: true });
  const { cookies } = await activate(playwright.request, options, person.email);
  const teacher = `Docente ${person.documentNumber}`;
  const [school] = await placesToPlan(coordinator);
  const planned = {
    ...{ observerId: person.id, formId: form, observedName: teacher, scheduledOn: today() },
    focus: "Cómo pregunta",
  };
  const visit = (await planVisitAt(coordinator, school, planned)) ?? "";
  expect(visit).not.toBe("");
  const named = new RegExp(`Visita a ${teacher}`);

  let phone: BrowserContext = await openPhone(info);
  await phone.addCookies(cookies);
  let page = phone.pages()[0] ?? (await phone.newPage());

  await test.step("at home, with a connection, the phone is prepared", async () => {
    await page.goto(APP);
    await expect(page.getByText("Listo para salir sin señal")).toBeVisible();
    await expect(page.getByText(/^1 visita, 1 ficha, [\d.,]+ KB, actualizado hoy/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("at the school there is no network: it opens at once, and nothing starts before the contract", async () => {
    await phone.setOffline(true);
    const taken: number[] = [];
    for (let i = 0; i < 3; i++) taken.push(await opensWithoutNetwork(page, named));
    console.log(`without network the visits are there in ${taken.join(", ")} ms`);
    expect(Math.min(...taken)).toBeLessThan(LONGEST_MS);
    await page.getByRole("link", { name: named }).click();
    await press(page, "Empezar la visita");
    await heading(page, "Quién leerá lo que se anote");
    await expect(page.getByText(/Nadie más ve el detalle/)).toBeVisible();
    await expect(page.getByRole("link", { name: /^Siguiente/ })).toBeHidden();
    await press(page, "La leímos juntos");
  });

  await test.step("it is filled, with a picture made small on the phone", async () => {
    for (;;) {
      await expect(page.getByRole("link", { name: /^Siguiente/ })).toBeVisible();
      if (await page.getByRole("heading", { level: 1, name: "Conversación y compromisos" }).isVisible())
        break;
      await answerItems(page);
      const pick = page.getByLabel("Elegir foto").first();
      if (await page.getByRole("textbox", { name: "Evidencia" }).first().isVisible()) {
        await pick.setInputFiles(await bigPhoto());
        await expect(page.getByText(/^[12]?\d\d KB/).first()).toBeVisible();
        await page.getByLabel("Qué muestra la foto 1").fill("La pizarra");
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
      await next(page);
    }
    await page.getByLabel("Qué hizo bien").fill("Retoma lo que dicen sus estudiantes.");
    await press(page, "Elegir");
    await press(page, "Usar");
    await press(page, /^Agregar$/);
    await expectAccessible(page);
  });

  await test.step("a phone that is full says so, refuses pictures first, and keeps what is written", async () => {
    await page.evaluate(() => {
      navigator.storage.estimate = async () => ({ quota: 10_000_000, usage: 9_000_000 });
    });
    await page.getByRole("link", { name: /^Siguiente/ }).click();
    await page.getByLabel("Elegir foto").setInputFiles(await bigPhoto());
    await expect(page.getByText(/casi no tiene espacio: la foto no se guardó/)).toBeVisible();
    await page.getByRole("link", { name: /^Anterior/ }).click();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.getByLabel("Otras observaciones").fill("Escrito con el teléfono lleno.");
    await expect(page.getByText("Este teléfono se quedó sin espacio")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Otras observaciones")).toHaveValue("Escrito con el teléfono lleno.");
    await page.getByLabel("Otras observaciones").fill("Escrito justo antes de cerrar.");
  });

  await test.step("the browser is closed in the middle: all of it is still there, in the page that was asked for", async () => {
    await page.goto("about:blank");
    await phone.close();
    phone = await openPhone(info);
    page = phone.pages()[0] ?? (await phone.newPage());
    await phone.setOffline(true);
    await page.goto(visit);
    await page.getByRole("link", { name: /^Seguir con/ }).click();
    await heading(page, "Resumen y firmas");
    await page.getByRole("link", { name: /^Anterior/ }).click();
    await expect(page.getByLabel("Otras observaciones")).toHaveValue("Escrito justo antes de cerrar.");
    await next(page);
  });

  await test.step("it is signed and finished, and waits", async () => {
    await sign(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await press(page, "Terminar y guardar");
    await expect(page.getByText("Terminada y guardada en este teléfono")).toBeVisible();
    await page.getByRole("link", { name: "Ver mis visitas" }).click();
    await expect(page.getByRole("heading", { name: "Por enviar" })).toBeVisible();
    const saved = page.waitForEvent("download");
    await press(page, "Guardar en un archivo");
    expect((await saved).suggestedFilename()).toMatch(/^ayni-visitas-.*\.json$/);
  });

  await test.step("signed out, nobody sees whose it is; signed in again, it is sent by itself", async () => {
    await phone.clearCookies();
    await phone.setOffline(false);
    await page.goto(APP);
    await expect(page.getByText(/Inicie sesión para ver sus visitas; lo guardado sigue/)).toBeVisible();
    await expect(page.getByText(teacher)).toHaveCount(0);
    await phone.addCookies(cookies);
    await page.reload();
    await expect(page.getByText("Listo para salir sin señal")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Por enviar" })).toBeHidden();
    await expect(page.getByRole("link", { name: named })).toHaveCount(0);
    const read = await (await coordinator.get(visit)).text();
    expect(read).toContain("Realizada");
    expect(read).toContain("Retoma lo que dicen sus estudiantes.");
    expect(read).toContain("La pizarra");
  });

  await test.step("the next visit to her opens with what was promised", async () => {
    const again = { ...planned, startsAt: "18:10", endsAt: "18:50" };
    expect(await planVisitAt(coordinator, school, again)).toBeTruthy();
    await page.reload();
    await page.getByRole("link", { name: named }).click();
    await press(page, "Empezar la visita");
    await press(page, "La leímos juntos");
    await heading(page, "Compromisos anteriores");
    await expect(page.getByRole("radio", { name: "Cumplido en parte" })).toBeVisible();
  });
  await phone.close();
  await coordinator.dispose();
});
