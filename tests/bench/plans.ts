import { execFile } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";
import { SMALL_HEAP } from "@/bin/runtime/small-heap";
import { printPlan } from "@/lib/plans/paper/plan-paper";
import { openTemporaryFolder } from "@/tests/setup/temporary-folder";
import { effort } from "./effort";
import { inventedPaper } from "./invented-plan";

const ROUNDS = effort(5, 1);
const ASKED = effort(30, 5);
const run = promisify(execFile);

const at = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function timed(work: () => Promise<unknown>) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Milliseconds to print a plan of 60 activities and one of 1, medians of alternating rounds. */
export async function comparePrinting() {
  process.env.PUBLIC_URL ??= "http://localhost:3000";
  const print = (paper: ReturnType<typeof inventedPaper>) =>
    timed(() => printPlan(paper, { code: null, madeAt: new Date(0), demo: false }));
  const [many, one] = [inventedPaper(60), inventedPaper(1)];
  await print(one);
  const of = { many: [] as number[], one: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    of.one.push(await print(one));
    of.many.push(await print(many));
  }
  return { many: at(of.many, 0.5), one: at(of.one, 0.5) };
}

/** What packing 140 plans takes with the worker's heap, and the memory of packing 20: with a bound they are about the same. */
export async function comparePacking() {
  const folder = openTemporaryFolder("paquete");
  const script = join(import.meta.dirname, "pack-once.ts");
  const pack = async (count: number): Promise<{ milliseconds: number; megabytes: number }> => {
    const path = join(folder.path, `${count}.zip`);
    const { stdout } = await run(process.execPath, [
      ...SMALL_HEAP,
      "--import",
      "tsx",
      script,
      `${count}`,
      path,
    ]);
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  };
  try {
    return { few: await pack(20), all: await pack(140) };
  } finally {
    folder.remove();
  }
}

/** Waits until the demo's plans are written; answers the page of one under way. */
export async function findDemoPlan(url: string, cookie: string): Promise<string> {
  const read = async (page: string) => (await fetch(url + page, { headers: { cookie } })).text();
  const still = /(?<!\d)[01]\s(?:<!-- -->)?plan(?:es)?\b/;
  for (let tries = 0; tries < 120 && !still.test(await read("/planes?estado=draft")); tries++)
    await new Promise((done) => setTimeout(done, 2000));
  const list = await read("/planes?ugel=05&tipo=pat_rei&estado=under_way");
  const [, page] = /href="(\/planes\/[0-9a-f-]{36})"/.exec(list) ?? [];
  if (!page) throw new Error("no plan under way");
  return page;
}

/** The 95th percentile of two pages, in milliseconds, asked by turns one at a time. */
export async function compareWaiting(
  url: string,
  { cookie, pages }: { cookie: string; pages: [string, string] },
) {
  const waits = new Map(pages.map((page) => [page, [] as number[]]));
  for (let n = 0; n < ASKED; n++)
    for (const page of pages) {
      const wait = await timed(async () => {
        const answer = await fetch(url + page, { headers: { cookie } });
        if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
        await answer.text();
      });
      // The first of each is the one that wakes the page up.
      if (n > 0) waits.get(page)?.push(wait);
    }
  return pages.map((page) => at(waits.get(page) ?? [], 0.95)) as [number, number];
}
