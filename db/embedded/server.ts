import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries";
import { readPidFile } from "./pid-file";
import { isAlive, waitUntil } from "./processes";
import { chooseRun, type Identity } from "./run-as";

const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_connections: "60",
  max_wal_size: "2GB",
  wal_level: "minimal",
  max_wal_senders: "0",
  jit: "off",
};

type Start = {
  dir: string;
  port: number;
  binaries: Binaries;
  identity: Identity | null;
  settings?: Record<string, string>;
};

export const logPath = (dir: string) => join(dir, "..", "pg.log");

/** Starts the server in a group of its own, so that Ctrl-C reaches us and not it. Null if it gave up. */
export async function startServer({ dir, port, binaries, identity, settings }: Start) {
  const output = openSync(logPath(dir), "a");
  const given = Object.entries({ ...SETTINGS, ...settings });
  const args = ["-D", dir, "-p", `${port}`, ...given.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const run = chooseRun(identity, binaries.postgres, dir);
  const server = run(binaries.postgres, args, {
    stdio: ["ignore", "ignore", output],
    env: { ...process.env, LC_ALL: "C" },
    detached: true,
    cwd: "/",
  });
  closeSync(output);
  let over = false;
  const finish = () => {
    over = true;
  };
  server.once("exit", finish).once("error", finish).unref();
  const isReady = () => {
    const file = readPidFile(dir);
    return file !== null && file !== "absent" && file.pid === server.pid && file.ready;
  };
  await waitUntil(() => over || isReady(), 120_000);
  return over ? null : (server.pid ?? null);
}

export type StopHow = "fast" | "immediate";

export async function stopServer(pid: number, dir: string, { pg_ctl }: Binaries, how: StopHow) {
  if (!isAlive(pid)) return;
  // Windows has no signals: there PostgreSQL listens to its own program only.
  if (process.platform === "win32") chooseRun(null, pg_ctl, dir)(pg_ctl, ["stop", "-D", dir, "-m", how], {});
  else process.kill(pid, how === "fast" ? "SIGINT" : "SIGQUIT");
  await waitUntil(() => !isAlive(pid), 30_000);
}
