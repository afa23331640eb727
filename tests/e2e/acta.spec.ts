import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { NOBODY, stateOf } from "./as";
import { pdf } from "./samples";
import { expect, test } from "./test";
import { expectNoSidewaysScroll } from "./watch-page";

test.use({ storageState: stateOf("area_head") });

/** A network that no other test touches; in a demo that was tried before, its actas stay and another follows. */
const networkOf = (phone: boolean) => (phone ? "05-09" : "05-08");

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

async function startDraft(page: Page, acta: string) {
  await page.goto(acta);
  if (await main(page).getByRole("link", { name: "Editar el borrador" }).isVisible()) return;
  const again = main(page).getByText("Preparar una nueva acta");
  if (await again.isVisible()) await again.click();
  await main(page).getByLabel("Día de la instalación").fill("2026-03-10");
  await press(page, "Preparar el borrador");
  await expect(main(page).getByLabel("Lugar")).toBeFocused();
  await main(page).getByLabel("Lugar").fill("el auditorio de la UGEL 05, San Juan de Lurigancho");
  await press(page, "Preparar el borrador");
  await expect(main(page)).toContainText("El borrador quedó preparado.");
}

const TEXT = "En {{lugar}}, el {{fecha}}, se instala la {{red}}, creada por la resolución {{resolucion}}.";

async function writeText(page: Page, acta: string, body: string) {
  await page.goto(`${acta}/editar`);
  const text = main(page).getByLabel("Texto del acta");
  await expect(async () => {
    await text.fill(body);
    await expect(text).toHaveValue(body);
  }).toPass();
  await press(page, "Guardar el borrador");
  await expect(main(page)).toContainText("Los cambios quedaron guardados en el borrador.");
}

const ISSUE = { name: "Emitir el acta", exact: true };

/** Issues the acta of a network. Its code and its file. */
async function issue(page: Page, acta: string) {
  await startDraft(page, acta);
  await main(page).getByRole("link", ISSUE).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("¿Emitir el acta de instalación?");
  await press(page, "Emitir el acta");
  await expect(main(page)).toContainText("El acta quedó emitida.");
  const href = await main(page).getByRole("link", { name: "Descargar el acta (PDF)" }).getAttribute("href");
  const code = /\/verificar\/([0-9A-Z-]{14})/.exec(await main(page).innerHTML())?.[1] ?? "";
  return { code, file: await (await page.request.get(href ?? "")).body() };
}

test("an acta is drafted, told what it lacks, issued, verified by anybody, and its signed copy kept", async ({
  page,
  browser,
  baseURL,
  isMobile,
  extraHTTPHeaders,
}) => {
  const acta = `/redes/${networkOf(isMobile)}/acta`;
  await startDraft(page, acta);
  await writeText(page, acta, `${TEXT} {{rede}}`);
  await expect(main(page)).toContainText("El texto dice {{rede}}, que no es un dato conocido.");
  await expect(main(page).getByRole("link", ISSUE)).toHaveCount(0);
  await writeText(page, acta, TEXT);
  const preview = await page.request.get(`/api/redes/${networkOf(isMobile)}/acta`);
  expect(preview.headers()["content-type"]).toBe("application/pdf");

  const { code, file } = await issue(page, acta);
  await expectNoSidewaysScroll(page);

  const visitor = await browser.newContext({
    ...{ baseURL, storageState: NOBODY, javaScriptEnabled: false, extraHTTPHeaders },
  });
  const public_ = await visitor.newPage();
  await public_.goto("/");
  await public_.getByRole("link", { name: "Comprobar un documento" }).click();
  await public_.getByLabel("Código de verificación").fill(code.toLowerCase().replaceAll("-", " "));
  await public_.getByRole("button", { name: "Comprobar" }).click();
  await expect(public_).toHaveURL(`/verificar/${code}`);
  await expect(public_.getByRole("heading", { level: 1 })).toContainText(
    `Acta de instalación de la REI ${networkOf(isMobile)}`,
  );
  const check = async (buffer: Buffer) => {
    await public_
      .getByLabel("Archivo")
      .setInputFiles({ name: "acta.pdf", mimeType: "application/pdf", buffer });
    await public_.getByRole("button", { name: "Revisar el archivo" }).click();
  };
  await check(file);
  await expect(main(public_).getByText("Es el mismo documento", { exact: true })).toBeVisible();
  await check(pdf().buffer);
  await expect(main(public_).getByText("No es el mismo documento", { exact: true })).toBeVisible();
  await expectNoSidewaysScroll(public_);
  await visitor.close();

  await page.goto(`/verificar/${code}`);
  await expectAccessible(page);

  await page.goto(acta);
  await page.getByLabel("Archivo", { exact: true }).setInputFiles(pdf());
  await press(page, "Adjuntar la copia firmada");
  await expect(main(page)).toContainText("La copia firmada quedó guardada.");
  await expect(main(page).getByRole("link", { name: "Copia firmada", exact: true }).first()).toBeVisible();
});

for (const path of ["/verificar/K7QP-3MXA-9TRD", "/verificar/no-es-un-codigo"]) {
  test(`${path} is the code of no document`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    expect(answer?.headers()["content-security-policy"]).toMatch(/script-src ('none'|'self')/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ningún documento tiene ese código");
    await page.getByLabel("Código de verificación").fill("no es un código");
    await page.getByRole("button", { name: "Comprobar" }).click();
    await expect(main(page)).toContainText("Eso no es un código: tiene 12 letras y números.");
  });
}
