import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** The shell without a window comes first: the same engine, in half the time. */
const SHELL = "chromium-headless-shell";
const NAMES = [
  SHELL,
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
];
const PLACES = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
  "C:\\Program Files\\Google\\Chrome\\Application",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application",
];
const FILES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ["Google Chrome", "Chromium"],
  win32: ["chrome.exe", "msedge.exe"],
};

function candidates() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...PLACES];
  const files = FILES[process.platform] ?? NAMES;
  const found = folders.flatMap((folder) => files.map((file) => join(folder, file)));
  return [process.env.CHROMIUM_PATH?.trim(), ...found, chromium.executablePath()];
}

/** Some systems leave a file with that name that only says how to install it. */
function works(path: string) {
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** A browser for the tests: the one named in CHROMIUM_PATH, the system's, or Playwright's own. */
export function findChromium(): string | null {
  return (
    candidates().find((path): path is string => Boolean(path && existsSync(path) && works(path))) ?? null
  );
}

const succeeds = (command: string, args: string[]) =>
  spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/** Installs the browser of the system, which only root may do. */
export function installChromium(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("Instalando Chromium para las pruebas en el navegador…");
  if (!succeeds("apt-get", ["update", "-qq"])) return null;
  const install = (name: string) =>
    succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]);
  return install(SHELL) || install("chromium") ? findChromium() : null;
}
