import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";

export type Database = PostgresJsDatabase;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

type Pool = { sql: postgres.Sql; db: Database };
// Next loads a module once per bundle: the pools belong to the process.
const shared = globalThis as { ayniPools?: Map<string, Pool> };
const pools = shared.ayniPools ?? new Map<string, Pool>();
shared.ayniPools = pools;

function open(name: string, url: string, max: number): Database {
  const known = pools.get(name);
  if (known) return known.db;
  const sql = postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: `ayni-${name}`, TimeZone: "America/Lima" },
  });
  const db = drizzle(sql);
  pools.set(name, { sql, db });
  return db;
}

/** The application's login: it owns nothing and, outside `asActor`, `atGate` or `asAnyone`, may read nothing. */
export const database = () => open("app", env().databaseUrl, 10);

/** The owner: migrations, the worker and the demo. Never a request. */
export const ownerDatabase = () => open("owner", env().ownerUrl, 4);

const dialect = new PgDialect();

/**
 * Runs a long statement that is asked again and again with the same text: each connection keeps its plan, which costs
 * more to make than to run. Drizzle by itself has every statement planned anew.
 */
export function executeKept<Row>(tx: Transaction, query: SQL): Promise<Row[]> {
  const { client } = (tx as unknown as { session: { client: postgres.Sql } }).session;
  const { sql, params } = dialect.sqlToQuery(query);
  return client.unsafe<Row[] & postgres.Row[]>(sql, params as string[], { prepare: true });
}

export async function closeDatabases() {
  await Promise.all([...pools.values()].map(({ sql }) => sql.end({ timeout: 5 })));
  pools.clear();
}
