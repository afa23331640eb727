import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../runtime/pinned-node.mjs";
import { findChromium, installChromium } from "./chromium";
import { openDemoServer } from "./demo-server";
import { countPlaywright, countVitest } from "./reports";
import { type Counts, FAILED, PASSED, runProgram, runStep } from "./step";

const RESULTS = join(root, "test-results");
const NO_BROWSER =
  "No se encontró Chromium ni Chrome. Instálelo, o indique dónde está en la variable CHROMIUM_PATH, y repita «npm test».";

async function check(program: string, args: string[]): Promise<Counts> {
  return (await runProgram(program, { args })) ? PASSED : FAILED;
}

async function runVitest(): Promise<Counts> {
  const report = join(RESULTS, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const endedWell = await runProgram("vitest", { args: ["run", ...reporters], show: "always" });
  return countVitest(report, endedWell);
}

async function runBrowserTests(): Promise<Counts> {
  const browser = findChromium() ?? installChromium();
  if (!browser) {
    console.error(NO_BROWSER);
    return FAILED;
  }
  const report = join(RESULTS, "playwright.json");
  const output = join(RESULTS, "browser");
  const server = await openDemoServer();
  try {
    const endedWell = await runProgram("@playwright/test", {
      // The browsers and the server share the machine: a race is tried once more, and counted as one.
      args: ["test", "--retries=1", "--pass-with-no-tests", `--output=${output}`],
      env: { BASE_URL: server.url, CHROMIUM_PATH: browser, PLAYWRIGHT_REPORT: report },
      show: "always",
    });
    return countPlaywright(report, endedWell);
  } finally {
    await server.close();
  }
}

/** Every check and every test, one after another. The last line is the count. */
export async function runAll() {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const steps: [string, () => Promise<Counts>][] = [
    ["Formato y reglas de escritura", () => check("@biomejs/biome", ["check", "."])],
    ["Tipos", () => check("typescript", ["--noEmit"])],
    ["Código que nadie usa", () => check("knip", [])],
    ["Pruebas de unidad y de integración", runVitest],
    ["Pruebas en el navegador", runBrowserTests],
  ];
  let passed = 0;
  let failed = 0;
  let flaky = 0;
  const names: string[] = [];
  for (const [title, work] of steps) {
    const counts = await runStep(title, work);
    passed += counts.passed;
    failed += counts.failed;
    flaky += counts.flaky;
    names.push(...(counts.names ?? (counts.failed ? [title] : [])));
  }
  // Named again here: what comes before is long.
  for (const name of names) console.log(name.replace(`${root}/`, "  ✘ "));
  if (flaky) console.log(`\n${flaky} flaky: of those that passed, only when tried again`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
