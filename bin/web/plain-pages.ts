import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { isPublicPage, publicUgel } from "@/lib/public-pages";

const compress = promisify(gzip);

/** Pages that are kept for everyone are made plain once: as many as a region has, twice over. */
const MOST_KEPT = 400;
const SHORTEST = 1024;
const kept = new Map<string, Buffer>();

const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g;

/** A page without the scripts that its own policy refuses: they would only travel, and be complained of. */
export const withoutScripts = (html: string) => html.replace(SCRIPTS, "");

async function plainBody(body: Buffer, tag: string, isPage: boolean, zipped: boolean): Promise<Buffer> {
  const key = `${zipped} ${tag}`;
  const before = tag ? kept.get(key) : undefined;
  if (before) return before;
  const plain = isPage ? Buffer.from(withoutScripts(body.toString("utf8"))) : body;
  const made = zipped ? await compress(plain) : plain;
  if (tag && isPage) {
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest) kept.delete(oldest);
    kept.set(key, made);
  }
  return made;
}

/** What may be kept by anyone on the way leaves again for a moment as it left, without being asked for. */
const MOMENT = 1000;
type Left = { until: number; isAskedAnew: boolean; headers: [string, OutgoingHttpHeader][]; body: Buffer };
const left = new Map<string, Left>();
let writing = 0;
/** How many times something began to be written: what was asked for before the last of them may be of before it. */
let writes = 0;

const unzips = ({ headers }: IncomingMessage) => /\bgzip\b/.test(String(headers["accept-encoding"] ?? ""));
const keyOf = (request: IncomingMessage) => `${unzips(request)} ${request.url}`;
const asksAsIs = ({ method, headers }: IncomingMessage) =>
  method === "GET" && !headers["if-none-match"] && !headers.rsc;

type Asked = { key: string; writes: number };

function remember(asked: Asked, response: ServerResponse, body: Buffer) {
  const isShared = /\bs-maxage=/.test(String(response.getHeader("cache-control") ?? ""));
  if (writing > 0 || asked.writes !== writes) return;
  if (response.statusCode !== 200 || !isShared || response.hasHeader("set-cookie")) return;
  if (left.size >= MOST_KEPT) left.clear();
  const headers = Object.entries(response.getHeaders()).filter(
    (header): header is [string, OutgoingHttpHeader] => header[1] !== undefined,
  );
  left.set(asked.key, { until: Date.now() + MOMENT, isAskedAnew: false, headers, body });
}

/** While something is written nothing is kept: what is asked for right after it is never of before it. */
function forgetWhile(response: ServerResponse) {
  writing++;
  writes++;
  left.clear();
  response.once("close", () => writing--);
}

function sendAgain(request: IncomingMessage, response: ServerResponse): boolean {
  const before = asksAsIs(request) ? left.get(keyOf(request)) : undefined;
  if (!before) return false;
  const now = Date.now();
  if (before.until < now) {
    if (before.isAskedAnew) return false;
    // One asks for it anew; for one moment more the others need not wait for it.
    before.isAskedAnew = true;
    before.until = now + MOMENT;
    return false;
  }
  for (const [name, value] of before.headers) response.setHeader(name, value);
  response.end(before.body);
  return true;
}

const pathOf = ({ url = "/" }: IncomingMessage) => url.split("?", 1)[0] ?? "/";

const isPlain = (request: IncomingMessage) =>
  (request.method === "GET" || request.method === "HEAD") &&
  isPublicPage(pathOf(request), request.headers.cookie ?? "");

/** Holds the head back until the body is known. */
function holdHead(response: ServerResponse) {
  response.flushHeaders = () => {};
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.findLast((one) => typeof one === "object") as OutgoingHttpHeaders | undefined;
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) response.setHeader(name, value as OutgoingHttpHeader as string);
    return response;
  };
}

/**
 * Sends a public page without scripts, zipped once for all who ask for it. Every other answer passes as it is. Whether
 * it is answered already, because it left just now; whatever is written here forgets what left.
 */
export function servePlain(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") forgetWhile(response);
  if (!isPlain(request)) return false;
  if (sendAgain(request, response)) return true;
  const isForNobody = publicUgel(pathOf(request), request.headers.cookie ?? "") !== undefined;
  const zips = unzips(request);
  const asked = asksAsIs(request) ? { key: keyOf(request), writes } : undefined;
  delete request.headers["accept-encoding"];
  const { write, end, writeHead, flushHeaders } = response;
  const pieces: Buffer[] = [];
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") pieces.push(Buffer.from(chunk, encoding as BufferEncoding | undefined));
    else if (chunk instanceof Uint8Array) pieces.push(Buffer.from(chunk));
  };
  const callback = (given: unknown[]) =>
    given.find((one) => typeof one === "function") as (() => void) | undefined;
  // A page that the proxy rewrites is listened to by each part of the framework that it goes through.
  response.setMaxListeners(30);
  holdHead(response);
  response.write = ((chunk: unknown, ...given: unknown[]) => {
    keep(chunk, typeof given[0] === "string" ? given[0] : undefined);
    callback(given)?.();
    return true;
  }) as typeof write;
  response.end = ((chunk: unknown, ...given: unknown[]) => {
    keep(chunk, typeof given[0] === "string" ? given[0] : undefined);
    Object.assign(response, { write, end, writeHead, flushHeaders });
    // Next writes its own: whoever keeps the page on the way must know that a session changes it.
    if (isForNobody) response.appendHeader("vary", "Cookie");
    const done = callback([chunk, ...given]);
    sendPlain(response, Buffer.concat(pieces), zips, asked).then(done, (error) => response.destroy(error));
    return response;
  }) as typeof end;
  return false;
}

async function sendPlain(response: ServerResponse, body: Buffer, zips: boolean, asked: Asked | undefined) {
  const said = (name: string) => String(response.getHeader(name) ?? "");
  const isPage =
    said("content-type").startsWith("text/html") &&
    said("content-security-policy").includes("script-src 'none'");
  if (body.length === 0 || said("content-encoding")) return void response.end(body);
  const zipped = zips && body.length >= SHORTEST && /^(text|application\/json)/.test(said("content-type"));
  const made = await plainBody(body, said("etag"), isPage, zipped);
  if (zipped) response.setHeader("content-encoding", "gzip");
  if (!/accept-encoding/i.test(said("vary"))) response.appendHeader("vary", "Accept-Encoding");
  response.removeHeader("transfer-encoding");
  response.setHeader("content-length", made.length);
  if (isPage && asked) remember(asked, response, made);
  response.end(made);
}
