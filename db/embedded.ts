import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findBinaries } from "./embedded/binaries";
import { createCluster } from "./embedded/init";
import { dropStalePidFile, findServer } from "./embedded/pid-file";
import { answers, anyFreePort, isFreePort } from "./embedded/ports";
import { isAlive } from "./embedded/processes";
import { chooseIdentity } from "./embedded/run-as";
import { logPath, type StopHow, startServer, stopServer } from "./embedded/server";
import { EmbeddedTrouble } from "./embedded/trouble";

export type Embedded = {
  port: number;
  /** Of the superuser `postgres`. */
  password: string;
  isAlive(): boolean;
  stop(how?: StopHow): Promise<void>;
};

type Notes = { port: number; password: string };
type Options = {
  settings?: Record<string, string>;
  /** Stay on this port: someone holds an address with it. */
  port?: number;
};

const TRIES = 20;
const notesPath = (dataDir: string) => join(dataDir, "pg.json");
const clusterPath = (dataDir: string) => join(dataDir, "pg");
const pause = () => new Promise((done) => setTimeout(done, 250));

function readNotes(dataDir: string): Notes | null {
  const path = notesPath(dataDir);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Notes) : null;
}

function writeNotes(dataDir: string, notes: Notes) {
  writeFileSync(notesPath(dataDir), JSON.stringify(notes), { mode: 0o600 });
}

async function embedded(dataDir: string, notes: Notes, pid: number): Promise<Embedded> {
  const binaries = await findBinaries();
  return {
    ...notes,
    isAlive: () => isAlive(pid),
    stop: (how = "fast") => stopServer(pid, clusterPath(dataDir), binaries, how),
  };
}

/** The server that already runs on this data folder, or null. Starts nothing. */
export async function findEmbedded(dataFolder: string): Promise<Embedded | null> {
  const dataDir = resolve(dataFolder);
  const notes = readNotes(dataDir);
  const server = notes && (await findServer(clusterPath(dataDir)));
  return server ? embedded(dataDir, { ...notes, port: server.port }, server.pid) : null;
}

async function choosePort(noted: number, wanted: number | undefined) {
  if (wanted) return wanted;
  return noted && (await isFreePort(noted)) ? noted : anyFreePort();
}

function neverStarted(dir: string) {
  const log = logPath(dir);
  const said = existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n").slice(-6).join("\n") : "";
  return new EmbeddedTrouble(`La base de datos no arrancó. Esto quedó escrito en ${log}:\n${said}`);
}

/**
 * Starts the PostgreSQL that comes with the installation on `<dataFolder>/pg`, created the first time,
 * or joins the one that runs there. It outlives this process until somebody calls `stop`.
 */
export async function startEmbedded(dataFolder: string, { settings, port }: Options = {}): Promise<Embedded> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const dataDir = realpathSync(dataFolder);
  const dir = clusterPath(dataDir);
  const binaries = await findBinaries();
  const isNew = !existsSync(dir);
  const identity = chooseIdentity(isNew ? dataDir : dir);
  const noted = readNotes(dataDir);
  if (!isNew && !noted)
    throw new EmbeddedTrouble(
      `Falta ${notesPath(dataDir)}, que guarda la clave de la base de datos. Para empezar de nuevo borre la carpeta ${dataDir}.`,
    );
  const notes = noted ?? { port: 0, password: randomBytes(18).toString("base64url") };
  if (isNew) {
    writeNotes(dataDir, notes);
    await createCluster({ dir, initdb: binaries.initdb, identity, password: notes.password });
  }
  for (let attempt = 0; attempt < TRIES; attempt++) {
    // What a killed server left behind may say that it is ready: only a connection tells.
    const running = await findEmbedded(dataDir);
    if (running && (await answers(running.port))) return running;
    await dropStalePidFile(dir);
    notes.port = await choosePort(notes.port, port);
    writeNotes(dataDir, notes);
    const pid = await startServer({ dir, port: notes.port, binaries, identity, settings });
    if (pid && (await answers(notes.port))) return embedded(dataDir, notes, pid);
    await pause();
  }
  throw neverStarted(dir);
}
