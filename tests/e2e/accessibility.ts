import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// What differs between the two looks is their colours.
const BY_COLOUR = ["color-contrast", "link-in-text-block"];

async function violations(builder: AxeBuilder) {
  const { violations: found, passes } = await builder.setLegacyMode().analyze();
  expect(passes.length).toBeGreaterThan(0);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 200)}`),
  );
}

/** Scans what a page shows now, by the rules of WCAG 2.2 AA, in its light and its dark look. */
export async function expectAccessible(page: Page) {
  // A page opened in place may stand for an instant before its title does; one that never gets it fails here.
  await expect(page).toHaveTitle(/\S/);
  const where = `${page.viewportSize()?.width} px: ${page.url()}`;
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await violations(new AxeBuilder({ page }).withTags(WCAG_22_AA));
  expect.soft(light, `light, ${where}`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await violations(new AxeBuilder({ page }).withRules(BY_COLOUR));
  expect.soft(dark, `dark, ${where}`).toEqual([]);
}

/** The same on a desk and on a phone, one after the other. */
export async function expectAccessibleOnEachScreen(page: Page) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
  }
}
