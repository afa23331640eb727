import type { APIRequestContext, Browser, Page } from "@playwright/test";
import type { Role } from "@/db/values";
import { UPLOAD_PROBLEMS } from "@/lib/files/labels";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { hasHiddenData, pdf, photoWithPlace, textNamedPdf } from "./samples";
import { expect as expectNow, test } from "./test";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });

test.use({ storageState: stateOf("coordinator") });
// One after the other on each screen: they take activities of the same plan.
test.describe.configure({ mode: "default" });

/** What was just done: it stands before whatever else a form says of itself. */
const done = (page: Page) => page.getByRole("main").getByRole("status").first();

type Open = { href: string; title: string; state: string };

/**
 * Activities of the plan that are not done. Both screens are tried at the same time, so each takes every other one of
 * the plan's order, and puts back what it took.
 */
async function openOf(page: Page, plan: string, screen: string, many: number): Promise<Open[]> {
  await page.goto(`${plan}/seguimiento`);
  const rows = await page.locator("#actividades tbody tr").evaluateAll((all) =>
    all.map((row) => ({
      href: row.querySelector("th a")?.getAttribute("href") ?? "",
      title: row.querySelector("th a")?.textContent ?? "",
      state:
        /Programada|En curso|Postergada|Cancelada/.exec(row.querySelector("td")?.textContent ?? "")?.[0] ??
        "",
    })),
  );
  const own = rows.filter(({ state }, i) => state && i % 2 === (screen === "phone" ? 0 : 1));
  expect(own.length).toBeGreaterThanOrEqual(many);
  return own.slice(0, many);
}

async function countDone(page: Page, plan: string) {
  await page.goto(`${plan}/seguimiento`);
  const text = await page.getByText(/^Plan: \d+ de \d+ actividades hechas$/).textContent();
  return Number(/\d+/.exec(text ?? "")?.[0]);
}

/** Marks in the picture of the year that are of something done. */
const drawnDone = (page: Page) =>
  page
    .getByRole("img", { name: / hechas$/ })
    .evaluateAll((rows) =>
      rows.reduce(
        (sum, row) => sum + Number(/: (\d+) de/.exec(row.getAttribute("aria-label") ?? "")?.[1]),
        0,
      ),
    );

async function tell(page: Page, state: string, fields: Record<string, string> = {}) {
  await page.getByRole("radio", { name: state, exact: true }).check();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).first().fill(value);
  await page.getByRole("button", { name: "Guardar el reporte" }).click();
}

async function putBack(page: Page, { href, state }: Open) {
  await page.goto(href);
  await tell(page, state, { "Qué pasó": "Prueba: queda como estaba" });
  await expect(done(page)).toContainText("Quedó registrado");
}

async function withdrawAll(page: Page, href: string) {
  await page.goto(href);
  while (await page.getByText("Retirar una evidencia").count()) {
    await page.getByText("Retirar una evidencia").click();
    const one = page.locator("details details").first();
    await one.locator("summary").click();
    await one.getByLabel("Por qué la retira").fill("Prueba");
    await one.getByRole("button", { name: "Retirar esta evidencia" }).click();
    await expect(done(page)).toContainText("La evidencia se retiró");
  }
}

async function as(
  browser: Browser,
  role: Role,
  work: (request: APIRequestContext, page: Page) => Promise<void>,
) {
  const context = await browser.newContext({ storageState: stateOf(role) });
  await work(context.request, await context.newPage());
  await context.close();
}

test("the coordinator tells that two activities were held, with a photo and a PDF, and sees it", async ({
  page,
  browser,
  sample,
}, { project }) => {
  test.setTimeout(120_000);
  const before = await countDone(page, sample.plan);
  const drawn = await drawnDone(page);
  const [first, second] = await openOf(page, sample.plan, project.name, 2);
  if (!first || !second) throw new Error("no activities to tell of");
  for (const { href, title } of [first, second]) {
    await page.goto(href);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await tell(page, "Hecha", {
      "Qué día se hizo": "2026-11-10",
      Asistentes: "25",
      "Qué pasó": "Una sesión.",
    });
    await expect(done(page)).toContainText("Quedó registrado");
  }

  // A photo in one, a PDF in the other.
  await page.goto(first.href);
  await page.getByLabel("Subir una evidencia").setInputFiles(await photoWithPlace());
  await page.getByLabel("Qué muestra").fill("Vista del salón");
  await page.getByRole("button", { name: "Subir la evidencia" }).click();
  await expect(done(page)).toContainText("La evidencia quedó guardada");
  await page.goto(second.href);
  await page.getByLabel("Subir una evidencia").setInputFiles(pdf());
  await page.getByRole("button", { name: "Subir la evidencia" }).click();
  await expect(done(page)).toContainText("La evidencia quedó guardada");
  await expectAccessible(page);

  // The list, the count and the picture of the year say so.
  expect(await countDone(page, sample.plan)).toBeGreaterThanOrEqual(before + 2);
  expect(await drawnDone(page)).toBeGreaterThanOrEqual(drawn + 2);
  await page.goto(`${sample.plan}/seguimiento?estado=done`);
  const row = page
    .locator("#actividades")
    .getByRole("row")
    .filter({ has: page.locator(`a[href="${first.href}"]`) });
  await expect(row).toContainText("Hecha el 10 de noviembre");

  // The specialist who accompanies the network reads it, and does not tell how it goes.
  await as(browser, "local_specialist", async (request, reader) => {
    await reader.goto(first.href);
    const link = reader.getByRole("link", { name: "foto.jpg" });
    await expect(reader.getByText("Vista del salón")).toBeVisible();
    await expect(reader.getByRole("button", { name: "Guardar el reporte" })).toHaveCount(0);
    const file = await request.get((await link.getAttribute("href")) ?? "");
    expect(file.status()).toBe(200);
    expect(await hasHiddenData(await file.body())).toBe(false);
  });

  for (const one of [first, second]) {
    await withdrawAll(page, one.href);
    await putBack(page, one);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an activity is postponed with a reason, and nothing typed is lost", async ({ page, sample }, {
    project,
  }) => {
    const [own] = await openOf(page, sample.plan, project.name, 1);
    if (!own) throw new Error("no activity to tell of");
    await page.goto(own.href);
    await tell(page, "Postergada", { Asistentes: "muchos" });
    await expect(page.getByLabel("Asistentes")).toHaveValue("muchos");
    await expect(page.getByRole("main")).toContainText("Escriba cuántas personas asistieron");
    await tell(page, "Postergada", { Asistentes: "" });
    await expect(page.getByRole("radio", { name: "Postergada" })).toBeChecked();
    await expect(page.getByRole("main")).toContainText("Escriba por qué.");
    await tell(page, "Postergada", { "Qué pasó": "Se cruzó con un simulacro" });
    await expect(done(page)).toContainText("Quedó registrado");
    await expect(page.getByRole("list", { name: /^Reportes/ })).toContainText("Se cruzó con un simulacro");

    await page.getByLabel("Subir una evidencia").setInputFiles(textNamedPdf());
    await page.getByLabel("Qué muestra").fill("Lista firmada");
    await page.getByRole("button", { name: "Subir la evidencia" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(UPLOAD_PROBLEMS.tipo);
    await expect(page.getByLabel("Qué muestra")).toHaveValue("Lista firmada");
    await putBack(page, own);
  });

  test("the year has its list, and the table is filtered by the address", async ({ page, sample }) => {
    await page.goto(`${sample.plan}/seguimiento?va=red`);
    await expect(page.locator("#actividades").getByRole("rowheader").first()).toBeVisible();
    await page.getByLabel("Cómo va").selectOption("");
    await page.getByLabel("Estado").selectOption("done");
    await page.getByRole("button", { name: "Filtrar" }).click();
    await expect(page).toHaveURL(/estado=done/);
    await expect(page.getByRole("list", { name: "Filtros puestos" })).toContainText("Hecha");
  });
});

test("the effect of a plan is told as what came after, and never as caused by it", async ({
  page,
  sample,
}) => {
  await page.goto(`${sample.plan}/efecto`);
  await expect(page.getByText(/no necesariamente por ellas/).first()).toBeVisible();
  await expect(page.getByText(/^n = /).first()).toBeVisible();
  await expectAccessible(page);
});

test("what other networks do about a problem comes by their codes", async ({ page, sample }) => {
  await page.goto("/planes/comparar");
  await page.getByRole("list", { name: "Problemas de mi plan" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/problema=/);
  const codes = await page.getByRole("heading", { level: 3, name: /^REI / }).allTextContents();
  expect(codes.length).toBeGreaterThan(0);
  expect(codes).toEqual(codes.toSorted());
  // Its activity is read without its reports and its files.
  const sibling = page
    .getByRole("list", { name: /^Actividades de la REI/ })
    .getByRole("link")
    .first();
  expect(await sibling.getAttribute("href")).not.toContain(sample.plan);
  await sibling.click();
  await expect(
    page.getByText("Los reportes y las evidencias son para quienes acompañan a esta red."),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Evidencias" })).toHaveCount(0);
});
