import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive, isPostgres, waitUntil } from "./processes";

type PidFile = { pid: number; dir: string; port: number; ready: boolean };

const pathOf = (dir: string) => join(dir, "postmaster.pid");

/** What `postmaster.pid` says: line 1 the process, 2 the folder, 4 the port, 8 the state. */
export function parsePidFile(text: string): PidFile | null {
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, dir: lines[1] ?? "", port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

export function readPidFile(dir: string): PidFile | null | "absent" {
  try {
    return parsePidFile(readFileSync(pathOf(dir), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "absent";
    throw error;
  }
}

function isSameFolder(left: string, right: string) {
  try {
    return realpathSync(left) === realpathSync(right);
  } catch {
    return false;
  }
}

/** A live server of this very folder: not of a copy of it, not another program with the same number. */
function serverOf(dir: string): PidFile | null {
  const file = readPidFile(dir);
  return file && file !== "absent" && isPostgres(file.pid) && isSameFolder(file.dir, dir) ? file : null;
}

/** The server that runs on this folder, once it accepts connections; null when there is none. */
export async function findServer(dir: string): Promise<PidFile | null> {
  if (!serverOf(dir)) return null;
  await waitUntil(() => serverOf(dir)?.ready ?? true, 60_000);
  const server = serverOf(dir);
  return server?.ready ? server : null;
}

/** Removes a file that would keep PostgreSQL from starting although no server runs on this folder. */
export async function dropStalePidFile(dir: string) {
  if (readPidFile(dir) === null) await waitUntil(() => readPidFile(dir) !== null, 500);
  const file = readPidFile(dir);
  if (file === "absent" || (file && !isAlive(file.pid)) || serverOf(dir)) return;
  rmSync(pathOf(dir), { force: true });
}
