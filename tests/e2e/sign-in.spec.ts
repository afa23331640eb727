import type { Page } from "@playwright/test";
import { NOBODY, stateOf } from "./as";
import { inventPerson, invite, linkMailedTo, PASSWORD } from "./people";
import { BOTH, onceWithoutScripts } from "./scripts";
import { sendForm } from "./send-form";
import { expect, test } from "./test";

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");

async function signIn(page: Page, identifier: string, password = PASSWORD) {
  await page.getByLabel("Correo o número de documento").fill(identifier);
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await main(page).getByRole("button", { name: "Entrar", exact: true }).click();
}

async function choosePassword(page: Page, button: string, password = PASSWORD) {
  await page.getByLabel("Contraseña nueva").fill(password);
  await page.getByLabel("La misma contraseña, otra vez").fill(password);
  await page.getByRole("button", { name: button }).click();
}

async function signOut(page: Page) {
  await page.getByRole("button", { name: "Menú" }).click();
  await page.getByRole("button", { name: "Salir" }).click();
  await expect(main(page)).toContainText("Salió de Ayni en este equipo.");
}

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`an invited person activates the account and signs in by e-mail and by document, ${how}`, async ({
      page,
      admin,
    }) => {
      const { email, documentNumber } = await invite(admin, { mail: true });
      const link = await linkMailedTo(page.request, email);
      await page.goto("/desarrollo/correo");
      await page.locator("article", { hasText: email }).getByRole("link").click();
      await expect(title(page)).toHaveText("Active su cuenta");
      await choosePassword(page, "Activar y entrar");
      await page.waitForURL("/inicio");
      await expect(title(page)).toContainText("Ana");
      await signOut(page);

      await signIn(page, email);
      await page.waitForURL("/inicio");
      await signOut(page);

      await signIn(page, documentNumber.toLowerCase());
      await page.waitForURL("/inicio");
      await signOut(page);

      await page.goto(link);
      await expect(title(page)).toHaveText("Este enlace ya no sirve");
    });

    test(`a wrong password is told and given back no more, ${how}`, async ({ page }) => {
      const { email } = inventPerson();
      await page.goto("/entrar");
      await signIn(page, email, "no es la contraseña");
      await expect(main(page).getByRole("alert")).toContainText("no coinciden");
      await expect(page.getByLabel("Correo o número de documento")).toHaveValue(email);
      await expect(page.getByLabel("Contraseña", { exact: true })).toHaveValue("");
      expect(await page.content()).not.toContain("no es la contraseña");
    });

    test(`a forgotten password is replaced by the link that the mail brings, once, ${how}`, async ({
      page,
      newcomer,
    }) => {
      await page.goto("/recuperar");
      await page.getByLabel("Correo").fill(newcomer.email);
      await page.getByRole("button", { name: "Enviar el enlace" }).click();
      await expect(title(page)).toHaveText("Revise su correo");
      const link = await linkMailedTo(page.request, newcomer.email, "recuperar");
      await page.goto(link);
      await choosePassword(page, "Guardar y entrar", "otra frase larga de pruebas");
      await page.waitForURL("/inicio");
      await page.goto(link);
      await expect(title(page)).toHaveText("Este enlace ya no sirve");
    });

    test(`whoever is sent to sign in comes back to the page she asked for, ${how}`, async ({ page }) => {
      await page.goto("/redes?tipo=etp&q=05");
      await expect(page).toHaveURL(/\/entrar\?volver=/);
      await page.locator("button[name=role][value=observer]").click();
      await page.waitForURL("/redes?tipo=etp&q=05");
      await expect(title(page)).toHaveText("Redes");
    });
  });
}

test("a made-up link does not serve", async ({ request, isMobile }) => {
  test.skip(isMobile, "the same answer for every screen");
  for (const path of ["/invitacion", "/recuperar"]) {
    for (const token of ["inventado", "a".repeat(43), "..%2f..%2finicio", "%00", "ñ"]) {
      const answer = await request.get(`${path}/${token}`);
      expect.soft(await answer.text(), `${path}/${token}`).toMatch(/<h1[^>]*>Este enlace ya no sirve/);
    }
  }
});

test("an invitation opened twice serves the first who uses it", async ({ page, admin, request }) => {
  const { email } = await invite(admin, { mail: true });
  const link = await linkMailedTo(request, email);
  await page.goto(link);
  await sendForm(request, link, "newPassword", { newPassword: PASSWORD, newPasswordAgain: PASSWORD });
  await choosePassword(page, "Activar y entrar", "la frase de quien llegó tarde");
  await expect(main(page).getByRole("alert")).toContainText("Este enlace ya se usó o venció");
});

test("two passwords that differ are told at the second", async ({ page, admin }) => {
  const { email } = await invite(admin, { mail: true });
  await page.goto(await linkMailedTo(page.request, email));
  await page.getByLabel("Contraseña nueva").fill(PASSWORD);
  await page.getByLabel("La misma contraseña, otra vez").fill("otra distinta del todo");
  await page.getByRole("button", { name: "Activar y entrar" }).click();
  const again = page.getByLabel("La misma contraseña, otra vez");
  await expect(again).toBeFocused();
  await expect(again).toHaveAccessibleDescription("Las dos contraseñas no son iguales.");
  await expect(page.getByLabel("Contraseña nueva")).toHaveValue("");
});

test("asking for a link says the same of an e-mail that nobody has", async ({ page }) => {
  await page.goto("/recuperar");
  await page.getByLabel("Correo").fill(inventPerson().email);
  await page.getByRole("button", { name: "Enviar el enlace" }).click();
  await expect(title(page)).toHaveText("Revise su correo");
});

test("whoever signs in is sent to a page of ours and to no other site", async ({
  playwright,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, "the same answer for every screen");
  const whereTo = async (back: string) => {
    const visitor = await playwright.request.newContext({ baseURL, storageState: NOBODY });
    const page = `/entrar?volver=${encodeURIComponent(back)}`;
    const answer = await sendForm(visitor, page, "role", { role: "observer" });
    await visitor.dispose();
    return answer.headers().location;
  };
  expect(await whereTo("/redes/05-03")).toBe("/redes/05-03");
  for (const back of [
    "//mal.ejemplo.pe",
    "https://mal.ejemplo.pe/",
    "/\\mal.ejemplo.pe",
    "/\t/mal.ejemplo.pe",
    "javascript:alert(1)",
  ]) {
    expect.soft(await whereTo(back), back).toBe("/inicio");
  }
});

test.describe("someone signed in", () => {
  test.use({ storageState: stateOf("observer") });

  test("goes from the sign-in page to her own", async ({ page }) => {
    await page.goto("/entrar");
    await expect(page).toHaveURL("/inicio");
  });
});

test("after eight wrong passwords the account waits, even with the right one", async ({
  page,
  request,
  newcomer,
  isMobile,
}) => {
  test.skip(isMobile, "nine tries of the sixty that an address has in a quarter of an hour");
  const { email: identifier } = newcomer;
  for (let tries = 0; tries < 8; tries++) {
    const answer = await sendForm(request, "/entrar", "identifier", { identifier, password: "equivocada" });
    expect(await answer.text()).toContain("no coinciden");
  }
  await page.goto("/entrar");
  await signIn(page, identifier);
  await expect(main(page).getByRole("alert")).toContainText(/Hubo demasiados intentos. Espere 1[45] minutos/);
  await expect(page).toHaveURL("/entrar");
});
