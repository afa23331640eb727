import { sql } from "drizzle-orm";
import { database } from "@/db/client";

const PATIENCE = 2000;

export type DatabaseHealth = "lista" | "sin preparar" | "no responde";

async function ask(): Promise<DatabaseHealth> {
  const [row] = await database().execute<{ migrated: boolean }>(
    sql`select to_regclass('public.audit_log') is not null as migrated`,
  );
  return row?.migrated ? "lista" : "sin preparar";
}

/** Whether the application's own login reaches a database with its tables, and soon. */
export async function checkDatabase(): Promise<DatabaseHealth> {
  const late = new Promise<DatabaseHealth>((resolve) => {
    setTimeout(() => resolve("no responde"), PATIENCE).unref();
  });
  return Promise.race([ask().catch(() => "no responde" as const), late]);
}
