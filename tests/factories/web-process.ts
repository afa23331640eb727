import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { anyFreePort } from "@/db/embedded/ports";
import { waitUntil } from "@/db/embedded/processes";

const root = join(import.meta.dirname, "../..");
const LONGEST_START = 60_000;

/** Whether there is a production build to run: `npm test` makes it before. */
export const isBuilt = existsSync(join(root, ".next", "BUILD_ID"));

export type WebProcess = Awaited<ReturnType<typeof openWeb>>;

/** The web server as it runs in production, in a process of its own, on the database of this test file. */
export async function openWeb(env: Record<string, string> = {}) {
  const port = await anyFreePort();
  const url = `http://127.0.0.1:${port}`;
  const [out, err]: [string[], string[]] = [[], []];
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "bin", "web.ts")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...{
        NODE_ENV: "production",
        PORT: `${port}`,
        HOST: "127.0.0.1",
        PUBLIC_URL: url,
        LOG_LEVEL: "info",
        ...env,
      },
    },
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
  const said = () => [...out, ...err].join("");
  const gone = new Promise<number | null>((done) => child.once("exit", done));
  const isReady = async () => (await fetch(`${url}/api/salud`).catch(() => null))?.status === 200;
  await waitUntil(async () => child.exitCode !== null || (await isReady()), LONGEST_START, 200);
  if (!(await isReady())) {
    child.kill("SIGKILL");
    throw new Error(`the web server did not open:\n${said()}`);
  }
  return {
    ...{ url, port, gone },
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** What it wrote so far, whole. */
    said,
    /** Of that, its log: what others may write beside it, as Node its warnings, is not in it. */
    logged: () => out.join(""),
  };
}
