import { spawnSync } from "node:child_process";
import { join } from "node:path";

const COUNTED = ["statements", "plan-document", "plan-review-statements", "meeting-year", "visit-receiving"];

/** Counts what each signed-in page asks of the database with 1, 20 and 140 networks, and prints it. */
export function printStatements() {
  console.log("\nP6 sentencias por página con 1, 20 y 140 redes (máximo 8)");
  const vitest = join(process.cwd(), "node_modules", "vitest", "vitest.mjs");
  const { status } = spawnSync(
    process.execPath,
    [
      ...[vitest, "run", ...COUNTED.map((name) => `tests/integration/${name}.test.ts`)],
      ...["--reporter=dot", "--disable-console-intercept"],
    ],
    { stdio: "inherit", env: { ...process.env, PRINT_STATEMENTS: "1" } },
  );
  if (status !== 0) process.exitCode = 1;
}
