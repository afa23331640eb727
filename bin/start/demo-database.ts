import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import type { Embedded } from "@/db/embedded";

const DATABASE = "ayni";
const OWNER = "ayni_owner";
const APP = "ayni_app";

/** The secret of this demo: made at random once, readable by its owner only. */
export function openSecret(dataDir: string): string {
  const path = join(dataDir, "secret");
  if (!existsSync(path))
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(path, "utf8").trim();
}

const passwordOf = (login: string, secret: string) =>
  createHmac("sha256", secret).update(login).digest("base64url");

const address = (port: number, login: string, password: string) =>
  `postgres://${login}:${password}@127.0.0.1:${port}/${DATABASE}`;

/** The two addresses of the demo's database, as a real installation would give them. */
export function demoAddresses(port: number, secret: string) {
  return {
    DATABASE_URL: address(port, APP, passwordOf(APP, secret)),
    DATABASE_OWNER_URL: address(port, OWNER, passwordOf(OWNER, secret)),
  };
}

/**
 * What compares two places tells nothing of either, and the superuser may say so: then a row is found by its place, though
 * its table is guarded row by row, instead of looking at all that the reader may see.
 */
const TRUSTED = ["ltree_eq", "ltree_isparent", "ltree_risparent"];

async function asSuperuser<T>({ port, password }: Embedded, database: string, act: (sql: postgres.Sql) => T) {
  const sql = postgres({
    ...{ host: "127.0.0.1", port, user: "postgres", password, database },
    ...{ max: 1, onnotice: () => {} },
  });
  try {
    return await act(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Creates the owner and its database, with what docs/operacion.md asks for and no more. */
export async function createOwnDatabase(server: Embedded, secret: string) {
  await asSuperuser(server, "postgres", async (sql) => {
    const [role] = await sql`select from pg_roles where rolname = ${OWNER}`;
    await sql.unsafe(
      `${role ? "alter" : "create"} role ${OWNER} login createrole createdb password '${passwordOf(OWNER, secret)}'`,
    );
    const [database] = await sql`select from pg_database where datname = ${DATABASE}`;
    if (!database) await sql.unsafe(`create database ${DATABASE} owner ${OWNER}`);
  });
  await asSuperuser(server, DATABASE, async (sql) => {
    await sql.unsafe("create extension if not exists ltree");
    for (const name of TRUSTED) await sql.unsafe(`alter function ${name}(ltree, ltree) leakproof`);
  });
}
