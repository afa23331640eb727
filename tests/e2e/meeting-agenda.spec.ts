import { randomInt } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { conveneCommittee, draftCommittee } from "./meetings";
import { sendForm } from "./send-form";
import { expect as expectNow, test } from "./test";
import { expectNoSidewaysScroll } from "./watch-page";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });
const main = (page: Page) => page.getByRole("main");
const row = (page: Page, title: string) =>
  page.getByRole("list", { name: "Agenda", exact: true }).getByRole("listitem").filter({ hasText: title });
const items = (page: Page) => page.getByRole("list", { name: "Agenda", exact: true }).getByRole("heading");

test.use({ storageState: stateOf("ugel_director") });

/** A directorio of the personas' UGEL, which drafts its own agenda. */
async function draftDirectorio(director: APIRequestContext) {
  const day = new Date(Date.now() + randomInt(40, 700) * 86_400_000).toISOString().slice(0, 10);
  const made = await sendForm(director, "/directorios/nuevo", "heldOn", {
    ...{ kind: "directorio", heldOn: day, startsAt: `0${randomInt(7, 9)}:${randomInt(10, 59)}` },
    ...{ endsAt: "12:30", mode: "in_person", venue: "Sala de la UGEL" },
  });
  return /\/directorios\/[0-9a-f-]{36}/.exec(made.headers().location ?? "")?.[0] ?? "";
}

async function look(page: Page) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1280, height: 844 });
}

test("a directorio drafts its agenda, which its director changes by keyboard and prints on one sheet", async ({
  page,
}) => {
  test.slow();
  const meeting = await draftDirectorio(page.request);
  await page.goto(meeting);
  await expect(items(page).first()).toHaveText("1. Apertura y quórum");
  await expect(items(page).last()).toContainText("Lectura de acuerdos y cierre");
  // What the records ask for says why, and its figures open.
  const count = await items(page).count();
  expect(count).toBeGreaterThan(3);
  await main(page).getByText("Cifras al").first().click();
  await expect(main(page).getByRole("link", { name: /^\d/ }).first()).toBeVisible();
  await look(page);

  await main(page)
    .getByRole("link", { name: /^Cambie el orden/ })
    .click();
  await expect(page).toHaveURL(/cambiar=agenda/);
  await expectAccessible(page);
  const second = (await items(page).nth(1).textContent())?.replace(/^\d+\. /, "") ?? "";
  await row(page, second)
    .getByRole("button", { name: /^Bajar/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/hecho=movido/);
  await expect(items(page).nth(2)).toHaveText(`3. ${second}`);

  await row(page, second)
    .getByRole("link", { name: /^Editar/ })
    .click();
  await page.getByLabel("Minutos").fill("0");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(main(page).getByRole("alert").first()).toContainText("El mínimo es 1");
  await page.getByLabel("Minutos").fill("25");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(main(page).getByRole("status").first()).toContainText("quedó guardado");
  await expect(main(page)).toContainText("25 min");

  // What is taken out stays with its reason, and comes back.
  await page.goto(`${meeting}?cambiar=agenda`);
  await row(page, second)
    .getByRole("link", { name: /^Editar/ })
    .click();
  await page.getByLabel("Motivo").fill("Se trata en otra reunión");
  await page.getByRole("button", { name: "Retirar el punto" }).click();
  await expect(items(page)).toHaveCount(count - 1);
  await main(page).getByText("Puntos retirados (1)").click();
  await main(page)
    .getByRole("button", { name: /^Reponer/ })
    .click();
  await expect(items(page)).toHaveCount(count);

  const paper = await page.pdf({
    format: "A4",
    margin: { top: "13mm", bottom: "13mm", left: "15mm", right: "15mm" },
  });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("a subject that somebody proposes is taken into an agenda; one that comes late says why", async ({
  page,
}) => {
  test.slow();
  // A committee's agenda has nothing that the records ask for but what its place owes.
  await page.goto(await draftCommittee(page.request));
  const proposals = page.getByRole("list", { name: "Temas propuestos" });
  if (await proposals.isVisible()) {
    const name = (await proposals.getByRole("heading").first().textContent()) ?? "";
    await proposals
      .getByRole("button", { name: /^Descartar/ })
      .first()
      .click();
    await main(page)
      .getByText(/^Descartados/)
      .click();
    await main(page)
      .getByRole("button", { name: /^Volver a proponer/ })
      .first()
      .click();
    await proposals
      .getByRole("listitem")
      .filter({ hasText: name })
      .getByRole("button", { name: /^Agregar/ })
      .first()
      .click();
    await expect(items(page).filter({ hasText: name })).toHaveCount(1);
  }

  const late = `Emergencia ${randomInt(1_000_000_000)}`;
  await page.goto(`${await conveneCommittee(page.request)}/agenda/nuevo`);
  await page.getByLabel("Qué se va a tratar").fill(late);
  await page.getByText("Informar", { exact: true }).click();
  await page.getByRole("button", { name: "Agregar a la agenda" }).click();
  // Without why it is refused, and what was typed is kept.
  await expect(main(page).getByRole("alert").first()).toContainText("La agenda ya salió");
  await expect(page.getByLabel("Qué se va a tratar")).toHaveValue(late);
  await page.getByLabel("Por qué se agrega ahora").fill("ocurrió ayer");
  await page.getByRole("button", { name: "Agregar a la agenda" }).click();
  await expect(items(page).filter({ hasText: late })).toHaveCount(1);
  await expect(main(page)).toContainText("Agregado después de la convocatoria: ocurrió ayer");
});
