import { get } from "node:http";
import { type BrowserContext, chromium } from "@playwright/test";
import { findChromium } from "@/bin/test/chromium";

const SHELL = "/visitas/sin-senal";
const ROUNDS = 5;

/** The bytes of an answer as they travel, and its text. */
function weigh(url: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`${url}: ${answer.statusCode}`));
      let bytes = 0;
      answer.on("data", (piece: Buffer) => {
        bytes += piece.length;
      });
      answer.on("end", async () => resolve({ bytes, text: await (await fetch(url)).text() }));
    }).on("error", reject);
  });
}

const PIECE = /\/_next\/static\/[^"'\\ ]+?\.(?:js|css|woff2)/g;
const OLD_SCRIPT = /<script [^>]*nomodule[^>]*>/gi;
const FONT = /[^"'()\s]+\.woff2/g;
const LATER = /static\/chunks\/[^"'\\ ]+?\.js/g;

const matches = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])];

/** What the app of the visits weighs on its way to a phone: to open, and with what it brings right after. */
export async function weighShell(url: string) {
  const page = await weigh(`${url}${SHELL}`);
  let shell = page.bytes;
  const later = new Set<string>();
  for (const piece of matches(page.text.replace(OLD_SCRIPT, ""), PIECE)) {
    const { bytes, text } = await weigh(`${url}${piece}`);
    shell += bytes;
    if (piece.endsWith(".js")) for (const name of matches(text, LATER)) later.add(`/_next/${name}`);
    if (piece.endsWith(".css"))
      for (const font of matches(text, FONT))
        shell += (await weigh(new URL(font, `${url}${piece}`).href)).bytes;
  }
  let rest = 0;
  for (const piece of later) rest += (await weigh(`${url}${piece}`)).bytes;
  return { shell, whole: shell + rest };
}

/** Milliseconds until the visits of a phone are there, in a new page of a browser with the network off. */
async function openOnce(phone: BrowserContext, url: string) {
  const page = await phone.newPage();
  const before = performance.now();
  await page.goto(`${url}${SHELL}`, { waitUntil: "commit" });
  await page.getByText("Listo para salir sin señal").waitFor();
  const taken = performance.now() - before;
  await page.close();
  return taken;
}

/** The same several times, once the phone was prepared with a connection: the middle one, and the worst. */
export async function timeOffline(url: string, cookie: string) {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    await phone.addCookies([{ name, value, url }]);
    const page = await phone.newPage();
    await page.goto(`${url}${SHELL}`);
    await page.getByText("Listo para salir sin señal").waitFor();
    await phone.setOffline(true);
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++) times.push(await openOnce(phone, url));
    const sorted = times.toSorted((a, b) => a - b);
    return { middle: sorted[Math.floor(ROUNDS / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
  } finally {
    await browser.close();
  }
}
