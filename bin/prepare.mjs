// Runs on the machine's own Node, with nothing installed: no dependency, and syntax of Node 14.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pinnedNode, root } from "./runtime/pinned-node.mjs";
import { findRunning } from "./runtime/running.mjs";

const PACKAGES = ["package.json", "package-lock.json"];
const SOURCES = [
  "app",
  "components",
  "lib",
  "db",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.ts",
];
const SETTINGS = ["tsconfig.json", "postcss.config.mjs", "package-lock.json"];

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function listFiles(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .reduce((found, name) => found.concat(listFiles(join(path, name))), []);
  } catch (error) {
    if (error.code !== "ENOTDIR") throw error;
    return /\.test\.tsx?$/.test(path) ? [] : [path];
  }
}

function digest(paths, more) {
  const hash = createHash("sha256").update(more);
  for (const file of paths.reduce((found, path) => found.concat(listFiles(path)), [])) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Does the work only when what it depends on has changed since the last time it ended well. */
function once(stamp, value, work) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === value) return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(`${stamp}.new`, value);
  renameSync(`${stamp}.new`, stamp);
}

/** The npm that started us, on the Node that started it: no shell, no `npm.cmd`. */
function npm(args) {
  const path = process.env.npm_execpath;
  if (!path) fail("Ejecute «npm start» o «npm test» en lugar de este programa.");
  const node = process.env.npm_node_execpath || process.execPath;
  return spawnSync(node, [path].concat(args), { stdio: "inherit" }).status === 0;
}

function install() {
  console.log("Instalando lo que Ayni necesita. La primera vez toma uno o dos minutos…");
  // `npm ci` fails where the registry lacks another system's optional package.
  const all = ["install", "--no-save", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  if (!npm(all.concat("--loglevel=error")))
    fail("No se pudo instalar. Revise la conexión a internet y el mensaje de arriba, y vuelva a intentar.");
  if (!existsSync("node_modules/.bin/node")) npm(["rebuild", "--ignore-scripts", "--loglevel=error"]);
}

function build() {
  console.log("Construyendo la aplicación. Toma alrededor de un minuto…");
  const node = pinnedNode();
  if (!node)
    fail(`No hay una versión de Node incluida para este sistema (${process.platform}-${process.arch}).`);
  const env = Object.assign({}, process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const built = spawnSync(node, ["node_modules/next/dist/bin/next", "build"], { stdio: "inherit", env });
  if (built.status !== 0) fail("No se pudo construir la aplicación. El mensaje de arriba dice por qué.");
}

/** Another start on the same folder: `start` will say so, and what runs keeps the files it serves. */
async function isServing() {
  if (process.env.npm_lifecycle_event !== "prestart") return false;
  return (await findRunning(process.env.DATA_DIR || ".data")) !== null;
}

async function prepare(wanted) {
  process.chdir(root);
  if (await isServing()) return;
  const machine = `${process.platform}-${process.arch}`;
  once("node_modules/.ayni-installed", digest(PACKAGES, machine), install);
  if (wanted === "build") once(".next/ayni-built", digest(SOURCES.concat(SETTINGS), machine), build);
}

if (Number(process.versions.node.split(".")[0]) < 20)
  fail(
    `Ayni necesita Node 20 o superior, y esta máquina tiene ${process.version}. Instálelo desde nodejs.org.`,
  );

prepare(process.argv[2]).catch((error) => {
  if (error.code !== "EACCES" && error.code !== "EPERM") throw error;
  fail(
    `No hay permiso para escribir en ${error.path}. Use el usuario dueño de la carpeta o cambie su dueño.`,
  );
});
