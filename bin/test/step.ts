import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "../runtime/pinned-node.mjs";

/** `flaky` are those of `passed` that failed first and passed when tried again; `names`, of these and of the failed. */
export type Counts = { passed: number; failed: number; flaky: number; names?: string[] };
export const FAILED: Counts = { passed: 0, failed: 1, flaky: 0 };
export const PASSED: Counts = { passed: 1, failed: 0, flaky: 0 };

const require = createRequire(join(root, "package.json"));

/** The program that a package installs, by path: no shell, the same on every system. */
function programOf(name: string): string {
  const manifest = join(root, "node_modules", name, "package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: string | Record<string, string> };
  const file = typeof bin === "string" ? bin : Object.values(bin)[0];
  return require.resolve(join(dirname(manifest), file ?? ""));
}

type Run = { args: string[]; env?: Record<string, string>; show?: "always" | "on failure" };

/** Runs a package's program to its end. Whether it ended well. */
export async function runProgram(name: string, { args, env, show = "on failure" }: Run): Promise<boolean> {
  const child = spawn(process.execPath, [programOf(name), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", show === "always" ? "inherit" : "pipe", show === "always" ? "inherit" : "pipe"],
  });
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((done) => child.once("close", done).once("error", done));
  if (code !== 0) process.stdout.write(Buffer.concat(said));
  return code === 0;
}

/** One step: its name, what it does, how long it took. A step that breaks is a failure, not the end. */
export async function runStep(title: string, work: () => Promise<Counts>): Promise<Counts> {
  console.log(`\n── ${title}`);
  const startedAt = performance.now();
  const counts = await work().catch((error: unknown) => {
    console.error(error);
    return FAILED;
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`   ${counts.failed ? "Falló" : "Bien"} en ${seconds} s`);
  return counts;
}
