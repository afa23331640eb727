import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAJOR = 26;

/** Where the project is. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The Node that came with the installation, whatever the machine has. */
export function pinnedNode() {
  const system = { darwin: "darwin", linux: "linux", win32: "win" }[process.platform];
  const name = system === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  const file = process.platform === "win32" ? "node.exe" : "node";
  const path = join(root, "node_modules", `${name}-${system}-${process.arch}`, "bin", file);
  if (existsSync(path)) return path;
  return isPinnedMajor() ? process.execPath : null;
}

function isPinnedMajor() {
  return Number(process.versions.node.split(".")[0]) === MAJOR;
}

/**
 * True when this process runs on the right Node. Otherwise runs the same program again on it, and
 * the caller has nothing left to do.
 */
export function onPinnedNode() {
  if (isPinnedMajor()) return true;
  const node = pinnedNode();
  if (!node) {
    console.error(`Ayni necesita Node ${MAJOR}, que viene con la instalación. Ejecute «npm start».`);
    process.exit(1);
  }
  const again = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: "inherit" });
  // Ctrl-C reaches the child by itself; this process only waits for it.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => again.kill("SIGTERM"));
  again.on("exit", (code) => process.exit(code === null ? 1 : code));
  return false;
}
