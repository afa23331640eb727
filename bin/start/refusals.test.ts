import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { anyFreePort } from "@/db/embedded/ports";
import { openTemporaryFolder } from "@/tests/setup/temporary-folder";
import { openDataDir } from "./data-dir";
import { choosePort } from "./port";

const HOST = "127.0.0.1";
const said = vi.spyOn(console, "log").mockImplementation(() => {});
let busy: Server | undefined;
afterEach(() => {
  busy?.close();
  said.mockClear();
});

async function occupy() {
  const port = await anyFreePort();
  busy = createServer();
  await new Promise<void>((done) => busy?.listen(port, HOST, done));
  return port;
}

test("a port in use gives way to the next free one, and it is said", async () => {
  const port = await occupy();
  const chosen = await choosePort(port, HOST, false);
  expect(chosen).toBeGreaterThan(port);
  expect(said).toHaveBeenCalledWith(`Otro programa usa el puerto ${port}: Ayni usará el ${chosen}.`);
});

test("a port that a proxy points at is not changed behind its back", async () => {
  const port = await occupy();
  await expect(choosePort(port, HOST, true)).rejects.toThrow(
    `Otro programa usa el puerto ${port}. Ciérrelo o indique otro en la variable PORT.`,
  );
});

test("a folder of data that belongs to another user is told, with what to do", () => {
  const folder = openTemporaryFolder("ajena");
  const someoneElse = vi.spyOn(process, "getuid").mockReturnValue(54_321);
  try {
    expect(openDataDir(join(folder.path, "nueva"))).toContain("nueva");
    mkdirSync(join(folder.path, "pg"));
    expect(() => openDataDir(folder.path)).toThrow(/pertenece a otro usuario[\s\S]*chown[\s\S]*DATA_DIR/);
  } finally {
    someoneElse.mockRestore();
    folder.remove();
  }
});

test("a Node below 20 is told before anything is installed", () => {
  const old =
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.0" } })';
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(old)}`, "bin/prepare.mjs", "build"],
    { encoding: "utf8" },
  );
  expect(status).toBe(1);
  expect(stderr).toContain("Ayni necesita Node 20 o superior");
});
