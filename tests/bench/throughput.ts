import autocannon from "autocannon";
import { effort } from "./effort";

const ROUNDS = effort(5, 1);
const SECONDS = effort(2, 2);
const CONNECTIONS = 8;

async function requestsPerSecond(url: string, cookie: string): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url,
    headers: { cookie },
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} answers that are not 200, ${errors} errors`);
  return requests.average;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Requests per second of a page and of the page it is measured against, median of alternating rounds. */
export async function compareThroughput(
  url: string,
  { base, page, cookie }: { base: string; page: string; cookie: string },
): Promise<{ base: number; measured: number; ratio: number }> {
  await requestsPerSecond(url + page, cookie);
  const of = { base: [] as number[], page: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    of.base.push(await requestsPerSecond(url + base, cookie));
    of.page.push(await requestsPerSecond(url + page, cookie));
  }
  const result = { base: median(of.base), measured: median(of.page) };
  return { ...result, ratio: result.measured / result.base };
}
