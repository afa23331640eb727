const SHELL = "/visitas/sin-senal";

/** The addresses that open without a connection once the device is prepared: those of the visits, and where the app begins. */
const SCOPES = ["/visitas", "/inicio"];

/** From here on, the visits open without a connection: with a page that holds nobody's data. */
export async function keepShell(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await Promise.all(SCOPES.map((scope) => navigator.serviceWorker.register("/sw.js", { scope })));
}

const LONGEST = 30_000;

/** The same, and waits until the page is kept, or for as long as a bad connection may take. */
export async function shellKept(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await keepShell();
  await Promise.race([navigator.serviceWorker.ready, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
}

/** The bytes of the page and its pieces, as this device keeps them; 0 when it does not. */
export async function shellBytes(): Promise<number> {
  if (typeof caches === "undefined") return 0;
  const cache = await caches.open("ayni-visitas");
  if (!(await cache.match(SHELL))) return 0;
  const sizes = (await cache.matchAll()).map(async (answer) => (await answer.blob()).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
