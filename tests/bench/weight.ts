import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "@/bin/test/chromium";

export type Weight = { bytes: number; scripts: number };

const openBrowser = () =>
  chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });

/** Bytes over the wire of a page that nobody has visited before, headers and all, and of its scripts without them. */
async function weigh(browser: Browser, address: string, cookie: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  if (cookie) await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const scripts = new Set<string>();
  const weight = { bytes: 0, scripts: 0 };
  wire.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  wire.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) weight.scripts += encodedDataLength;
  });
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
    weight.bytes += encodedDataLength;
  });
  await wire.send("Network.enable");
  const answer = await page.goto(address, { waitUntil: "networkidle" });
  if (answer?.status() !== 200) throw new Error(`${address}: ${answer?.status()}`);
  await context.close();
  return weight;
}

/** What each page weighs on its way to a phone, in a browser that kept nothing. */
export async function weighPages(url: string, pages: { path: string; cookie?: string }[]): Promise<Weight[]> {
  const browser = await openBrowser();
  try {
    const weights: Weight[] = [];
    for (const { path, cookie = "" } of pages) weights.push(await weigh(browser, url + path, cookie));
    return weights;
  } finally {
    await browser.close();
  }
}
