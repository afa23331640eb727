import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { EmbeddedTrouble } from "./trouble";

export type Identity = { uid: number; gid: number };
export type Run = (command: string, args: string[], options: SpawnOptions) => ChildProcess;

const isRoot = () => process.getuid?.() === 0;

function idOf(flag: "-u" | "-g"): number | null {
  const asked = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  return asked.status === 0 ? Number(asked.stdout) : null;
}

function postgresUser(): Identity {
  if (idOf("-u") === null)
    spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  const uid = idOf("-u");
  const gid = idOf("-g");
  if (uid === null || gid === null)
    throw new EmbeddedTrouble(
      "PostgreSQL no funciona como root y no se pudo crear el usuario postgres. Inicie Ayni con otro usuario.",
    );
  return { uid, gid };
}

/** Whom PostgreSQL runs as: it refuses root, so root lends it to whoever owns the data, or to `postgres`. */
export function chooseIdentity(dataDir: string): Identity | null {
  if (!isRoot()) return null;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : postgresUser();
}

function reaches(path: string, identity: Identity) {
  return spawnSync("test", ["-x", path], { ...identity, cwd: "/" }).status === 0;
}

const DAC_OVERRIDE = 1n << 1n;
const DAC_READ_SEARCH = 1n << 2n;

/** The least this process may lend so that another user walks through a closed home; containers keep few. */
function readingCapability(): string | null {
  const status = readFileSync("/proc/self/status", "utf8");
  const held = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? "0"}`);
  if (held & DAC_READ_SEARCH) return "dac_read_search";
  return held & DAC_OVERRIDE ? "dac_override" : null;
}

/** Root's home is closed to other users: `setpriv` lets PostgreSQL read through it and do nothing else. */
function throughClosedFolders({ uid, gid }: Identity): Run {
  const capability = process.platform === "linux" ? readingCapability() : null;
  if (!capability)
    throw new EmbeddedTrouble(
      "PostgreSQL no puede leer esta carpeta con el usuario que le corresponde. Mueva el proyecto fuera de la carpeta personal de root o inicie Ayni con otro usuario.",
    );
  const only = `-all,+${capability}`;
  const become = [
    ...["--reuid", `${uid}`, "--regid", `${gid}`, "--clear-groups", "--securebits", "+no_setuid_fixup"],
    ...[`--inh-caps=${only}`, `--ambient-caps=${only}`, `--bounding-set=${only}`, "--"],
  ];
  return (command, args, options) => spawn("setpriv", [...become, command, ...args], options);
}

/** How to run PostgreSQL's programs from here on the data in that folder. */
export function chooseRun(identity: Identity | null, binary: string, dataDir: string): Run {
  if (!identity) return spawn;
  if (reaches(binary, identity) && reaches(dirname(dataDir), identity))
    return (command, args, options) => spawn(command, args, { ...options, ...identity });
  return throughClosedFolders(identity);
}
