import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether a process lives. A dead one that nobody has collected yet counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  if (process.platform !== "linux") return true;
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

function programName(pid: number): string {
  if (process.platform === "win32") return "postgres";
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
  return spawnSync("ps", ["-p", `${pid}`, "-o", "comm="], { encoding: "utf8" }).stdout.trim();
}

/** Process numbers are used again: a file may name one that is now something else. */
export const isPostgres = (pid: number) => isAlive(pid) && /(^|\/)postgres$/.test(programName(pid));

/** Asks again and again until it is so. Whether it was, in time. */
export async function waitUntil(
  check: () => boolean | Promise<boolean>,
  milliseconds: number,
  pause = 25,
): Promise<boolean> {
  const limit = Date.now() + milliseconds;
  while (Date.now() < limit) {
    if (await check()) return true;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return false;
}
