import { existsSync, readFileSync } from "node:fs";
import { type Counts, FAILED } from "./step";

type VitestReport = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

const read = <T>(path: string): T | null =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : null;

/** A run that ends badly without a failed test, by an error outside them, is one failure. */
function orOneFailure(counts: Counts, isFine: boolean): Counts {
  return isFine || counts.failed ? counts : { ...counts, failed: 1 };
}

/** A file that could not even be loaded has no tests to count: it is one failure. */
export function countVitest(path: string, endedWell: boolean): Counts {
  const report = read<VitestReport>(path);
  if (!report) return FAILED;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failed = report.numFailedTests + unloaded.length;
  const counts = { passed: report.numPassedTests, failed, flaky: 0 };
  return orOneFailure(counts, endedWell && report.success);
}

/** A test that only passed when tried again did pass, and is told apart: it hides a race. */
export function countPlaywright(path: string, endedWell: boolean): Counts {
  const report = read<PlaywrightReport>(path);
  if (!report) return FAILED;
  const { expected, unexpected, flaky } = report.stats;
  const counts = { passed: expected + flaky, failed: unexpected, flaky };
  return orOneFailure(counts, endedWell && !report.errors.length);
}
