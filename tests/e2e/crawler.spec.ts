import type { Page } from "@playwright/test";
import { roles } from "@/db/values";
import { expectAccessible } from "./accessibility";
import { NOBODY, stateOf } from "./as";
import { crawl } from "./crawl";
import { expect, test } from "./test";
import { expectNoSidewaysScroll, watchPage } from "./watch-page";

test.use({ trace: "off" });
// Some personas have two hundred addresses, and the machine may be busy.
test.setTimeout(300_000);
test.skip(({ isMobile }) => isMobile, "each page is asked for once");

/** Opened in a browser and scanned; `pages.spec` does it with one address of every page. */
const LOOKED_AT = 3;
const PUBLIC = ["/", "/verificar"];

/** Some of those found last: far from the menu, where nobody looks. */
const sampleOf = (opened: string[]) =>
  Array.from({ length: LOOKED_AT }, (_, n) =>
    opened.at(-1 - Math.floor((n * opened.length) / LOOKED_AT)),
  ).filter((path) => path !== undefined);

async function lookAt(page: Page, paths: string[]) {
  const complaints = watchPage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of paths) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  expect(complaints).toEqual([]);
}

for (const role of roles) {
  test.describe(role, () => {
    test.use({ storageState: stateOf(role) });

    test(`every link that ${role} finds leads somewhere`, async ({ page, request }) => {
      const { opened, trouble } = await crawl(request, { from: ["/inicio", ...PUBLIC], signedIn: true });
      expect(trouble).toEqual([]);
      expect(opened.length).toBeGreaterThan(20);
      await lookAt(page, sampleOf(opened));
    });
  });
}

test.describe("nobody signed in", () => {
  test.use({ storageState: NOBODY });

  test("every link of the public pages leads somewhere", async ({ page, request }) => {
    const { opened, trouble } = await crawl(request, { from: PUBLIC, signedIn: false });
    expect(trouble).toEqual([]);
    expect(opened).toContain("/entrar");
    await lookAt(page, sampleOf(opened));
  });

  const HEADERS = {
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
  };
  for (const path of ["/", "/entrar", "/verificar", "/api/salud", "/no/existe", "/icon.svg"]) {
    test(`${path} carries every header that protects whoever reads it`, async ({ request }) => {
      const headers = (await request.get(path)).headers();
      expect(headers).toMatchObject(HEADERS);
      expect(headers).not.toHaveProperty("x-powered-by");
    });
  }
});
