import { chromium, expect, type Page, type TestInfo } from "@playwright/test";

/** A phone that keeps what it has when its browser is closed. */
export function openPhone(info: TestInfo) {
  const { baseURL, launchOptions } = info.project.use;
  return chromium.launchPersistentContext(info.outputPath("telefono"), {
    ...{ baseURL, locale: "es-PE", timezoneId: "America/Lima", ...launchOptions },
    ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  });
}

/** Answers every item of the screen: of each scale the second level. */
export async function answerItems(page: Page) {
  for (const group of await page.locator("fieldset").all()) await group.getByRole("radio").nth(1).check();
  for (const field of await page.getByLabel("Evidencia").all()) await field.fill("Pregunta y espera.");
  for (const field of await page.getByLabel(/Grado y sección|Área curricular/).all())
    await field.fill("3.º B");
  for (const field of await page.getByLabel("Estudiantes presentes").all()) await field.fill("27");
}

/** Signs for whoever is observed with a finger. */
export async function sign(page: Page) {
  await page.getByRole("radio", { name: "Con el dedo en esta pantalla" }).check();
  const pad = page.getByRole("img", { name: /^Firma de .*sin firmar$/ }).first();
  await pad.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await pad.boundingBox()) ?? {};
  await page.mouse.move(x + 40, y + 40);
  await page.mouse.down();
  for (let i = 1; i < 12; i++) await page.mouse.move(x + 40 + i * 15, y + 40 + (i % 2) * 25);
  await page.mouse.up();
  await expect(page.getByRole("img", { name: /^Firma de .*: firmada$/ }).first()).toBeVisible();
}
