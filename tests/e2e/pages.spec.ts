import type { Page } from "@playwright/test";
import { type Role, roles } from "@/db/values";
import { stateOf } from "./as";
import { mayRead, pagesInCode, ROUTES } from "./routes";
import { expect, test } from "./test";
import { expectNoSidewaysScroll, watchPage } from "./watch-page";

// A trace of so many pages costs a quarter of the time; the message names the page.
test.use({ trace: "off" });
// Some roles have sixty pages.
test.setTimeout(120_000);
test.skip(({ isMobile }) => isMobile, "each page is opened once and looked at on both screens");

const signedIn = Object.values(ROUTES).filter(({ readers }) => readers !== "anyone");
const pagesOf = (role: Role) => signedIn.filter((route) => mayRead(route, role));
const pathname = (path: string) => path.replace(/\?.*/, "");
const refusedTo = (role: Role) => signedIn.filter((route) => !mayRead(route, role));

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Opens a page and looks at it on both screens; answers what it links to. */
async function lookAt(page: Page, path: string) {
  await page.setViewportSize(DESK);
  const answer = await page.goto(path);
  expect.soft(answer?.status(), path).toBe(200);
  await expect.soft(page.locator("h1"), path).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  const hrefs = await page
    .locator("a[href^='/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.replace(/[?#].*/, "") ?? ""));
  return [...new Set(hrefs)];
}

test("every page of the application has its case here", () => {
  expect(pagesInCode().toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

for (const role of roles) {
  test.describe(role, () => {
    test.use({ storageState: stateOf(role) });

    test(`${role} opens every page of the role, and none offers what is refused`, async ({
      page,
      sample,
    }) => {
      const complaints = watchPage(page);
      const refused = refusedTo(role).map(({ path }) => pathname(path(sample)));
      for (const path of pagesOf(role).map((route) => route.path(sample))) {
        const offered = await lookAt(page, path);
        expect.soft(offered, path).toContain("/inicio");
        expect
          .soft(
            offered.filter((href) => refused.includes(href)),
            path,
          )
          .toEqual([]);
      }
      expect(complaints).toEqual([]);
    });

    test(`what is refused to ${role} is not found, and what the first page offers is`, async ({
      page,
      request,
      sample,
    }) => {
      for (const path of refusedTo(role).map((route) => route.path(sample))) {
        const answer = await request.get(path);
        expect.soft(answer.status(), path).toBe(404);
        expect.soft(await answer.text(), path).toContain("No se encontró lo que busca");
      }
      for (const path of await lookAt(page, "/inicio")) {
        expect.soft((await request.get(path)).status(), path).toBe(200);
      }
    });
  });
}
