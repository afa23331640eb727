import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOwnDatabase } from "@/bin/start/demo-database";
import { type Embedded, findEmbedded, startEmbedded } from "@/db/embedded";
import { waitUntil } from "@/db/embedded/processes";
import { openTemporaryFolder } from "../setup/temporary-folder";

const folder = openTemporaryFolder("ñandú con espacio");
const pidFile = join(folder.path, "pg", "postmaster.pid");
const pid = () => Number(readFileSync(pidFile, "utf8").split("\n")[0]);

const login = ({ port, password }: Embedded) => ({ host: "127.0.0.1", port, user: "postgres", password });

async function ask(server: Embedded, statement: string) {
  const sql = postgres({ ...login(server), max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

let server: Embedded;

beforeAll(async () => {
  server = await startEmbedded(folder.path);
});

afterAll(async () => {
  await (await findEmbedded(folder.path))?.stop("immediate");
  folder.remove();
});

test("it speaks Unicode and keeps its password to itself", async () => {
  const [row] = await ask(server, "select upper('ñandú') as text, current_setting('fsync') as fsync");
  expect(row).toEqual({ text: "ÑANDÚ", fsync: "on" });
  await expect(ask({ ...server, password: "otra" }, "select 1")).rejects.toMatchObject({ code: "28P01" });
});

test("its database is created once, and finds a row by its place under the policies of rows", async () => {
  for (const _ of [1, 2]) await createOwnDatabase(server, "secreto de prueba");
  const sql = postgres({ ...login(server), database: "ayni", max: 1 });
  const trusted =
    await sql`select proname as name from pg_proc where proleakproof and proname like 'ltree%' order by 1`;
  await sql.end();
  expect(trusted.map(({ name }) => name)).toEqual(["ltree_eq", "ltree_isparent", "ltree_risparent"]);
  const owners = await ask(server, "select rolsuper from pg_roles where rolname = 'ayni_owner'");
  expect(owners[0]).toEqual({ rolsuper: false });
});

test("starting it again joins the one that runs", async () => {
  const running = pid();
  const again = await startEmbedded(folder.path);
  expect(again.port).toBe(server.port);
  expect(pid()).toBe(running);
});

test("killed at once, it comes back on the same port with what was committed", async () => {
  await ask(server, "create table kept as select 1 as one");
  process.kill(pid(), "SIGKILL");
  await waitUntil(() => !server.isAlive(), 5000);
  expect(server.isAlive()).toBe(false);
  server = await startEmbedded(folder.path, { port: server.port });
  expect(await ask(server, "select one from kept")).toHaveLength(1);
});

test("a pid file that names another program does not keep it from starting", async () => {
  const { port } = server;
  await server.stop();
  expect(await findEmbedded(folder.path)).toBeNull();
  writeFileSync(pidFile, `${process.pid}\n${join(folder.path, "pg")}\n0\n${port}\n\n\n\nready\n`);
  server = await startEmbedded(folder.path);
  expect(await ask(server, "select one from kept")).toHaveLength(1);
});

test("an empty pid file does not keep it from starting", async () => {
  await server.stop();
  rmSync(pidFile, { force: true });
  writeFileSync(pidFile, "");
  server = await startEmbedded(folder.path);
  expect(server.isAlive()).toBe(true);
});
