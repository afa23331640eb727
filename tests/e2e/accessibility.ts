import { expect, type Page } from "@playwright/test";
import axe, { type RunOnly } from "axe-core";

declare global {
  interface Window {
    axe: typeof import("axe-core") | undefined;
  }
}

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// What differs between the two looks is their colours.
const BY_COLOUR = ["color-contrast", "link-in-text-block"];

/** Runs the scanner in the page itself and brings back only what is wrong: no page of ours has frames. */
async function violations(page: Page, runOnly: RunOnly) {
  const { found, passes } = await page.evaluate(async (wanted) => {
    const result = await window.axe?.run({ runOnly: wanted, resultTypes: ["violations"] });
    const found = result?.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 200)}`),
    );
    return { found, passes: result?.passes.length };
  }, runOnly);
  expect(passes).toBeGreaterThan(0);
  return found ?? [];
}

/** Scans what a page shows now, by the rules of WCAG 2.2 AA, in its light and its dark look. */
export async function expectAccessible(page: Page) {
  // A page opened in place stands for an instant before its title does, which may come in the middle of the scan; one
  // that never gets it fails here.
  await expect(page).toHaveTitle(/\S/);
  const where = `${page.viewportSize()?.width} px: ${page.url()}`;
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
  const rules: RunOnly = { type: "tag", values: WCAG_22_AA };
  let light = await violations(page, rules);
  if (light.some((found) => found.startsWith("document-title"))) {
    await expect(page).toHaveTitle(/\S/);
    light = await violations(page, rules);
  }
  expect.soft(light, `light, ${where}`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await violations(page, { type: "rule", values: BY_COLOUR });
  expect.soft(dark, `dark, ${where}`).toEqual([]);
}

/** The same on a desk and on a phone, one after the other. */
export async function expectAccessibleOnEachScreen(page: Page) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
  }
}
