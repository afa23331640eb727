import { spawnSync } from "node:child_process";
import { join } from "node:path";

const COUNTED = [
  ...["statements", "plan-document", "plan-review-statements", "public-pages-statements"],
  ...["meeting-year", "meeting-call-statements", "meeting-agenda-statements", "meeting-minutes-pages"],
  ...["visit-plan-statements", "visit-calibration-statements", "visit-sums-statements"],
];
/** So many pages they told of when the last was added: with fewer, what they say was not read. */
const LEAST_PAGES = 105;
const LONGEST_MS = 300_000;
/** `  /redes/05-03: 6, 6, 6`, perhaps after the dots of the tests that passed. */
const TOLD = /\s{2}(\/[^:\n]*): (\d[\d, ]*)$/gm;

/** The pages that the tests told of, each with the most that it asked for. */
export function pagesIn(stdout: string, least = LEAST_PAGES) {
  const pages = [...stdout.matchAll(TOLD)].map(([, page = "", counts = ""]) => ({
    page,
    most: Math.max(...counts.split(",").map(Number)),
  }));
  if (pages.length < least) throw new Error(`${pages.length} pages were counted instead of ${least}`);
  return pages;
}

/** What each signed-in page asks of the database with 1, 20 and 140 networks, by the tests that count it. */
export function countStatements() {
  const vitest = join(process.cwd(), "node_modules", "vitest", "vitest.mjs");
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      ...[vitest, "run", ...COUNTED.map((name) => `tests/integration/${name}.test.ts`)],
      ...["--reporter=dot", "--disable-console-intercept"],
    ],
    {
      ...{ encoding: "utf8", timeout: LONGEST_MS },
      env: { ...process.env, PRINT_STATEMENTS: "1", NO_COLOR: "1" },
    },
  );
  if (status !== 0) console.log(stdout);
  return { pages: pagesIn(stdout), passed: status === 0 };
}
