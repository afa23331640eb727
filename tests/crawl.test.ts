import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "vitest";
import { crawl } from "./e2e/crawl";

const PAGES: Record<string, string> = {
  "/": '<h1>Inicio</h1><a href="/lenta">Lenta</a><a href="/otra">Otra</a>',
  "/otra": "<h1>Otra</h1>",
};

/** Asks for the pages above; any other never answers. */
const request = {
  get: async (path: string) => {
    const html = PAGES[path];
    if (html === undefined) throw new Error("Timeout 60000ms exceeded.");
    return {
      ...{ status: () => 200, headers: () => ({ "content-type": "text/html" }) },
      ...{ url: () => `http://a${path}`, text: async () => html },
    };
  },
} as unknown as APIRequestContext;

test("a page that does not answer is told with who offers it, and the rest is still followed", async () => {
  expect(await crawl(request, { from: ["/"], signedIn: false })).toEqual({
    opened: ["/", "/otra"],
    trouble: ["/lenta: no answer, offered at /"],
  });
});
