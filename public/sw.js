// Opens, where there is no connection, a page that holds nobody's data and what that browser itself keeps: of a session or
// an arrival, and of the visits. Everything else goes to the network as if this were not here. It is registered once for
// each of those addresses, and works for the one that it was registered for.
const UUID = "[0-9a-f-]{36}";
const SESSIONS = {
  cache: "ayni-sin-conexion",
  page: "/directorios/sin-conexion",
  ours: new RegExp(`^/directorios/${UUID}/(?:sesion|llegada)(?:/|$)`, "i"),
  // Its page stands in for the one that was asked for, under its address.
  open: (event) => networkFirst(event, () => caches.match(SESSIONS.page)),
};
const VISITS = {
  cache: "ayni-visitas",
  page: "/visitas/sin-senal",
  ours: /^\/visitas(?:\/|$)/,
  open: (event) =>
    new URL(event.request.url).pathname === VISITS.page ? keptFirst(event) : networkFirst(event, toVisits),
};
/** Where the installed app begins. */
const START = { ...VISITS, ours: /^\/inicio$/, open: (event) => networkFirst(event, toVisits, false) };

const SHELLS = { "/directorios/": SESSIONS, "/visitas": VISITS, "/inicio": START };
const SHELL = SHELLS[new URL(self.registration.scope).pathname] ?? SESSIONS;

const PIECE = /\/_next\/static\/[^"'\\ ]+?\.(?:js|css|woff2)/g;
/** For browsers that have no service worker either. */
const OLD_SCRIPT = /<script [^>]*nomodule[^>]*>/gi;
/** What a piece asks for later on: a sheet its fonts, a script those that it leaves for when they are needed. */
const LATER = { css: /[^"'()\s]+\.woff2/g, js: /static\/chunks\/[^"'\\ ]+?\.js/g };
/** A page that is opened over and over does not ask for the other one each time. */
const FRESH = 600_000;
let keptAt = 0;

/** Adds a piece to what is kept, and what it asks for. */
async function keepPiece(cache, path, pieces) {
  if (pieces.has(path)) return;
  pieces.add(path);
  if (!(await cache.match(path))) await cache.add(path);
  const later = LATER[path.split(".").pop()];
  if (!later) return;
  const names = (await (await cache.match(path)).text()).match(later) ?? [];
  const from = new URL(path.endsWith(".css") ? path : "/_next/", self.location.origin);
  for (const name of names) await keepPiece(cache, new URL(name, from).pathname, pieces);
}

/** Keeps the page and its pieces as the program has them today, and lets go of those of before. */
async function keepPage() {
  keptAt = Date.now();
  const answer = await fetch(SHELL.page, { cache: "reload", credentials: "omit" });
  if (!answer.ok || answer.redirected) throw new Error(`${SHELL.page}: ${answer.status}`);
  const page = (await answer.clone().text()).replace(OLD_SCRIPT, "");
  const cache = await caches.open(SHELL.cache);
  const pieces = new Set();
  for (const piece of page.match(PIECE) ?? []) await keepPiece(cache, piece, pieces);
  await cache.put(SHELL.page, answer);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  for (const path of kept) if (path !== SHELL.page && !pieces.has(path)) await cache.delete(path);
}

function renew(event) {
  if (Date.now() - keptAt < FRESH) return;
  event.waitUntil(keepPage().catch(() => {}));
}

async function networkFirst(event, otherwise, isRenewed = true) {
  try {
    const answer = await fetch(event.request);
    if (isRenewed) renew(event);
    return answer;
  } catch (error) {
    const kept = await otherwise(event.request);
    if (kept) return kept;
    throw error;
  }
}

/** What is kept, at once, also on a connection that hardly answers; what is new comes the next time. */
async function keptFirst(event) {
  const kept = await caches.match(VISITS.page);
  renew(event);
  return kept ?? fetch(event.request);
}

/** The app of the visits, on the one that was asked for. */
async function toVisits({ url }) {
  if (!(await caches.match(VISITS.page))) return undefined;
  const [id] = new URL(url).pathname.match(new RegExp(UUID, "i")) ?? [];
  return Response.redirect(id ? `${VISITS.page}#/${id}` : VISITS.page);
}

self.addEventListener("install", (event) => event.waitUntil(keepPage().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate" && SHELL.ours.test(pathname)) event.respondWith(SHELL.open(event));
  else if (pathname.startsWith("/_next/static/"))
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(event.request)));
});
