import { randomInt } from "node:crypto";
import { type Browser, expect as expectNow, type Page } from "@playwright/test";
import { stateOf } from "./as";
import { makeCase } from "./calibration";
import { test } from "./test";
import { makeForm } from "./visit-forms";
import { expectNoSidewaysScroll } from "./watch-page";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name }).last().click();

/** The levels agreed in the invented case that the keeper starts from, in the order of the form. */
const MARKET = ["IV", "III", "II", "III", "III"];

/** Marks a level in each of the items, in the order of the page. */
async function mark(page: Page, levels: string[]) {
  for (const [i, level] of levels.entries())
    await main(page)
      .getByRole("group")
      .nth(i)
      .getByLabel(new RegExp(`^${level}\\. `))
      .check();
}

async function as(browser: Browser, role: "peer_monitor" | "coordinator", from: Page) {
  const context = await browser.newContext({
    ...{ storageState: stateOf(role), javaScriptEnabled: false, viewport: from.viewportSize() },
    baseURL: new URL(from.url()).origin,
  });
  return context.newPage();
}

test.use({ storageState: stateOf("regional_director"), javaScriptEnabled: false });

test("cases are written and published, a peer scores them, and whoever plans knows that she may observe alone", async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  test.slow();
  const keeper = await playwright.request.newContext({
    ...{ baseURL, storageState: stateOf("regional_director") },
  });
  const name = `Ficha para calibrar ${randomInt(1_000_000_000)}`;
  const form = await makeForm(keeper, { name });
  const list = `/visitas/calibracion/fichas/${form.split("/").at(-1)}`;

  // She writes one from the invented ones, forgets why, mends it and publishes it.
  await page.goto(list);
  await expect(main(page)).toContainText("Todavía no pide calibrarse");
  await page.getByRole("link", { name: "Escribir un caso" }).click();
  await page.getByText("Empezar de un caso ya escrito").click();
  await page.getByRole("link", { name: "Los precios del mercado, tercer grado" }).click();
  await page.getByLabel("Por qué es ese nivel").first().fill("");
  await press(page, "Guardar el caso");
  await expect(page.getByRole("alert").first()).toContainText("Escriba por qué es ese nivel");
  await page.getByLabel("Por qué es ese nivel").first().fill("Casi todos participan.");
  await press(page, "Guardar el caso");
  await expect(main(page)).toContainText("Sin publicar");
  await press(page, "Publicar el caso");
  await expect(main(page)).toContainText("Se publicó el caso");
  const [, first = ""] = /fichas\/[0-9a-f-]+\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
  const second = (await makeCase(keeper, form, "Los mismos tres")).split("/").at(-1);
  await page.goto(list);
  await expect(main(page)).toContainText("Esta ficha pide calibrarse");
  await expectNoSidewaysScroll(page);

  // A peer does not see the key before she scores, cannot leave an item out, and then reads how near she was.
  const peer = await as(browser, "peer_monitor", page);
  await peer.goto(`/visitas/calibracion/${first}`);
  await expect(main(peer)).not.toContainText("Casi todos participan.");
  await mark(peer, MARKET.slice(0, 4));
  await press(peer, "Guardar mis puntajes");
  await expect(peer.getByRole("alert").first()).toContainText("Elija un nivel");
  await mark(peer, ["IV", "III", "III", "III", "III"]);
  await press(peer, "Guardar mis puntajes");
  await expect(main(peer)).toContainText("Se guardaron sus puntajes");
  await expect(main(peer)).toContainText("Casi todos participan.");
  await expect(main(peer)).toContainText("A un nivel");
  await expectNoSidewaysScroll(peer);
  await peer.goto(`/visitas/calibracion/${second}`);
  await mark(peer, ["II", "II", "II", "II", "II"]);
  await press(peer, "Guardar mis puntajes");
  await peer.getByRole("link", { name: "Volver a mi calibración" }).click();
  const own = main(peer).locator("section", { has: peer.getByRole("heading", { name, exact: true }) });
  await expect(own).toContainText("Puede observar sin compañía hasta el");

  // Whoever plans in her network sees it, and the keeper, how it was scored.
  const coordinator = await as(browser, "coordinator", page);
  await coordinator.goto(`/visitas/calibracion/personas?ficha=${form.split("/").at(-1)}`);
  await expect(
    main(coordinator)
      .getByRole("row", { name: /Par monitor/ })
      .first(),
  ).toBeVisible();
  await expect(main(coordinator)).toContainText("Puede observar sin compañía hasta el");
  await expect(main(coordinator)).toContainText("Falta calibrarse");
  await expectNoSidewaysScroll(coordinator);
  await page.goto(`${list}/${first}`);
  await expect(main(page)).toContainText("n = 1");
  await expect(main(page)).not.toContainText("Cambiar el caso");
  await expectNoSidewaysScroll(page);
  for (const one of [peer, coordinator]) await one.context().close();
  await keeper.dispose();
});
