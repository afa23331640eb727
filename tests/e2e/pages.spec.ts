import type { APIRequestContext } from "@playwright/test";
import { type Role, roles } from "@/db/values";
import { expectAccessible } from "./accessibility";
import { NOBODY, stateOf } from "./as";
import { hrefsIn } from "./crawl";
import { inBatches } from "./in-batches";
import { mayRead, pagesInCode, ROUTES } from "./routes";
import { expect, test } from "./test";
import { expectNoSidewaysScroll, watchPage } from "./watch-page";

// Some roles have a hundred pages, and a list of a hundred rows is scanned for a while.
test.setTimeout(180_000);
test.skip(({ isMobile }) => isMobile, "each page is opened once and looked at on both screens");

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const entries = Object.entries(ROUTES);
const signedIn = Object.values(ROUTES).filter(({ readers }) => readers !== "anyone");
const pathname = (path: string) => path.replace(/[?#].*/, "");

type Readers = readonly Role[] | "anyone";

/** Of those who may read a page, the one who looks at it; nobody signed in, where anyone may. */
const lookerAt = (readers: Readers) => (readers === "anyone" ? undefined : readers[0]);
const sessionOf = (role: Role | undefined) => (role ? stateOf(role) : NOBODY);

test("every page of the application has its case here", () => {
  expect(pagesInCode().toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

for (const [route, { readers, path, complaint }] of entries) {
  test.describe(route, () => {
    test.use({ storageState: sessionOf(lookerAt(readers)) });

    test(`${route} opens without complaints, fits on both screens and meets WCAG 2.2 AA`, async ({
      page,
      sample,
    }) => {
      const complaints = watchPage(page);
      await page.setViewportSize(DESK);
      const answer = await page.goto(path(sample));
      expect(answer?.status()).toBe(complaint === 404 ? 404 : 200);
      await expect(page.locator("h1")).toHaveCount(1);
      for (const screen of [DESK, PHONE]) {
        await page.setViewportSize(screen);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
      expect(complaints.filter((text) => !text.includes(`a status of ${complaint} `))).toEqual([]);
    });
  });
}

/** What a page is made of, asked for by a role that may read it: answers the addresses that it offers. */
async function offeredAt(request: APIRequestContext, path: string) {
  const answer = await request.get(path);
  expect.soft(answer.status(), path).toBe(200);
  const html = await answer.text();
  expect.soft(html.match(/<h1\b/g)?.length, path).toBe(1);
  return hrefsIn(html).map(pathname);
}

for (const role of roles) {
  test.describe(role, () => {
    test.use({ storageState: stateOf(role) });

    test(`${role} reads every page of the role, none offers what is refused, and that is not found`, async ({
      request,
      sample,
    }) => {
      const read = signedIn.filter((route) => mayRead(route, role) && lookerAt(route.readers) !== role);
      const refused = signedIn.filter((route) => !mayRead(route, role)).map(({ path }) => path(sample));
      const refusedPages = new Set(refused.map(pathname));
      const readPages = read.map((route) => route.path(sample));
      await inBatches(readPages, async (path) => {
        const offered = await offeredAt(request, path);
        expect.soft(offered, path).toContain("/inicio");
        expect
          .soft(
            offered.filter((href) => refusedPages.has(href)),
            path,
          )
          .toEqual([]);
      });
      await inBatches(refused, async (path) => {
        const answer = await request.get(path);
        expect.soft(answer.status(), path).toBe(404);
        expect.soft(await answer.text(), path).toContain("No se encontró lo que busca");
      });
    });
  });
}
