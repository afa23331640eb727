import autocannon from "autocannon";
import { effort } from "./effort";
import { countAnswers } from "./fixed-answers";

const ROUNDS = effort(5, 1);
const SECONDS = effort(2, 2);
const CONNECTIONS = 8;

type Count = (url: string) => Promise<number>;

/** Requests per second of any page, in a session, as a browser asks for it. */
const inSession =
  (cookie: string): Count =>
  async (url) => {
    const { requests, non2xx, errors } = await autocannon({
      url,
      headers: { cookie, "accept-encoding": "gzip, deflate, br" },
      connections: CONNECTIONS,
      duration: SECONDS,
    });
    if (non2xx || errors) throw new Error(`${url}: ${non2xx} answers that are not 200, ${errors} errors`);
    return requests.average;
  };

/** The same of a page that is sent with its length to anyone. */
const asAnyone: Count = (url) => countAnswers(url, { connections: CONNECTIONS, seconds: SECONDS });

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Requests per second of a page and of the page it is measured against, median of alternating rounds. */
export async function compareThroughput(
  url: string,
  { base, page, cookie }: { base: string; page: string; cookie?: string },
): Promise<{ base: number; measured: number; ratio: number }> {
  const count = cookie ? inSession(cookie) : asAnyone;
  await count(url + page);
  const of = { base: [] as number[], page: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    of.base.push(await count(url + base));
    of.page.push(await count(url + page));
  }
  const result = { base: median(of.base), measured: median(of.page) };
  return { ...result, ratio: result.measured / result.base };
}
