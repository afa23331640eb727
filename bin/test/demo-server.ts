import { spawn } from "node:child_process";
import { join } from "node:path";
import { anyFreePort } from "@/db/embedded/ports";
import { waitUntil } from "@/db/embedded/processes";
import { openTemporaryFolder } from "@/tests/setup/temporary-folder";
import { root } from "../runtime/pinned-node.mjs";

const LONGEST_START = 240_000;

async function isReady(url: string) {
  const answer = await fetch(`${url}/api/salud`).catch(() => null);
  return answer?.status === 200;
}

/** The whole program, as `npm start` leaves it, on data of its own that go away afterwards. */
export async function openDemoServer() {
  const folder = openTemporaryFolder("navegador");
  const port = await anyFreePort();
  const url = `http://localhost:${port}`;
  const program = spawn(process.execPath, ["--import", "tsx", join(root, "bin", "start.ts")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    // Given empty, so that nobody's own database or address is used for tests.
    env: {
      ...process.env,
      ...{ DATABASE_URL: "", DATABASE_OWNER_URL: "", AYNI_SECRET: "", PUBLIC_URL: "", SMTP_URL: "" },
      ...{ OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "", HOST: "" },
      // Each test comes from an address of its own: the limit by address stays as it is.
      ...{ TRUSTED_PROXIES: "1" },
      ...{ DATA_DIR: folder.path, PORT: `${port}`, DEMO: "1", LOG_LEVEL: "warn" },
    },
  });
  let over = false;
  const gone = new Promise<void>((done) => {
    program.once("exit", () => {
      over = true;
      done();
    });
  });
  const close = async () => {
    program.kill("SIGTERM");
    await gone;
    folder.remove();
  };
  await waitUntil(async () => over || (await isReady(url)), LONGEST_START, 250);
  if (over || !(await isReady(url))) {
    await close();
    throw new Error("La demostración para las pruebas no llegó a abrir. El mensaje de arriba dice por qué.");
  }
  return { url, close };
}
