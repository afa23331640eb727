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

/** Creates the owner and its database, with no more rights than docs/operacion.md asks for. */
export async function createOwnDatabase({ port, password }: Embedded, secret: string) {
  const sql = postgres({
    ...{ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" },
    ...{ max: 1, onnotice: () => {} },
  });
  try {
    const [role] = await sql`select from pg_roles where rolname = ${OWNER}`;
    await sql.unsafe(
      `${role ? "alter" : "create"} role ${OWNER} login createrole createdb password '${passwordOf(OWNER, secret)}'`,
    );
    const [database] = await sql`select from pg_database where datname = ${DATABASE}`;
    if (!database) await sql.unsafe(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
