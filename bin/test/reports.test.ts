import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest } from "./reports";

const folder = mkdtempSync(join(tmpdir(), "ayni-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const vitest = (passed: number, failed: number, testResults: object[] = []) =>
  report({ success: failed === 0, numPassedTests: passed, numFailedTests: failed, testResults });
const playwright = (expected: number, unexpected: number, flaky = 0, errors: object[] = []) =>
  report({ stats: { expected, unexpected, flaky }, errors, suites: [suite] });

const failedFile = { name: "a.test.ts", status: "failed", assertionResults: [] };
const failure = {
  status: "failed",
  fullName: "adds",
  failureMessages: ["Expected 2\n{ seed: 7 }\n    at add (a.ts:1:2)\n    at b"],
};
const failedTest = { name: "a.test.ts", status: "failed", assertionResults: [failure] };
const suite = {
  title: "a.spec.ts",
  specs: [{ title: "opens", tests: [{ status: "expected" }] }],
  suites: [{ title: "inner", specs: [{ title: "saves", tests: [{ status: "flaky" }] }] }],
};

test.each([
  ["all passed", () => countVitest(vitest(3, 0), true), { passed: 3, failed: 0, flaky: 0 }],
  ["one failed", () => countVitest(vitest(2, 1, [failedTest]), false), { passed: 2, failed: 1, flaky: 0 }],
  [
    "a file that does not load",
    () => countVitest(vitest(2, 0, [failedFile]), false),
    { passed: 2, failed: 1, flaky: 0 },
  ],
  ["an error outside the tests", () => countVitest(vitest(2, 0), false), { passed: 2, failed: 1, flaky: 0 }],
  ["no tests at all", () => countVitest(vitest(0, 0), true), { passed: 0, failed: 0, flaky: 0 }],
  ["no report", () => countVitest(join(folder, "none.json"), true), { passed: 0, failed: 1, flaky: 0 }],
  ["browser: all passed", () => countPlaywright(playwright(4, 0), true), { passed: 4, failed: 0, flaky: 0 }],
  ["browser: one failed", () => countPlaywright(playwright(3, 1), false), { passed: 3, failed: 1, flaky: 0 }],
  [
    "browser: one passed when tried again",
    () => countPlaywright(playwright(3, 0, 1), true),
    { passed: 4, failed: 0, flaky: 1 },
  ],
  [
    "browser: one passed when tried again, another never",
    () => countPlaywright(playwright(3, 1, 1), false),
    { passed: 4, failed: 1, flaky: 1 },
  ],
  [
    "browser: broken setup",
    () => countPlaywright(playwright(0, 0, 0, [{}]), false),
    { passed: 0, failed: 1, flaky: 0 },
  ],
])("%s", (_, count, expected) => {
  expect(count()).toMatchObject(expected);
});

test("what failed, or passed only when tried again, is named", () => {
  expect(countVitest(vitest(2, 1, [failedTest, failedFile]), false).names).toEqual([
    "a.test.ts: adds: Expected 2 { seed: 7 }",
    "a.test.ts: does not load",
  ]);
  expect(countPlaywright(playwright(1, 0, 1), true).names).toEqual(["inner: saves: flaky"]);
});
