import type { APIRequestContext } from "@playwright/test";
import { stateOf } from "./as";
import { type DoneVisit, makeDoneVisit, postVisit } from "./done-visits";
import { expect, test } from "./test";
import { makeForm } from "./visit-forms";

test.skip(
  ({ isMobile }) => isMobile,
  "what it does is the same on both screens; pages.spec.ts looks at them",
);
test.use({ storageState: stateOf("school_head"), javaScriptEnabled: false });

const NOTED = /Acoge a todos por su nombre|Repartir las preguntas|Anotar a quién le pregunta|primera fila/;

test.describe.configure({ mode: "serial" });

let made: DoneVisit;

test.beforeAll(async ({ playwright }) => {
  const { baseURL } = test.info().project.use;
  const context = (role: Parameters<typeof stateOf>[0]) =>
    playwright.request.newContext({ baseURL, storageState: stateOf(role) });
  const roles = ["admin", "coordinator", "peer_monitor", "school_head"] as const;
  const contexts: APIRequestContext[] = await Promise.all(roles.map(context));
  const [admin, coordinator, monitor, head] = contexts as [
    ...[APIRequestContext, APIRequestContext, APIRequestContext, APIRequestContext],
  ];
  made = await makeDoneVisit({ coordinator, monitor, head, form: await makeForm(admin) });
  // The phone sends it twice, the second time with something else: it waits for its observer.
  expect((await postVisit(monitor, made.visit, made.content)).status()).toBe(200);
  const other = { ...made.content, strengths: "Acoge a todos por su nombre y escucha." };
  expect((await postVisit(monitor, made.visit, other)).status()).toBe(409);
  await Promise.all(contexts.map((one) => one.dispose()));
});

test.describe("a specialist", () => {
  test.use({ storageState: stateOf("local_specialist") });

  test("knows of a formative visit that it was made, and reads nothing of it", async ({ page }) => {
    await page.goto(made.visit);
    await expect(
      page.getByText("La visita se hizo. Lo que se anotó es de quienes participaron"),
    ).toBeVisible();
    expect(await page.content()).not.toMatch(NOTED);
    for (const path of ["/pdf"])
      expect((await page.request.get(`/api${made.visit}${path}`)).status()).toBe(404);
    for (const path of ["/conformidad", "/envios", "/verificacion/30"])
      expect((await page.request.get(`${made.visit}${path}`)).status()).toBe(404);
    expect((await page.request.get(made.commitment)).status()).toBe(404);
  });
});

test.describe("its observer", () => {
  test.use({ storageState: stateOf("peer_monitor") });

  test("compares the two submissions and leaves one", async ({ page }) => {
    await page.goto(made.visit);
    await page.getByRole("link", { name: "Compararlos y elegir cuál vale" }).click();
    await expect(page.getByText("y escucha")).toBeVisible();
    await expect(page.getByRole("button", { name: "Usar este envío" })).toBeVisible();
    await page.getByRole("button", { name: "Dejarlo de lado" }).click();
    await expect(page.getByText("Ese envío quedó de lado")).toBeVisible();
  });
});

test("the director who was observed acknowledges it and replies, says how a commitment went and what stayed", async ({
  page,
}) => {
  await page.goto(made.visit);
  await expect(page.getByText("Acoge a todos por su nombre.")).toBeVisible();
  await page.getByRole("link", { name: "Dar conformidad" }).click();
  await page.getByLabel("Su respuesta").fill("Gracias. Esta semana empiezo por 2.º A.");
  await page.getByRole("button", { name: "Dar conformidad" }).last().click();
  await expect(page.getByText("Su conformidad quedó registrada")).toBeVisible();
  await expect(page.getByText("Esta semana empiezo por 2.º A.")).toBeVisible();

  await page.getByRole("link", { name: /^Contar cómo quedó/ }).click();
  await page.getByLabel("Se cumplió en parte").check();
  await page.getByLabel("Qué pasó").fill("Falta la sección B.");
  await page.getByRole("button", { name: "Guardar" }).last().click();
  await expect(page.getByText("Lo que contó del compromiso quedó guardado")).toBeVisible();
  await expect(page.getByText("Falta la sección B.")).toBeVisible();

  await page.getByRole("link", { name: "Contar qué quedó a los 30 días" }).first().click();
  await page.getByLabel("Lo aplico en parte").check();
  await page.getByLabel("Qué cambió").fill("Pregunto también a la última fila.");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await expect(page.getByText("Su respuesta quedó guardada")).toBeVisible();
  await expect(page.getByText("Pregunto también a la última fila.")).toBeVisible();
});
