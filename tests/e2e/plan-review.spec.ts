import { randomInt } from "node:crypto";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import type { Role } from "@/db/values";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { draftOf } from "./plans";
import { BOTH, onceWithoutScripts } from "./scripts";
import { sendForm, unescapeHtml } from "./send-form";
import { expect as expectNow, test } from "./test";
import { expectNoSidewaysScroll } from "./watch-page";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });

/** The value of a choice of a form by a part of how it reads. */
async function choiceOf(who: APIRequestContext, page: string, text: string) {
  const html = unescapeHtml(await (await who.get(page)).text());
  return new RegExp(`value="([^"]+)"[^>]*>(?:<span>)?[^<]*${text}`).exec(html)?.[1] ?? "";
}

/** Writes in a draft the least that the region asks before it is sent. */
async function writePlan(coordinator: APIRequestContext, draft: string, year: number) {
  const edit = (rest: string) => `${draft}/editar/${rest}`;
  for (const section of ["base_legal", "monitoreo"])
    await sendForm(coordinator, edit(section), "body", { body: "El equipo de la red lo revisa cada mes." });
  await sendForm(coordinator, edit("diagnostico/nueva"), "statement", {
    ...{ area: "aprendizajes", statement: "Se lee poco en casa" },
  });
  for (const [area, statement] of [
    ["aprendizajes", "Lograr que se lea más"],
    ["convivencia", "Mejorar el trato en el recreo"],
  ])
    await sendForm(coordinator, edit("objetivos/nueva"), "statement", {
      area: area ?? "",
      statement: statement ?? "",
    });
  const objectiveId = await choiceOf(coordinator, edit("actividades/nueva"), "Lograr que se lea más");
  await sendForm(coordinator, edit("metas/nueva"), "goal", {
    ...{ objectiveId, indicator: "own", name: "Ferias de lectura", unit: "ferias", direction: "up" },
    ...{ baseline: "1", goal: "3", startsOn: `${year}-04-01`, dueOn: `${year}-11-30` },
  });
  for (const title of ["Feria de cuentos", "Paseo a la biblioteca"])
    await sendForm(coordinator, edit("actividades/nueva"), "title", {
      ...{ objectiveId, kind: "workshop", title, "months[4]": "5" },
      ...{ responsible: "Secretaría de la REI", evidence: "Lista de asistencia" },
    });
}

async function pageOf(browser: Browser, like: Page, role: Role, javaScriptEnabled: boolean) {
  const viewport = like.viewportSize();
  const context = await browser.newContext({
    ...{ storageState: stateOf(role), javaScriptEnabled, locale: "es-PE" },
    ...(viewport ? { viewport } : {}),
  });
  return context.newPage();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first().click();
const said = (page: Page, text: string) => expect(page.getByRole("status").getByText(text)).toBeVisible();

/** Scripts look at the page: without them only how it works is tried. */
const lookingWith = (scripts: boolean) =>
  async function lookAt(page: Page) {
    if (!scripts) return;
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  };

/** A draft of a year whose plan nobody has sent yet, in this run or another. */
async function freshDraft(admin: APIRequestContext, writer: APIRequestContext) {
  for (let tries = 0; tries < 20; tries++) {
    const year = randomInt(2060, 2098);
    const draft = await draftOf(admin, writer, year);
    const opened = await writer.get(`${draft}/editar`, { maxRedirects: 0 });
    if (draft && opened.status() === 200) return { draft, year };
  }
  throw new Error("every year has its plan");
}

for (const { scripts, how } of BOTH) {
  test(`a plan is observed, answered, approved and changed by request, ${how}`, async ({
    browser,
    page: like,
    admin,
    playwright,
    baseURL,
    isMobile,
  }) => {
    test.skip(onceWithoutScripts(scripts, Boolean(isMobile)));
    test.setTimeout(240_000);
    const storageState = stateOf("coordinator");
    const writer = await playwright.request.newContext({ baseURL, storageState });
    const lookAt = lookingWith(scripts);
    const { draft, year } = await freshDraft(admin, writer);
    await writePlan(writer, draft, year);
    const open = (role: Role) => pageOf(browser, like, role, scripts);
    const [coordinator, specialist, head] = [
      await open("coordinator"),
      await open("local_specialist"),
      await open("area_head"),
    ];

    await coordinator.goto(`${draft}/revision`);
    await press(coordinator, "Enviar el plan");
    await said(coordinator, "El plan quedó enviado.");
    await lookAt(coordinator);

    await specialist.goto(`${draft}/revision/actividades`);
    await follow(specialist, /^Observar ?: 1\.1 Feria de cuentos/);
    await lookAt(specialist);
    await specialist.getByLabel("Qué hay que corregir").fill("Diga en qué colegios será la feria.");
    await press(specialist, "Guardar la observación");
    await said(specialist, "Su observación quedó escrita.");
    await lookAt(specialist);
    await specialist.goto(`${draft}/revision`);
    await lookAt(specialist);
    await press(specialist, "Devolver con observaciones");
    await said(specialist, "El plan volvió a su equipo");

    await coordinator.goto(`${draft}/revision`);
    await expect(coordinator.getByText("Queda una observación sin responder.")).toBeVisible();
    await follow(coordinator, "Responder");
    await coordinator.getByLabel("Qué hizo el equipo").fill("Se dijo que es en los tres de primaria.");
    await lookAt(coordinator);
    await press(coordinator, "Responder");
    await said(coordinator, "Su respuesta quedó escrita.");
    await press(coordinator, "Enviar otra vez");
    await said(coordinator, "El plan quedó enviado.");

    await head.goto(`${draft}/revision`);
    await expect(head.getByText("Queda una observación pendiente.")).toBeVisible();
    await specialist.goto(`${draft}/revision`);
    await press(specialist, "Dar por resuelta");
    await said(specialist, "La observación quedó resuelta.");
    await head.reload();
    await press(head, "Aprobar el plan");
    await said(head, "El plan quedó aprobado");
    await lookAt(head);

    await coordinator.goto(`${draft}/cambios`);
    await lookAt(coordinator);
    await coordinator.getByLabel("Por qué hay que cambiar el plan").fill("El bus ya no está disponible.");
    await press(coordinator, "Empezar el pedido");
    await follow(coordinator, "Elegir qué cambia");
    await lookAt(coordinator);
    await follow(coordinator, /^Cambiar ?: Feria de cuentos/);
    await lookAt(coordinator);
    await coordinator.getByLabel("Actividad", { exact: true }).fill("Feria de cuentos y poemas");
    await press(coordinator, "Guardar en el pedido");
    await said(coordinator, "El cambio quedó en el pedido.");
    await follow(coordinator, "Agregar otro cambio");
    await follow(coordinator, /^Retirar ?: Paseo a la biblioteca/);
    await coordinator.getByLabel("Por qué se retira").fill("No hay cómo ir.");
    await press(coordinator, "Retirar en el pedido");
    await lookAt(coordinator);
    await press(coordinator, "Enviar el pedido");
    await said(coordinator, "El pedido quedó enviado.");

    await head.goto(coordinator.url().replace(/\?.*/, ""));
    await lookAt(head);
    await expect(head.locator("ins", { hasText: "y poemas" })).toBeVisible();
    const decisionOn = (name: string) => head.getByRole("group", { name: `Decisión sobre «${name}»` });
    await decisionOn("Feria de cuentos").getByLabel("Aprobar", { exact: true }).check();
    await press(head, "Guardar la decisión");
    await expect(head.getByText("Elija si aprueba este cambio o no.").first()).toBeVisible();
    await decisionOn("Paseo a la biblioteca").getByLabel("No aprobar").check();
    await press(head, "Guardar la decisión");
    await said(head, "El pedido quedó decidido.");
    await lookAt(head);
    await head.goto(draft);
    await expect(head.getByText("Feria de cuentos y poemas").first()).toBeVisible();
    await expect(head.getByText("Paseo a la biblioteca").first()).toBeVisible();
    await expect(head.getByText("Versión 2", { exact: false }).first()).toBeVisible();
    await writer.dispose();
  });
}
