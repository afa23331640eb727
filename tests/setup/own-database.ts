import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { openTemporaryFolder } from "./temporary-folder";

const { ownerUrl, appUrl, template } = inject("server");
const name = `ayni_test_${randomBytes(6).toString("hex")}`;
const folder = openTemporaryFolder("archivos");

async function onServer(statement: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(statement);
  await sql.end({ timeout: 5 });
}

const withDatabase = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

// Each test file has a database of its own. This runs before the file's imports read the environment.
await onServer(`create database ${name} template ${template}`);
Object.assign(process.env, {
  DATABASE_URL: withDatabase(appUrl),
  DATABASE_OWNER_URL: withDatabase(ownerUrl),
  AYNI_SECRET: "un-secreto-que-solo-sirve-en-las-pruebas",
  PUBLIC_URL: "http://localhost:3000",
  DATA_DIR: folder.path,
  LOG_LEVEL: "silent",
});

afterAll(async () => {
  const { closeDatabases } = await import("@/db/client");
  await closeDatabases();
  await onServer(`drop database if exists ${name} with (force)`);
  folder.remove();
});
