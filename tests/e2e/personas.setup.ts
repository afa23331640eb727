import { expect, test } from "@playwright/test";
import { roles } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import { stateOf } from "./as";

test.use({ javaScriptEnabled: false, trace: "off" });

for (const role of roles) {
  test(`${role} signs in as a persona of the demo`, async ({ page }) => {
    await page.goto("/entrar");
    await page.locator(`button[name=role][value=${role}]`).click();
    await page.waitForURL("/inicio");
    await expect(page.locator("#menu")).toContainText(roleLabel(role));
    await page.context().storageState({ path: stateOf(role) });
  });
}
