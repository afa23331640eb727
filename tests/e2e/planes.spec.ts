import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect as expectNow,
  type Page,
} from "@playwright/test";
import { NOBODY, stateOf } from "./as";
import { activate, invite } from "./people";
import { pdf, photoWithPlace } from "./samples";
import { sendForm } from "./send-form";
import { test } from "./test";

const expect = expectNow.configure({ timeout: 15_000 });

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000 });

const main = (page: Page) => page.getByRole("main");

/** Presses a button and waits until what it does is done. */
async function press(page: Page, name: string) {
  const from = page.url();
  await main(page).getByRole("button", { name, exact: true }).click();
  await page.waitForURL((url) => url.href !== from && !/[?&]error=/.test(url.search));
}
const told = (page: Page, text: string) => expect(main(page)).toContainText(text);
const fresh = () => Date.now().toString(36).slice(-4).toUpperCase();

/** A network of UGEL 07 that did not exist, with the four who take its plan through the year. */
async function openNetwork(admin: APIRequestContext, signIn: (email: string) => Promise<Page>) {
  const code = `07-${fresh()}`;
  const fields = { code, name: "Loma Nueva", openedOn: "2026-03-02", resolutionNumber: "RDR 0009-2026" };
  await sendForm(admin, "/ugel/07/nueva-red", "resolutionNumber", fields);
  const serve = async (role: string, place: string) =>
    signIn((await invite(admin, { role, place, mail: true })).email);
  return {
    code,
    coordinator: await serve("coordinator", `REI ${code}`),
    specialist: await serve("local_specialist", `REI ${code}`),
    head: await serve("area_head", "UGEL 07"),
  };
}

async function addRow(page: Page, plan: string, section: string, fill: () => Promise<void>) {
  await page.goto(`${plan}/editar/${section}/nueva`);
  await fill();
  await press(page, "Guardar");
}

/** A field by its label, said to be optional or not. */
const field = (page: Page, label: string) =>
  main(page).getByLabel(new RegExp(`^${label}(?: \\(opcional\\))?$`));

const fillAll = async (page: Page, fields: Record<string, string>) => {
  for (const [label, value] of Object.entries(fields)) await field(page, label).first().fill(value);
};

/** A row of the plan, among those of its kind. */
const choose = (page: Page, name: string) => main(page).getByRole("radio", { name }).check();

const write = async (page: Page, plan: string, section: string, text: string) => {
  await page.goto(`${plan}/editar/${section}`);
  await main(page).getByRole("textbox").first().fill(text);
  await press(page, "Guardar el texto");
};

const AREAS = [
  {
    area: "Aprendizajes",
    problem: "Se lee poco en las aulas de primaria",
    goal: "Mejorar la comprensión de textos",
  },
  {
    area: "Convivencia y bienestar",
    problem: "Hay conflictos en los recreos",
    goal: "Reducir los conflictos",
  },
] as const;

/** Problems, objectives, a target and three activities, the last one without who answers for it. */
async function writePlan(page: Page, plan: string) {
  await write(page, plan, "base_legal", "Ley 28044, Ley General de Educación.");
  for (const { area, problem, goal } of AREAS) {
    await addRow(page, plan, "diagnostico", async () => {
      await main(page).getByRole("radio", { name: area, exact: true }).check();
      await fillAll(page, { Problema: problem, Causas: "El tiempo no se reserva." });
    });
    await addRow(page, plan, "objetivos", async () => {
      await main(page).getByRole("radio", { name: area, exact: true }).check();
      await fillAll(page, { Objetivo: goal });
      await choose(page, problem);
    });
  }
  await addRow(page, plan, "metas", async () => {
    await choose(page, AREAS[0].goal);
    await main(page).getByLabel("Indicador", { exact: true }).selectOption("own");
    await fillAll(page, {
      "Qué mide": "Aulas con hora de lectura",
      Unidad: "aulas",
      "Línea de base": "4",
      Meta: "20",
    });
    await main(page).getByRole("radio", { name: "Debe subir" }).check();
    await fillAll(page, { Desde: "2026-04-01", Hasta: "2026-12-11" });
  });
  await addActivity(page, plan, "Círculo de lectura entre docentes", AREAS[0].goal, "Coordinación de la REI");
  await addActivity(page, plan, "Pasantía a un aula con biblioteca", AREAS[0].goal, "Coordinación de la REI");
  await addActivity(page, plan, "Recreos organizados por estudiantes", AREAS[1].goal, "");
  await write(page, plan, "monitoreo", "La coordinación mira el avance cada mes.");
}

const addActivity = (page: Page, plan: string, title: string, goal: string, responsible: string) =>
  addRow(page, plan, "actividades", async () => {
    await choose(page, goal);
    await main(page).getByLabel("Clase de actividad").selectOption({ label: "Taller" });
    await fillAll(page, {
      Actividad: title,
      Responsable: responsible,
      "Medio de verificación": "Lista de asistencia",
    });
    await main(page).getByRole("checkbox", { name: "Junio" }).check();
  });

async function observe(page: Page, plan: string) {
  await page.goto(`${plan}/revision/metas`);
  await main(page)
    .getByRole("link", { name: /^Observar(?! la)/ })
    .first()
    .click();
  await main(page).getByLabel("Qué hay que corregir").fill("Diga de dónde sale la línea de base.");
  await press(page, "Guardar la observación");
  await page.goto(`${plan}/revision`);
  await press(page, "Devolver con observaciones");
  await told(page, "El plan volvió a su equipo");
}

async function answer(page: Page, plan: string) {
  await page.goto(`${plan}/editar/metas`);
  await main(page)
    .getByRole("link", { name: /Aulas con hora de lectura/ })
    .first()
    .click();
  await fillAll(page, { "De dónde sale la línea de base": "Registro de la red" });
  await press(page, "Guardar");
  await page.goto(`${plan}/revision`);
  await main(page)
    .getByRole("link", { name: /^Responder/ })
    .click();
  await main(page).getByLabel("Qué hizo el equipo").fill("Se escribió la fuente.");
  await press(page, "Responder");
  await page.goto(`${plan}/revision`);
  await press(page, "Enviar otra vez");
  await told(page, "El plan quedó enviado");
}

async function hold(
  page: Page,
  plan: string,
  title: string,
  file: Awaited<ReturnType<typeof photoWithPlace>>,
) {
  await page.goto(`${plan}/seguimiento`);
  await page.locator("#actividades").getByRole("link", { name: title }).click();
  await main(page).getByRole("radio", { name: "Hecha", exact: true }).check();
  await fillAll(page, { "Qué día se hizo": "2026-06-19", Asistentes: "18" });
  await press(page, "Guardar el reporte");
  await told(page, "Quedó registrado");
  await main(page).getByLabel("Subir una evidencia").setInputFiles(file);
  await press(page, "Subir la evidencia");
  await told(page, "La evidencia quedó guardada");
}

/** Asks to move an activity to another month; whoever approves the plan says yes. */
async function replan(writer: Page, approver: Page, plan: string, title: string) {
  await writer.goto(`${plan}/cambios`);
  await writer.getByLabel("Por qué hay que cambiar el plan").fill("En junio hubo huaicos.");
  await press(writer, "Empezar el pedido");
  await main(writer).getByRole("link", { name: "Elegir qué cambia" }).click();
  await main(writer)
    .getByRole("link", { name: new RegExp(`^Cambiar ?:? ${title}`) })
    .click();
  await main(writer).getByRole("checkbox", { name: "Junio" }).uncheck();
  await main(writer).getByRole("checkbox", { name: "Setiembre" }).check();
  await press(writer, "Guardar en el pedido");
  await press(writer, "Enviar el pedido");
  await approver.goto(writer.url().split("?")[0] as string);
  await approver.getByRole("radio", { name: "Aprobar", exact: true }).check();
  await press(approver, "Guardar la decisión");
  await approver.goto(plan);
  await told(approver, "Versión 2");
  await told(approver, "setiembre");
}

/** The PDF of a version once the worker has issued it, and the code that it carries. */
async function printed(page: Page, plan: string, version: number) {
  const row = main(page).getByRole("row", { name: new RegExp(`^Versión ${version} `) });
  await expect(async () => {
    await page.goto(plan);
    await expect(row.getByRole("link", { name: "PDF" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000, intervals: [1000] });
  const code = (await row.getByRole("link", { name: /^[0-9A-Z-]{14}$/ }).textContent()) ?? "";
  const file = await page.request.get(`/api${plan}/pdf`);
  expect(file.headers()["content-type"]).toBe("application/pdf");
  return { code, bytes: await file.body() };
}

async function verify(browser: Browser, code: string, bytes: Buffer, title: string) {
  const visitor = await browser.newContext({ storageState: NOBODY, javaScriptEnabled: false });
  const page = await visitor.newPage();
  await page.goto(`/verificar/${code}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: bytes });
  await page.getByRole("main").locator('form:has(input[type="file"]) button').click();
  await expect(page.getByRole("main")).toContainText("Es el mismo documento");
  await visitor.close();
}

test("a plan goes from an empty draft to approved through an observation, is carried out, changed, printed and verified, and is rolled up", async ({
  browser,
  admin,
  playwright,
  baseURL,
  extraHTTPHeaders,
}) => {
  const contexts: BrowserContext[] = [];
  const signIn = async (email: string) => {
    const storageState = await activate(playwright.request, { baseURL, extraHTTPHeaders }, email);
    const context = await browser.newContext({ baseURL, storageState });
    contexts.push(context);
    return context.newPage();
  };
  const { code, coordinator, specialist, head } = await openNetwork(admin, signIn);

  await coordinator.goto(`/redes/${code}`);
  await press(coordinator, "Empezar el plan 2026");
  await told(coordinator, "El plan quedó empezado.");
  const plan = /\/planes\/[0-9a-f-]{36}/.exec(coordinator.url())?.[0] ?? "";
  await writePlan(coordinator, plan);

  // What stops it is said in words, and mended.
  await coordinator.goto(`${plan}/revision`);
  await told(coordinator, "Recreos organizados por estudiantes");
  await expect(main(coordinator).getByRole("button", { name: "Enviar el plan" })).toHaveCount(0);
  await coordinator.goto(`${plan}/editar/actividades`);
  await main(coordinator)
    .getByRole("link", { name: /Recreos organizados/ })
    .first()
    .click();
  await fillAll(coordinator, { Responsable: "Secretaría de la REI" });
  await press(coordinator, "Guardar");
  await coordinator.goto(`${plan}/revision`);
  await press(coordinator, "Enviar el plan");
  await told(coordinator, "El plan quedó enviado");

  await observe(specialist, plan);
  await answer(coordinator, plan);
  await specialist.goto(`${plan}/revision`);
  await press(specialist, "Dar por resuelta");
  await head.goto(`${plan}/revision`);
  await press(head, "Aprobar el plan");
  await told(head, "El plan quedó aprobado");

  await hold(coordinator, plan, "Círculo de lectura entre docentes", await photoWithPlace());
  await hold(coordinator, plan, "Pasantía a un aula con biblioteca", pdf());
  await replan(coordinator, head, plan, "Recreos organizados por estudiantes");

  const { code: seal, bytes } = await printed(coordinator, plan, 2);
  await verify(browser, seal, bytes, `PAT-REI 2026 de la REI ${code}`);

  // Rolled up in its UGEL and in the region.
  await head.goto("/ugel/07");
  await told(head, "Planes");
  await head.goto("/planes/consolidado?ugel=07");
  await expect(head.getByRole("row", { name: new RegExp(code) })).toContainText("2");
  const region = await browser.newContext({
    baseURL,
    storageState: stateOf("regional_director"),
  });
  contexts.push(region);
  const director = await region.newPage();
  await director.goto("/planes?ugel=07&pagina=1");
  await expect(director.getByRole("row", { name: new RegExp(code) })).toContainText("En ejecución");
  await expect(director.getByRole("row", { name: new RegExp(code) })).toContainText("2 de 3");
  for (const context of contexts) await context.close();
});
