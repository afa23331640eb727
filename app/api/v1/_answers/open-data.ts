import { createHash } from "node:crypto";
import { countQuestion } from "@/lib/access/limit-visitor";
import { requestOrigin } from "@/lib/access/session";
import { tooMany } from "@/lib/opendata/rules";
import type { Problem } from "@/lib/opendata/schema";

/** What anyone may read from a page of any other site. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "if-none-match",
  "access-control-expose-headers": "etag, retry-after, content-disposition",
};

/** What an edition holds never changes; which one is in force may, and a copy of the program learns it within a minute. */
export const KEPT = { edition: 86_400, latest: 60 };

export type Answer =
  | { type: string; body: string; seconds: number; headers?: Record<string, string> }
  | { problem: Problem };

export const jsonAnswer = (answer: unknown, seconds: number): Answer => ({
  ...{ type: "application/json; charset=utf-8", body: JSON.stringify(answer), seconds },
});

const tell = (problem: Problem, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...OPEN,
      ...{ "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
      ...headers,
    },
  });

const sameAs = (asked: string | null, etag: string) =>
  asked?.split(",").some((each) => each.trim().replace(/^W\//, "") === etag || each.trim() === "*") ?? false;

type Context<P> = { params: Promise<P> };

/** A question to the open data: counted by address, answered or told what is wrong with it, and kept by whoever asked. */
export const openData =
  <P>(answerTo: (search: URLSearchParams, params: P) => Promise<Answer>) =>
  async (request: Request, { params }: Context<P>): Promise<Response> => {
    const wait = await countQuestion((await requestOrigin()).address);
    if (wait !== null) return tell(tooMany(Math.ceil(wait / 60)), { "retry-after": String(wait) });
    const answer = await answerTo(new URL(request.url).searchParams, await params);
    if ("problem" in answer) return tell(answer.problem);
    const etag = `"${createHash("sha256").update(answer.body).digest("base64url").slice(0, 22)}"`;
    const headers = { ...OPEN, etag, "cache-control": `public, max-age=${answer.seconds}` };
    if (sameAs(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });
    return new Response(answer.body, {
      headers: { ...headers, ...answer.headers, "content-type": answer.type },
    });
  };

/** What a browser asks before it asks from the page of another site. */
export const allowAnyone = () =>
  new Response(null, { status: 204, headers: { ...OPEN, "access-control-max-age": "86400" } });
