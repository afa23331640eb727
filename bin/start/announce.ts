import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { findRunning, runningPath } from "../runtime/running.mjs";

function claim(path: string, note: object): boolean {
  try {
    writeFileSync(path, JSON.stringify(note), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Takes the data folder for this process. Answers how to let it go, or null when another one has it.
 * A note whose author is dead gives way.
 */
export async function announce(dataDir: string, address: string): Promise<(() => void) | null> {
  const key = randomUUID();
  const server = createServer((socket) => socket.on("error", () => {}).end(key));
  server.listen(0, "127.0.0.1").unref();
  await once(server, "listening");
  const bound = server.address();
  const note = { address, key, port: typeof bound === "object" ? bound?.port : 0 };
  const path = runningPath(dataDir);
  if (!claim(path, note)) {
    if (await findRunning(dataDir)) return null;
    rmSync(path, { force: true });
    if (!claim(path, note)) return null;
  }
  return () => rmSync(path, { force: true });
}
