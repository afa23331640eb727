import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Embedded, findEmbedded, startEmbedded } from "@/db/embedded";
import { waitUntil } from "@/db/embedded/processes";
import { migrateDatabase, prepareAppLogin } from "@/db/migrate";
import { ASSESSMENT, PERSON, prepareRegion } from "../bench/loading";
import { openTemporaryFolder } from "../setup/temporary-folder";

const STUDENTS = 40;
const folder = openTemporaryFolder("carga cortada");
const file = join(folder.path, "resultados.csv");
const program = join(import.meta.dirname, "../factories/load-steps.ts");
const APP_PASSWORD = "solo-para-probar";

let server: Embedded;
const address = (login: string, password: string) =>
  `postgres://${login}:${password}@127.0.0.1:${server.port}/postgres`;
const ownerUrl = () => address("postgres", server.password);
const connect = () => postgres(ownerUrl(), { max: 1, onnotice: () => {} });

beforeAll(async () => {
  server = await startEmbedded(folder.path);
  await migrateDatabase(ownerUrl());
  await prepareAppLogin(ownerUrl(), { login: "ayni_app", password: APP_PASSWORD });
  await prepareRegion(ownerUrl());
}, 60_000);

afterAll(async () => {
  await (await findEmbedded(folder.path))?.stop("immediate");
  folder.remove();
});

/** A step of the load in a process of its own. */
const run = (...args: string[]) =>
  spawn(process.execPath, ["--import", "tsx", program, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...{ DATABASE_OWNER_URL: ownerUrl(), DATABASE_URL: address("ayni_app", APP_PASSWORD) },
      ...{ DATA_DIR: folder.path, LOG_LEVEL: "silent" },
    },
  });

async function finish(...args: string[]) {
  const child = run(...args);
  const said: Buffer[] = [];
  const complained: Buffer[] = [];
  child.stdout.on("data", (part) => said.push(part));
  child.stderr.on("data", (part) => complained.push(part));
  const [code] = await once(child, "close");
  expect(code, Buffer.concat(complained).toString()).toBe(0);
  return Buffer.concat(said).toString().trim();
}

async function bring(reading: number) {
  const rows = Array.from(
    { length: STUDENTS },
    (_, n) => `${1_000_001 + (n % 8)},0,4,A,${10_000_000 + n},${reading},500`,
  );
  writeFileSync(
    file,
    ["codigo_modular,anexo,grado,seccion,documento,lectura,matematica", ...rows, ""].join("\n"),
  );
  return finish("bring", PERSON, ASSESSMENT, file);
}

/** What everybody sees of an assessment, and what is kept of it. */
async function seen() {
  const sql = connect();
  const [total] = await sql<{ assessed: number; level4: number }[]>`
    select coalesce(sum(assessed), 0)::int as assessed, coalesce(sum(level4), 0)::int as level4 from result_totals
    where place = 'r1' and area = 'reading' and grade is null`;
  const [kept] = await sql<{ rows: number; best: number }[]>`
    select count(*)::int as rows, (count(*) filter (where level = 4))::int as best from results where area = 1`;
  await sql.end();
  return { ...total, ...kept };
}

/** Has a load settled as far as its figures, which somebody else holds, and does something to it there. */
async function cutInTheMiddle(loadId: string, cut: (child: ReturnType<typeof run>) => Promise<void>) {
  const holder = connect();
  const waiting = connect();
  const held = holder.begin(async (tx) => {
    await tx`lock table result_totals in access exclusive mode`;
    const child = run("settle", PERSON, loadId);
    const gone = once(child, "close");
    await expect
      .poll(
        async () =>
          (
            await waiting`select from pg_stat_activity where application_name = 'ayni-copy' and wait_event_type = 'Lock'`
          ).length,
        { timeout: 20_000 },
      )
      .toBe(1);
    await cut(child);
    await gone;
  });
  await held.catch(() => {});
  await Promise.all([holder.end({ timeout: 1 }), waiting.end({ timeout: 1 })]).catch(() => {});
}

const killPostgres = async () => {
  const pid = Number(readFileSync(join(folder.path, "pg", "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  await waitUntil(() => !server.isAlive(), 5000);
};

test("the worker killed while results take their place leaves the old ones, and the next one goes on", async () => {
  const first = await bring(700);
  await finish("settle", PERSON, first);
  expect(await seen()).toEqual({ assessed: STUDENTS, level4: STUDENTS, rows: STUDENTS, best: STUDENTS });
  const second = await bring(400);
  await cutInTheMiddle(second, async (child) => void child.kill("SIGKILL"));
  expect(await seen()).toEqual({ assessed: STUDENTS, level4: STUDENTS, rows: STUDENTS, best: STUDENTS });
  await finish("settle", PERSON, second);
  expect(await seen()).toEqual({ assessed: STUDENTS, level4: 0, rows: STUDENTS, best: 0 });
}, 60_000);

test("PostgreSQL killed while results take their place comes back with the old ones, and the load goes on", async () => {
  const third = await bring(700);
  await cutInTheMiddle(third, killPostgres);
  server = await startEmbedded(folder.path, { port: server.port });
  expect(await seen()).toEqual({ assessed: STUDENTS, level4: 0, rows: STUDENTS, best: 0 });
  await finish("settle", PERSON, third);
  expect(await seen()).toEqual({ assessed: STUDENTS, level4: STUDENTS, rows: STUDENTS, best: STUDENTS });
}, 60_000);
