import type { APIRequestContext } from "@playwright/test";
import { unescapeHtml } from "./send-form";

/** Of each pattern of address, as many are opened: every persona has her own. */
const SAMPLES = 1;
/** With what an address may ask, filters and pages: of each path, as many ways of asking. */
const QUERIES = 2;
/** What makes a file: once is enough, and it costs more than a page. */
const FILES = 1;
const AT_ONCE = 4;
const START = "the start";
/** The machine may be busy, and a file takes its time. */
const LONGEST_ANSWER = { timeout: 60_000 };

type Crawled = { opened: string[]; trouble: string[] };

/** `/planes/0194…/matriz?pagina=2` and the matrix of any other plan are of one kind. */
function patternOf(address: string) {
  const { pathname, searchParams } = new URL(address, "http://a");
  const path = pathname
    .split("/")
    .map((part) => (/\d/.test(part) || part.length > 40 ? "*" : part))
    .join("/");
  const asked = [...new Set(searchParams.keys())].toSorted().join("&");
  return { path, asked };
}

/** Says whether one more address of this kind is wanted. */
function makeQuota() {
  const opened = new Map<string, number>();
  const take = (key: string, most: number) => {
    const so = opened.get(key) ?? 0;
    opened.set(key, so + 1);
    return so < most;
  };
  return (address: string) => {
    const { path, asked } = patternOf(address);
    if (path.startsWith("/api/")) return take(path, FILES);
    const key = `${path}?${asked}`;
    if (!opened.has(key) && asked && !take(`${path}, asked`, QUERIES)) return false;
    return take(key, asked ? 1 : SAMPLES);
  };
}

const ANCHOR = /<a\b[^>]*?\shref="([^"]*)"/g;
/** The addresses that the links of a page lead to, each once. */
export const hrefsIn = (html: string) => [
  ...new Set([...html.matchAll(ANCHOR)].map(([, href = ""]) => unescapeHtml(href))),
];
const idsIn = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
const withoutHash = (href: string) => href.replace(/#.*/, "");

/** What is wrong in a page by itself. */
function faultsOf(path: string, html: string): string[] {
  const titles = html.match(/<h1\b/g)?.length ?? 0;
  const ids = idsIn(html);
  const dead = hrefsIn(html).filter(
    (href) => /^#./.test(href) && !ids.has(decodeURIComponent(href.slice(1))),
  );
  return [
    ...(titles === 1 ? [] : [`${path}: ${titles} h1`]),
    ...dead.map((href) => `${path}: nothing has the id of ${href}`),
  ];
}

/** The first of what is wrong in the same way in pages of the same kind. */
const oneOfEach = (trouble: string[]) => [
  ...new Map(trouble.toReversed().map((text) => [text.replace(/[0-9a-f-]{36}|\d+/g, "*"), text])).values(),
];

/**
 * Follows every link of this origin from some pages on, as many of each kind as the quota says, and tells what does
 * not answer, what leads out of the session, and the anchors that lead nowhere.
 */
export async function crawl(
  request: APIRequestContext,
  { from, signedIn }: { from: string[]; signedIn: boolean },
): Promise<Crawled> {
  const wanted = makeQuota();
  const queue: { path: string; at: string }[] = [];
  const seen = new Set<string>();
  const opened: string[] = [];
  const trouble: string[] = [];
  const anchors: { page: string; id: string; at: string }[] = [];
  const ids = new Map<string, Set<string | undefined>>();
  const add = (href: string, at: string) => {
    const path = withoutHash(href);
    if (!/^\/(?!\/)/.test(path) || seen.has(path)) return;
    seen.add(path);
    if (wanted(path)) queue.push({ path, at });
  };
  /** What another test withdrew meanwhile is no longer offered. */
  const isStillOffered = async (path: string, at: string) => {
    const answer = await request.get(at, LONGEST_ANSWER).catch(() => null);
    return !answer || hrefsIn(await answer.text()).some((href) => withoutHash(href) === path);
  };
  const open = async ({ path, at }: { path: string; at: string }) => {
    const answer = await request.get(path, LONGEST_ANSWER).catch(() => null);
    if (!answer) return void trouble.push(`${path}: no answer, offered at ${at}`);
    const kind = answer.headers()["content-type"] ?? "";
    const landed = new URL(answer.url()).pathname;
    if (answer.status() !== 200) {
      if (at === START || (await isStillOffered(path, at)))
        trouble.push(`${path}: ${answer.status()}, offered at ${at}`);
      return;
    }
    if (signedIn && landed === "/entrar" && !path.startsWith("/entrar"))
      return void trouble.push(`${path}: asks to come in again, offered at ${at}`);
    if (!kind.startsWith("text/html")) return void (await answer.dispose());
    const html = await answer.text();
    opened.push(path);
    trouble.push(...faultsOf(path, html));
    ids.set(path, idsIn(html));
    for (const href of hrefsIn(html)) {
      add(href, path);
      const [page = "", id] = href.split("#");
      if (id && page.startsWith("/")) anchors.push({ page, id: decodeURIComponent(id), at: path });
    }
  };
  for (const path of from) add(path, START);
  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(open));
  for (const { page, id, at } of anchors)
    if (ids.has(page) && !ids.get(page)?.has(id))
      trouble.push(`${page}#${id}: nothing has that id, offered at ${at}`);
  return { opened, trouble: oneOfEach(trouble) };
}
