import { closeDatabases } from "@/db/client";
import { findEmbedded } from "@/db/embedded";
import { createFirstAdmin } from "@/lib/access/first-admin";
import { Refusal, translated } from "@/lib/refusal";
import { findRunning } from "../runtime/running.mjs";
import { demoAddresses, openSecret } from "../start/demo-database";
import { dataFolder, fillEnvironment, hasGivenDatabase, readDotEnv } from "../start/installation";
import { explain, Trouble } from "../start/trouble";
import { type Answers, askMissing, checkAll, readOptions, USAGE } from "./answers";

/** The database of the environment, or the one that a running Ayni of this folder brought up. */
async function findDatabase() {
  readDotEnv();
  if (hasGivenDatabase()) return;
  const dataDir = dataFolder();
  const embedded = await findEmbedded(dataDir);
  const address = await findRunning(dataDir);
  if (!embedded || !address)
    throw new Trouble(
      "No hay una base de datos en marcha. Inicie Ayni con «npm start», o indique DATABASE_URL y DATABASE_OWNER_URL.",
    );
  const secret = openSecret(dataDir);
  fillEnvironment({
    ...demoAddresses(embedded.port, secret),
    AYNI_SECRET: secret,
    PUBLIC_URL: address,
  });
}

/** At a terminal it asks; run by another program it says what is missing. */
async function collect(given: Parameters<typeof checkAll>[0]): Promise<Answers> {
  if (process.stdin.isTTY) return askMissing(given);
  const read = checkAll(given);
  if (Array.isArray(read)) throw new Trouble(`${read.join("\n")}\n\n${USAGE}`);
  return read;
}

async function register(args: string[]) {
  const { another, given } = readOptions(args);
  await findDatabase();
  const answers = await collect(given);
  const { link } = await createFirstAdmin(answers, { another });
  console.log(
    `\nListo. Quien administra la región pone su contraseña en este enlace, que sirve una sola vez y vence en siete días:\n\n  ${link}\n`,
  );
}

function whatToSay(problem: unknown): string {
  const error = translated(problem);
  if (error instanceof Refusal) return error.message;
  if (error instanceof TypeError && "code" in error) return USAGE;
  return explain(error);
}

/** Registers who administers a region, from the machine that holds the database. */
export async function admin(args: string[]) {
  try {
    await register(args);
  } catch (error) {
    console.error(`\n${whatToSay(error)}\n`);
    process.exitCode = 1;
  } finally {
    await closeDatabases();
  }
}
