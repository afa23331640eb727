import { expect, type Page } from "@playwright/test";

// A public page runs no script, on purpose; the browser says so of each one that Next offers.
const NO_SCRIPT = /violates the following Content Security Policy directive:? ["']script-src 'none'["']/;

/** Collects what the browser complains about while a page is used. */
export function watchPage(page: Page) {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !NO_SCRIPT.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

/** Nothing of a page lies beyond the width of the screen. */
export async function expectNoSidewaysScroll(page: Page) {
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect.soft(wide, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(seen);
}
