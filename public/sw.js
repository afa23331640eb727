// Opens the page of a session, or of an arrival, where there is no connection: with a page that holds nobody's data,
// and what that browser itself keeps. Everything else goes to the network as if this were not here.
const CACHE = "ayni-sin-conexion";
const PAGE = "/directorios/sin-conexion";
const OURS = /^\/directorios\/[0-9a-f-]{36}\/(?:sesion|llegada)(?:\/|$)/i;
const PIECE = /\/_next\/static\/[^"'\\ ]+?\.(?:js|css|woff2)/g;

/** Keeps the page and its pieces as the program has them today, and lets go of those of before. */
async function keepPage() {
  const answer = await fetch(PAGE, { cache: "reload", credentials: "omit" });
  if (!answer.ok) throw new Error(`${PAGE}: ${answer.status}`);
  const pieces = new Set((await answer.clone().text()).match(PIECE) ?? []);
  const cache = await caches.open(CACHE);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll([...pieces].filter((piece) => !kept.includes(piece)));
  await cache.put(PAGE, answer);
  for (const path of kept) if (path !== PAGE && !pieces.has(path)) await cache.delete(path);
}

async function open(event) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keepPage().catch(() => {}));
    return answer;
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("install", (event) => event.waitUntil(keepPage().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate" && OURS.test(pathname)) event.respondWith(open(event));
  else if (pathname.startsWith("/_next/static/"))
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(event.request)));
});
