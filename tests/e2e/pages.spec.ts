import type { APIRequestContext } from "@playwright/test";
import { type Role, roles } from "@/db/values";
import { stateOf } from "./as";
import { mayRead, pagesInCode, ROUTES } from "./routes";
import { expect, test } from "./test";
import { expectNoSidewaysScroll, watchPage } from "./watch-page";

// A trace of so many pages costs a quarter of the time; the message names the page.
test.use({ trace: "off" });

const signedIn = Object.values(ROUTES).filter(({ readers }) => readers !== "anyone");
const pagesOf = (role: Role) => signedIn.filter((route) => mayRead(route, role));
const refusedTo = (role: Role) => signedIn.filter((route) => !mayRead(route, role));

async function linksOf(request: APIRequestContext, path: string) {
  const html = await (await request.get(path)).text();
  return [...html.matchAll(/<a [^>]*href="(\/[^"?#]*)/g)].map(([, href]) => href ?? "");
}

test("every page of the application has its case here", () => {
  expect(pagesInCode().toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

for (const role of roles) {
  test.describe(role, () => {
    test.use({ storageState: stateOf(role) });

    test(`${role} opens every page of the role`, async ({ page, sample }) => {
      const complaints = watchPage(page);
      for (const path of pagesOf(role).map((route) => route.path(sample))) {
        const answer = await page.goto(path);
        expect.soft(answer?.status(), path).toBe(200);
        await expect.soft(page.locator("h1"), path).toHaveCount(1);
        await expectNoSidewaysScroll(page);
      }
      expect(complaints).toEqual([]);
    });

    test(`${role} is offered nothing that is refused, and what is refused is not found`, async ({
      request,
      sample,
      isMobile,
    }) => {
      test.skip(isMobile, "the same answers for every screen");
      const refused = refusedTo(role).map(({ path }) => path(sample));
      for (const path of pagesOf(role).map((route) => route.path(sample))) {
        const offered = await linksOf(request, path);
        expect.soft(offered, path).toContain("/inicio");
        expect
          .soft(
            offered.filter((href) => refused.includes(href)),
            path,
          )
          .toEqual([]);
      }
      for (const path of refused) {
        const answer = await request.get(path);
        expect.soft(answer.status(), path).toBe(404);
        expect.soft(await answer.text(), path).toContain("No se encontró lo que busca");
      }
      for (const path of new Set(await linksOf(request, "/inicio"))) {
        expect.soft((await request.get(path)).status(), path).toBe(200);
      }
    });
  });
}
