import { expect, test } from "@playwright/test";
import { roles } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import { today } from "@/lib/dates/dates";
import { stateOf } from "./as";

test.use({ javaScriptEnabled: false, trace: "off" });

/** All but the one that never is sent. */
const STILL_DRAFTS = /^[01]\splan(?:es)?$/;

test("the plans of the demo are written, once its baseline is in sight", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/entrar");
  await page.locator("button[name=role][value=regional_director]").click();
  await page.waitForURL("/inicio");
  const drafts = async () => {
    await page.goto("/planes?estado=draft");
    return page.getByRole("main").getByText(STILL_DRAFTS).count();
  };
  await expect.poll(drafts, { timeout: 290_000, intervals: [1000, 3000] }).toBeGreaterThan(0);
});

/** The state of the directorio that the demo leaves for the next week, whatever another run did with it. */
const NEXT = /Se prepara|Convocado|En curso/;

test("the directorios of the personas' UGEL are held, and the next one is being prepared", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.goto("/entrar");
  await page.locator("button[name=role][value=ugel_director]").click();
  await page.waitForURL("/inicio");
  const year = today(new Date(Date.now() + 7 * 86_400_000)).slice(0, 4);
  const next = async () => {
    await page.goto(`/directorios/calendario?anio=${year}`);
    return page.getByRole("cell").getByText(NEXT).count();
  };
  await expect.poll(next, { timeout: 290_000, intervals: [1000, 3000] }).toBeGreaterThan(0);
});

test("the visits of the personas' UGEL are made, and some of them come", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/entrar");
  await page.locator("button[name=role][value=peer_monitor]").click();
  await page.waitForURL("/inicio");
  const mine = async () => {
    await page.goto("/inicio");
    return page.getByRole("link", { name: /la visita a/ }).count();
  };
  // They come before the directorios: there is seldom anything to wait for.
  await expect.poll(mine, { timeout: 290_000, intervals: [1000, 3000] }).toBeGreaterThan(0);
});

for (const role of roles) {
  test(`${role} signs in as a persona of the demo`, async ({ page }) => {
    await page.goto("/entrar");
    await page.locator(`button[name=role][value=${role}]`).click();
    await page.waitForURL("/inicio");
    await expect(page.locator("#menu")).toContainText(roleLabel(role));
    await page.context().storageState({ path: stateOf(role) });
  });
}
