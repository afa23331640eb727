import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { openTemporaryFolder } from "../setup/temporary-folder";

const { ownerUrl } = inject("server");
const name = `ayni_migrations_${process.pid}`;
const url = Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href;
const folder = openTemporaryFolder("migraciones");
const MIGRATIONS = join(import.meta.dirname, "../../db/migrations");
/** The newest migration that a database of before had. */
const BEFORE = 4;

const quiet = { max: 1, onnotice: () => {} };
const server = postgres(ownerUrl, quiet);
let sql: postgres.Sql;

async function migrateUpTo(last: number) {
  cpSync(MIGRATIONS, folder.path, { recursive: true });
  const path = join(folder.path, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8"));
  journal.entries = journal.entries.filter(({ idx }: { idx: number }) => idx <= last);
  writeFileSync(path, JSON.stringify(journal));
  await migrate(drizzle(sql), { migrationsFolder: folder.path });
}

beforeAll(async () => {
  await server.unsafe(`create database ${name}`);
  sql = postgres(url, quiet);
  await migrateUpTo(BEFORE);
  await sql.unsafe(readFileSync(join(import.meta.dirname, "../fixtures/region-before-0005.sql"), "utf8"));
});

afterAll(async () => {
  await sql.end({ timeout: 5 });
  await server.unsafe(`drop database if exists ${name} with (force)`);
  await server.end({ timeout: 5 });
  folder.remove();
});

const everything = async () => {
  const tables = await sql<{ name: string }[]>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`;
  const counted: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await sql<{ total: number }[]>`select count(*)::int as total from ${sql(table.name)}`;
    if (row?.total) counted[table.name] = row.total;
  }
  return counted;
};

test("a region of an older version keeps every row when the schema moves forward, and twice changes nothing", async () => {
  const before = await everything();
  expect(Object.keys(before).length).toBeGreaterThan(12);
  await migrateDatabase(url);
  expect(await everything()).toEqual(before);
  await migrateDatabase(url);
  expect(await everything()).toEqual(before);
});

test("what an older version wrote obeys the constraints that came later", async () => {
  const [network] = await sql`select resolution_number, resolution_date from networks`;
  expect(network).toEqual({ resolution_number: "RDR 0001-2026", resolution_date: null });
  const [held] = await sql`select institution_id from appointments where role = 'coordinator'`;
  expect(held).toEqual({ institution_id: null });
  const [load] = await sql`select effective_on is not null as dated from imports`;
  expect(load).toEqual({ dated: true });
});
