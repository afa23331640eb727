import type { Browser, Page } from "@playwright/test";
import { stateOf } from "./as";
import { inventPerson, invite, placeCalled } from "./people";
import { BOTH, onceWithoutScripts } from "./scripts";
import { expect, test } from "./test";

test.use({ storageState: stateOf("admin") });

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

async function openAs(browser: Browser, state: Parameters<Browser["newContext"]>[0] & object) {
  const page = await (await browser.newContext(state)).newPage();
  await page.goto("/inicio");
  return page;
}

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`an invitation with mistakes keeps what was typed, and then is accepted, ${how}`, async ({
      page,
      admin,
    }) => {
      const person = inventPerson();
      const place = await placeCalled(admin, "REI 05-03");
      await page.goto("/administracion/usuarios/nuevo");
      await page.getByLabel("Nombres").fill(person.givenNames);
      await page.getByRole("radio", { name: "Carné de extranjería" }).check();
      await page.getByLabel("Número de documento").fill(person.documentNumber);
      await page.getByLabel("Correo").fill("esto no es un correo");
      await page.getByLabel("Cargo").selectOption("peer_monitor");
      await page.getByLabel("Lugar").selectOption(place);
      await page.getByLabel("Enviar la invitación ahora").uncheck();
      await press(page, "Registrar a la persona");

      const problems = page.locator("#errores");
      await expect(problems).toContainText("Falta corregir 2 datos");
      await expect(problems.getByRole("link", { name: "Escriba los apellidos." })).toHaveAttribute(
        "href",
        "#campo-familyNames",
      );
      if (scripts) await expect(page.getByLabel("Apellidos")).toBeFocused();
      await expect(page.getByLabel("Apellidos")).toHaveAccessibleDescription("Escriba los apellidos.");
      await expect(page.getByLabel("Nombres")).toHaveValue(person.givenNames);
      await expect(page.getByRole("radio", { name: "Carné de extranjería" })).toBeChecked();
      await expect(page.getByLabel("Número de documento")).toHaveValue(person.documentNumber);
      await expect(page.getByLabel("Correo")).toHaveValue("esto no es un correo");
      await expect(page.getByLabel("Cargo")).toHaveValue("peer_monitor");
      await expect(page.getByLabel("Lugar")).toHaveValue(place);
      await expect(page.getByLabel("Enviar la invitación ahora")).not.toBeChecked();

      await page.getByLabel("Apellidos").fill(person.familyNames);
      await page.getByLabel("Correo").fill(person.email);
      await press(page, "Registrar a la persona");
      await expect(main(page)).toContainText("Su invitación espera: envíela cuando quiera.");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(person.name);
      await expect(main(page)).toContainText("REI 05-03");
    });

    test(`data are corrected, ${how}`, async ({ page, admin }) => {
      const person = await invite(admin);
      await page.goto(`${person.page}/corregir`);
      await page.getByLabel("Nombres").fill("María Ñ. 🦙");
      await page.getByLabel("Teléfono").fill("987 654 321");
      await press(page, "Guardar los datos");
      await expect(main(page)).toContainText("Los datos quedaron corregidos.");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`María Ñ. 🦙 ${person.familyNames}`);
      await expect(main(page)).toContainText("987654321");
    });

    test(`whoever saves second sees both texts, and may save over, ${how}`, async ({
      page,
      context,
      admin,
    }) => {
      const person = await invite(admin);
      const other = await context.newPage();
      await page.goto(`${person.page}/corregir`);
      await other.goto(`${person.page}/corregir`);
      await other.getByLabel("Nombres").fill("Lo que guardó la otra");
      await press(other, "Guardar los datos");
      await expect(main(other)).toContainText("Los datos quedaron corregidos.");

      await page.getByLabel("Nombres").fill("Lo que escribí yo");
      await press(page, "Guardar los datos");
      await expect(main(page)).toContainText("Otra persona guardó cambios mientras usted escribía.");
      await expect(main(page)).toContainText("Guardado por otra persona: Lo que guardó la otra");
      await expect(main(page)).toContainText("Escrito por usted: Lo que escribí yo");
      await press(page, "Guardar los datos");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Lo que escribí yo");
    });

    test(`an account that is closed ends its session at the next request, and may be reopened, ${how}`, async ({
      page,
      browser,
      newcomer,
    }) => {
      const hers = await openAs(browser, { storageState: newcomer.state });
      await expect(hers).toHaveURL("/inicio");
      await page.goto(`${newcomer.page}/cuenta`);
      await page.getByLabel("Motivo").fill("Pasó a otra institución");
      await press(page, "Cerrar la cuenta");
      await expect(main(page)).toContainText("La cuenta quedó cerrada y sus sesiones terminaron.");
      await expect(main(page)).toContainText("Motivo: Pasó a otra institución");
      await hers.goto("/redes");
      await expect(hers).toHaveURL(/\/entrar\?volver=%2Fredes/);

      await page.goto(`${newcomer.page}/cuenta`);
      await press(page, "Reabrir la cuenta");
      await expect(main(page)).toContainText("La cuenta quedó abierta otra vez.");
      await expect(main(page)).toContainText("Activa");
    });
  });
}

test("an office that is given is seen at her next request, and one that ends is not", async ({
  page,
  browser,
  admin,
  newcomer,
}) => {
  const hers = await openAs(browser, { storageState: newcomer.state });
  const places = hers.getByRole("list", { name: "Mis lugares" });
  await expect(places).toContainText("REI 05-03");
  await page.goto(`${newcomer.page}/designar`);
  await page.getByLabel("Cargo").selectOption("local_specialist");
  await page.getByLabel("Lugar").selectOption(await placeCalled(admin, "REI 05-04"));
  await page.getByLabel("Desde").fill("2026-03-02");
  await press(page, "Registrar el cargo");
  await expect(main(page)).toContainText("El cargo quedó registrado y vale desde su fecha de inicio.");
  await hers.reload();
  await expect(places).toContainText("REI 05-04");

  await page.getByRole("link", { name: /Especialista local/ }).click();
  await page.getByLabel("Último día en el cargo").fill("2026-03-01");
  await page.getByLabel("Motivo").fill("Cambió de red");
  await press(page, "Terminar la designación");
  await expect(page.getByLabel("Último día en el cargo")).toHaveAccessibleDescription(
    "El último día es anterior al inicio de la designación.",
  );
  await page.getByLabel("Último día en el cargo").fill("2026-03-31");
  await press(page, "Terminar la designación");
  await expect(main(page)).toContainText("La designación quedó con su fecha de término.");
  await hers.reload();
  await expect(places).toContainText("REI 05-03");
  await expect(places).not.toContainText("REI 05-04");
});

test("an office that only one may hold is refused while another holds it", async ({ page, admin }) => {
  const person = await invite(admin);
  await page.goto(`${person.page}/designar`);
  await page.getByLabel("Cargo").selectOption("coordinator");
  await page.getByLabel("Lugar").selectOption(await placeCalled(admin, "REI 05-03"));
  await press(page, "Registrar el cargo");
  await expect(page.getByLabel("Desde")).toHaveAccessibleDescription(/Otra persona ya tiene ese cargo/);
  await expect(page.getByLabel("Cargo")).toHaveValue("coordinator");
});

test("a document that somebody has is told at its field", async ({ page, admin }) => {
  const [first, second] = [await invite(admin), await invite(admin)];
  await page.goto(`${second.page}/corregir`);
  await page.getByLabel("Número de documento").fill(first.documentNumber);
  await press(page, "Guardar los datos");
  await expect(page.getByLabel("Número de documento")).toHaveAccessibleDescription(/ya está registrado/);
});

test("a session of somebody is ended, and she is asked to sign in again", async ({
  page,
  browser,
  newcomer,
}) => {
  const hers = await openAs(browser, { storageState: newcomer.state });
  await page.goto(newcomer.page);
  await page
    .getByRole("list", { name: "Sesiones abiertas" })
    .getByRole("button", { name: /^Cerrar la sesión de/ })
    .click();
  await expect(main(page)).toContainText("La sesión se cerró.");
  await expect(main(page)).toContainText("No hay sesiones abiertas");
  await hers.reload();
  await expect(hers).toHaveURL(/\/entrar\?volver=%2Finicio/);
});

test.describe("a UGEL", () => {
  test.use({ storageState: stateOf("ugel_director") });

  test("pending invitations are sent by a task that tells how it ends", async ({ page, admin }) => {
    // Whoever tries this at the same time may have sent it before: then another one waits.
    await expect(async () => {
      await invite(admin);
      await page.goto("/administracion/usuarios");
      await page.getByRole("button", { name: "Enviar las invitaciones pendientes" }).click({ timeout: 2000 });
    }).toPass();
    await expect(page).toHaveURL(/\/tareas\//);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Envío de invitaciones pendientes");
    await expect(main(page)).toContainText(/Se envi(ó una invitación|aron \d+ invitaciones)\./, {
      timeout: 20_000,
    });
    await page.getByRole("link", { name: "Volver" }).click();
    await expect(page).toHaveURL("/administracion/usuarios");
  });
});
