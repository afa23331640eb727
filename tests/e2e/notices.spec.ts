import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { NOBODY, stateOf } from "./as";
import { activate, invite } from "./people";
import { placesToPlan, planVisitAt } from "./planned-visits";
import { BOTH, onceWithoutScripts } from "./scripts";
import { unescapeHtml } from "./send-form";
import { expect as expectNow, test } from "./test";
import { expectNoSidewaysScroll } from "./watch-page";

/** A page that is asked for the first time may take its while. */
const expect = expectNow.configure({ timeout: 15_000 });
const main = (page: Page) => page.getByRole("main");
const LINK = /http[^\s"<]+(\/avisos\/[\w-]+)/;

async function look(page: Page) {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

test.describe("the first page", () => {
  test.use({ storageState: stateOf("coordinator") });

  test("tells what waits by date, each with its page, and how one's places stand", async ({ page }) => {
    await page.goto("/inicio");
    await look(page);
    await expect(main(page).getByRole("heading", { level: 1 })).toContainText(
      /tiene \d+ pendiente|está al día/,
    );
    const places = main(page).locator("section", { has: page.getByRole("heading", { name: "Mis lugares" }) });
    await expect(places.getByRole("link", { name: /^REI 05-03/ })).toBeVisible();
    const periods = ["Vencidos", "Hoy", "Esta semana", "Más adelante", "Sin fecha"];
    const titles = await main(page).getByRole("heading", { level: 2 }).allTextContents();
    const shown = titles.filter((title) => periods.includes(title));
    expect(shown).toEqual(periods.filter((title) => shown.includes(title)));
    const dates = await main(page)
      .locator("li time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
    expect(dates).toEqual([...dates].sort());
  });
});

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`somebody chooses how she is told, and a page that was left open does not undo it, ${how}`, async ({
      browser,
      newcomer,
    }) => {
      const context = await browser.newContext({ storageState: newcomer.state, javaScriptEnabled: scripts });
      const [page, old] = [await context.newPage(), await context.newPage()];
      for (const one of [page, old]) await one.goto("/cuenta/avisos");
      await expectNoSidewaysScroll(page);
      if (scripts) await expectAccessible(page);
      await expect(main(page)).toContainText("Recibe cada aviso cuando ocurre y el resumen los lunes");
      await page.getByLabel("Cada día, en la mañana").check();
      await page.getByLabel("No enviarme nada desde las").selectOption("20:00");
      await page.getByLabel("Hasta las").selectOption("07:00");
      await page.getByRole("button", { name: "Guardar" }).click();
      await expect(main(page).getByRole("status")).toContainText("Se guardó");
      await expect(main(page)).toContainText("el resumen cada día, en la mañana");
      await expect(page.getByLabel("No enviarme nada desde las")).toHaveValue("20");

      await old.getByLabel("No enviarme el resumen").check();
      await old.getByRole("button", { name: "Guardar" }).click();
      await expect(main(old)).toContainText("guardó cambios mientras usted escribía");
      await expect(old.getByLabel("No enviarme el resumen")).toBeChecked();
      await context.close();
    });
  });
}

test("the link of a notice changes nothing until it is asked, and then no more is sent", async ({
  admin,
  playwright,
  baseURL,
  extraHTTPHeaders,
  browser,
}) => {
  test.setTimeout(120_000);
  const person = await invite(admin, { role: "peer_monitor", mail: true });
  const state = await activate(playwright.request, { baseURL, extraHTTPHeaders }, person.email);
  const options = { baseURL, extraHTTPHeaders };
  const coordinator = await playwright.request.newContext({
    ...options,
    storageState: stateOf("coordinator"),
  });
  const [school] = await placesToPlan(coordinator);
  expect(await planVisitAt(coordinator, school, { observerId: person.id })).toBeTruthy();
  const visitor = await playwright.request.newContext({ ...options, storageState: NOBODY });
  let link = "";
  await expect
    .poll(async () => {
      const mails = (await (await visitor.get("/desarrollo/correo")).text()).match(
        /<article[\s\S]*?<\/article>/g,
      );
      const mail = mails?.find((text) => text.includes(person.email) && text.includes("/avisos/"));
      link = LINK.exec(unescapeHtml(mail ?? ""))?.[1] ?? "";
      return link;
    })
    .not.toBe("");

  const page = await (await browser.newContext({ storageState: NOBODY, javaScriptEnabled: false })).newPage();
  for (let i = 0; i < 2; i++) {
    await page.goto(link);
    await expect(main(page)).toContainText("Recibe cada aviso cuando ocurre");
  }
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "No recibir más avisos" }).click();
  await expect(main(page).getByRole("status")).toContainText("Ya no recibirá avisos");
  await expect(main(page)).toContainText("No recibe avisos ni resumen.");

  // A mail program sends its click from no page at all; a cut link is answered as one that nobody gave out.
  const click = (path: string) => visitor.post(`/api${path}`, { form: { "List-Unsubscribe": "One-Click" } });
  expect((await click(link)).status()).toBe(200);
  expect((await click(link.slice(0, -2))).status()).toBe(404);
  const hers = await (await browser.newContext({ storageState: state })).newPage();
  await hers.goto("/cuenta/avisos");
  await expect(main(hers)).toContainText("No recibe avisos ni resumen.");
  await visitor.dispose();
  await coordinator.dispose();
});

test("a link that is cut opens nobody's notices", async ({ page }) => {
  await page.goto("/avisos/un-enlace-que-nadie-recibio");
  await look(page);
  await expect(main(page)).toContainText("El enlace está incompleto");
});
