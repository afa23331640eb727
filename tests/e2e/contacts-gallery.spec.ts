import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { NOBODY, stateOf } from "./as";
import { photoFields } from "./public-pages";
import { BOTH, onceWithoutScripts } from "./scripts";
import { expect as quick, test } from "./test";

/** Publishing draws pages anew: on a busy machine that takes its time. */
const expect = quick.configure({ timeout: 20_000 });

test.setTimeout(90_000);

/** A page as anybody reads it, without a session and without scripts. */
async function asPublic(page: Page, path: string, look: (read: Page) => Promise<void>) {
  const context = await page
    .context()
    .browser()
    ?.newContext({ storageState: NOBODY, javaScriptEnabled: false });
  if (!context) throw new Error("no browser");
  const read = await context.newPage();
  await read.setViewportSize(page.viewportSize() ?? { width: 1280, height: 844 });
  await read.goto(new URL(path, page.url()).href);
  await look(read);
  await context.close();
}

/** Somebody else may publish meanwhile: what changed is looked at again and published on top of it. */
async function publish(page: Page, desk: string, button: string, done: string) {
  await expect(async () => {
    await page.goto(desk);
    if (await page.getByText("Lo publicado está al día").isVisible()) return;
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText(done)).toBeVisible();
  }).toPass();
}

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts, storageState: stateOf("regional_director") });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`an office is added, published and found by its district, ${how}`, async ({ page }) => {
      const name = `Oficina de prueba ${randomInt(1_000_000_000)}`;
      await page.goto("/administracion/contactos/nueva");
      await page.getByLabel("Oficina").fill(name);
      await page.getByLabel("Correo").fill("oficina@gmail.com");
      await page.getByRole("button", { name: "Agregar la oficina" }).click();
      await expect(page.locator("#errores")).toContainText("servicio para personas");
      await expect(page.getByLabel("Oficina")).toHaveValue(name);
      await page.getByLabel("Correo").fill("oficina@ejemplo.pe");
      await page.getByLabel("Teléfono").fill("(01) 000 9999 anexo 7");
      await page.getByRole("button", { name: "Agregar la oficina" }).click();
      await expect(page.getByText("La oficina quedó en la lista.")).toBeVisible();
      if (scripts) await expectAccessible(page);

      await publish(page, "/administracion/contactos", "Publicar los contactos", "quedaron publicados");
      await asPublic(page, "/contactos", async (read) => {
        const office = read.getByRole("listitem").filter({ hasText: name });
        await expect(office.getByRole("link", { name: "(01) 000 9999" })).toHaveAttribute(
          "href",
          "tel:+5110009999;ext=7",
        );
        await expect(office.getByRole("link", { name: "oficina@ejemplo.pe" })).toHaveAttribute(
          "href",
          "mailto:oficina@ejemplo.pe",
        );
        await expect(read.getByRole("region", { name: "UGEL 05" })).toContainText("San Juan de Lurigancho");
      });

      // It does not stay among those of the demo.
      await page.getByRole("link", { name }).click();
      await page.getByText("Retirar esta oficina").click();
      await page.getByLabel("Por qué la retira").fill("Fue una prueba");
      await page.getByRole("button", { name: "Retirar la oficina" }).click();
      await expect(page.getByText("quedó retirada de la lista")).toBeVisible();
      await publish(page, "/administracion/contactos", "Publicar los contactos", "quedaron publicados");
      await asPublic(page, "/contactos", (read) => expect(read.getByText(name)).toHaveCount(0));
    });

    test(`a photo is brought, published and withdrawn from the page at once, ${how}`, async ({ page }) => {
      const caption = `Foto de prueba ${randomInt(1_000_000_000)}`;
      const { archivo, description } = await photoFields(page.request, caption);
      await page.goto("/administracion/galeria/nueva");
      await page.getByLabel("Foto", { exact: true }).setInputFiles(archivo);
      await page.getByLabel("Leyenda").fill(caption);
      await page.getByLabel("Descripción").fill(description);
      await page.getByLabel("Día en que se tomó").fill("2026-08-04");
      await page.getByRole("button", { name: "Subir la foto" }).click();
      await expect(page.locator("#errores")).toContainText("qué documento dice que aceptaron");
      await expect(page.getByLabel("Leyenda")).toHaveValue(caption);
      if (scripts) await expectAccessible(page);
      await page.getByLabel("Foto", { exact: true }).setInputFiles(archivo);
      await page.getByLabel("Consentimiento").fill("Constancia de prueba");
      await page.getByRole("button", { name: "Subir la foto" }).click();
      await expect(page.getByText("La foto quedó guardada.")).toBeVisible();

      await publish(page, "/administracion/galeria", "Publicar la galería", "quedó publicada");
      let picture = "";
      await asPublic(page, "/galeria", async (read) => {
        const photo = read.getByRole("figure").filter({ hasText: caption });
        await expect(photo).toContainText("4 de agosto de 2026");
        await expect(photo.getByRole("img")).toHaveAccessibleName(description);
        picture = (await photo.getByRole("img").getAttribute("src")) ?? "";
        const answer = await read.request.get(picture);
        expect(answer.headers()["content-type"]).toBe("image/webp");
        expect(await read.content()).not.toContain("Constancia de prueba");
      });

      await page.getByRole("link", { name: caption }).click();
      await page.getByLabel("Por qué la retira").fill("Quien aparece retiró su consentimiento");
      await page.getByRole("button", { name: "Retirar la foto" }).click();
      await expect(page.getByText("ya no está en la página pública")).toBeVisible();
      await asPublic(page, "/galeria", async (read) => {
        await expect(read.getByText(caption)).toHaveCount(0);
        expect((await read.request.get(picture)).status()).toBe(404);
      });
    });
  });
}

for (const path of ["/contactos", "/galeria"]) {
  test(`${path} meets WCAG 2.2 AA and prints without what one taps`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Menú" })).toBeHidden();
  });
}

for (const path of ["/contactos/otra", "/galeria/0", "/galeria/99", "/galeria/x"]) {
  test(`${path} is not found`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
  });
}
