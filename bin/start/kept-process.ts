import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../runtime/pinned-node.mjs";
import { Trouble } from "./trouble";

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;
const STEADY = 30_000;
const GRACE = 9_500;
const EARLY_DEATHS = 5;

export type KeptProcess = {
  /** Resolves when it first says that it is up; rejects when it cannot come up at all. */
  up: Promise<void>;
  /** Tells it, and whoever replaces it, that the database is ready. */
  open(): void;
  stop(): Promise<void>;
  kill(): void;
};

/** Starts one of our programs and starts it again whenever it ends without being asked. */
export function keepProcess(
  name: string,
  file: string,
  { args = [], flags = [] }: { args?: readonly string[]; flags?: readonly string[] } = {},
): KeptProcess {
  const up = Promise.withResolvers<void>();
  up.promise.catch(() => {});
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let opened = false;
  let deaths = 0;
  let wait = FIRST_WAIT;

  function launch() {
    const startedAt = Date.now();
    // A group of its own: Ctrl-C is for us, and we tell it in order.
    child = spawn(process.execPath, [...flags, "--import", "tsx", join(root, "bin", file), ...args], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      detached: process.platform !== "win32",
    });
    if (opened) child.send("open");
    child.on("message", (message) => {
      if (message === "up") up.resolve();
    });
    child.on("error", () => {});
    child.once("exit", () => {
      child = null;
      if (!stopping) startAgain(Date.now() - startedAt);
    });
  }

  function startAgain(lived: number) {
    wait = lived > STEADY ? FIRST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
    deaths += 1;
    if (deaths >= EARLY_DEATHS)
      up.reject(new Trouble(`No se pudo iniciar ${name}. Vea el mensaje de arriba.`));
    console.log(`Terminó de improviso ${name}. Se inicia otra vez en ${wait / 1000} s.`);
    timer = setTimeout(launch, wait);
  }

  launch();
  return {
    up: up.promise,
    open() {
      opened = true;
      if (child?.connected) child.send("open");
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      const ending = child;
      if (!ending) return;
      const gone = new Promise((done) => ending.once("exit", done));
      if (ending.connected) ending.send("stop", () => {});
      else ending.kill("SIGTERM");
      const limit = setTimeout(() => ending.kill("SIGKILL"), GRACE);
      await gone;
      clearTimeout(limit);
    },
    kill() {
      stopping = true;
      clearTimeout(timer);
      child?.kill("SIGKILL");
    },
  };
}
