import { expect, type Page } from "@playwright/test";

/** Collects what the browser complains about while a page is used. */
export function watchPage(page: Page) {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
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
