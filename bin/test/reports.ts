import { existsSync, readFileSync } from "node:fs";
import { type Counts, FAILED } from "./step";

type VitestReport = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};
type Suite = { title: string; suites?: Suite[]; specs?: { title: string; tests: { status: string }[] }[] };
type PlaywrightReport = {
  suites: Suite[];
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

const read = <T>(path: string): T | null =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : null;

/** A run that ends badly without a failed test, by an error outside them, is one failure. */
function orOneFailure(counts: Counts, isFine: boolean): Counts {
  return isFine || counts.failed ? counts : { ...counts, failed: 1 };
}

/** Long enough to hold the seed and the counterexample of a property. */
const reasonOf = ([first = ""]: string[]) =>
  (first.split(/\n\s*at /)[0] ?? "").replaceAll("\n", " ").slice(0, 500);

/** A file that could not even be loaded has no tests to count: it is one failure. */
export function countVitest(path: string, endedWell: boolean): Counts {
  const report = read<VitestReport>(path);
  if (!report) return FAILED;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failed = report.numFailedTests + unloaded.length;
  const names = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map((test) => `${name}: ${test.fullName}: ${reasonOf(test.failureMessages)}`),
  );
  names.push(...unloaded.map(({ name }) => `${name}: does not load`));
  const counts = { passed: report.numPassedTests, failed, flaky: 0, names };
  return orOneFailure(counts, endedWell && report.success);
}

const badly = (suite: Suite): string[] => [
  ...(suite.suites ?? []).flatMap(badly),
  ...(suite.specs ?? []).flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ status }) => `${suite.title}: ${title}: ${status}`),
  ),
];

/** A test that only passed when tried again did pass, and is told apart: it hides a race. */
export function countPlaywright(path: string, endedWell: boolean): Counts {
  const report = read<PlaywrightReport>(path);
  if (!report) return FAILED;
  const { expected, unexpected, flaky } = report.stats;
  const names = report.suites.flatMap(badly);
  const counts = { passed: expected + flaky, failed: unexpected, flaky, names };
  return orOneFailure(counts, endedWell && !report.errors.length);
}
