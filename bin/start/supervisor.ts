import { closeDatabases } from "@/db/client";
import { startEmbedded } from "@/db/embedded";
import { sweepLoads } from "@/lib/assessments/loads/sweeping/commands";
import { env } from "@/lib/env";
import { findRunning } from "../runtime/running.mjs";
import { SMALL_HEAP } from "../runtime/small-heap";
import { announce } from "./announce";
import { openDataDir } from "./data-dir";
import { describePersonas, finishDemo, prepareDemo } from "./demo";
import { createOwnDatabase, demoAddresses, openSecret } from "./demo-database";
import { dataFolder, fillEnvironment, hasGivenDatabase, readDotEnv, wantedPort } from "./installation";
import { keepDatabase } from "./kept-database";
import { type KeptProcess, keepProcess } from "./kept-process";
import { choosePort } from "./port";
import { prepareDatabase } from "./prepare-database";
import { Shutdown } from "./shutdown";
import { explain } from "./trouble";

/** Starts everything, keeps it running, and stops it in order. */
export async function start({ dev }: { dev: boolean }) {
  const shutdown = new Shutdown();
  try {
    await run(dev, shutdown);
  } catch (error) {
    // What fails because the stop has begun is not news.
    if (shutdown.begun) return;
    console.error(`\n${explain(error)}\n`);
    await shutdown.stop(1);
  }
}

async function run(dev: boolean, shutdown: Shutdown) {
  readDotEnv();
  const isGiven = hasGivenDatabase();
  const dataDir = openDataDir(dataFolder());
  const running = await findRunning(dataDir);
  if (running) return sayRunning(running);
  const host = process.env.HOST?.trim() || "127.0.0.1";
  // A proxy points to the port of a real installation: there it does not move.
  const port = await choosePort(wantedPort(), host, isGiven);
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: dataDir,
    HOST: host,
    PORT: `${port}`,
  });
  const address = process.env.PUBLIC_URL?.trim() || `http://localhost:${port}`;
  const release = await announce(dataDir, address);
  if (!release) return sayRunning(address);
  shutdown.add({ stop: release, kill: release });
  if (!isGiven) await startDemoDatabase(dataDir, address, shutdown);
  env();
  await startPrograms(dev, shutdown);
}

function sayRunning(address: string) {
  console.log(`\nAyni ya está en marcha en esta carpeta: ${address}\n`);
  process.exit(0);
}

async function startDemoDatabase(dataDir: string, address: string, shutdown: Shutdown) {
  console.log("Iniciando la base de datos…");
  const secret = openSecret(dataDir);
  const database = startEmbedded(dataDir).then((embedded) => keepDatabase(dataDir, embedded));
  shutdown.add({
    stop: () => database.then((kept) => kept.stop()).catch(() => {}),
    kill: () => database.then((kept) => kept.kill()).catch(() => {}),
  });
  const { first } = await database;
  await createOwnDatabase(first, secret);
  fillEnvironment({
    ...demoAddresses(first.port, secret),
    AYNI_SECRET: secret,
    PUBLIC_URL: address,
    DEMO: "1",
    LOG_LEVEL: "warn",
  });
}

/** The web starts at once and answers that it waits; the work starts when the database is ready. */
async function startPrograms(dev: boolean, shutdown: Shutdown) {
  const web = keepProcess("el servidor web", "web.ts", { args: dev ? ["--dev"] : [] });
  const programs: KeptProcess[] = [web];
  shutdown.add({
    stop: async () => void (await Promise.all(programs.map((program) => program.stop()))),
    kill: () => programs.forEach((program) => void program.kill()),
  });
  await prepareDatabase(() => shutdown.begun);
  if (!shutdown.begun) await sweepLoads();
  if (env().demo) await prepareDemo();
  const personas = env().demo ? await describePersonas() : null;
  await closeDatabases();
  if (shutdown.begun) return;
  programs.push(keepProcess("el proceso de trabajos", "work.ts", { flags: SMALL_HEAP }));
  web.open();
  await web.up;
  console.log(`\nAyni está en marcha: ${env().publicUrl}\n`);
  if (personas) console.log(`Para probar, ingrese como una de estas personas inventadas:\n\n${personas}\n`);
  console.log("Para cerrar, presione Ctrl-C.\n");
  if (env().demo) await settleInBackground(shutdown);
}

/** What fails here leaves the demo without its results, and running. */
async function settleInBackground(shutdown: Shutdown) {
  await finishDemo(() => shutdown.begun).catch((error) => console.error(explain(error)));
  await closeDatabases();
}
