import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const LOCK = 4_719_220_611;

async function asOwner<T>(ownerUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Brings the schema up to date. Two that start at once wait for each other; a second run changes nothing. */
export function migrateDatabase(ownerUrl: string): Promise<void> {
  return asOwner(ownerUrl, async (sql) => {
    await sql`select pg_advisory_lock(${LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder: join(import.meta.dirname, "migrations") });
  });
}

/** Creates, or brings up to date, the login of the application: it owns nothing and inherits nothing. */
export function prepareAppLogin(
  ownerUrl: string,
  { login, password }: { login: string; password: string },
): Promise<void> {
  return asOwner(ownerUrl, async (sql) => {
    const [known] = await sql`select from pg_roles where rolname = ${login}`;
    const name = `"${login.replaceAll('"', '""')}"`;
    const secret = `'${password.replaceAll("'", "''")}'`;
    await sql.unsafe(`${known ? "alter" : "create"} role ${name} login noinherit password ${secret}`);
    await sql.unsafe(`grant ayni_member, ayni_gate, ayni_public to ${name}`);
  });
}

const TOO_MUCH =
  "DATABASE_URL usa una cuenta de PostgreSQL con demasiados permisos: no debe ser superusuario, saltarse la seguridad por filas ni ser dueña de tablas. Cree una cuenta aparte, como explica docs/operacion.md.";
const TOO_LITTLE =
  "La cuenta de DATABASE_URL no pertenece a los roles ayni_member, ayni_gate y ayni_public. Otórguelos, como explica docs/operacion.md.";

/** @throws Error in Spanish when the application's login could pass over row-level security, or cannot work. */
export function checkAppLogin(databaseUrl: string): Promise<void> {
  return asOwner(databaseUrl, async (sql) => {
    const [login] = await sql<{ all: boolean; owns: boolean; member: boolean; inherits: boolean }[]>`
      select r.rolsuper or r.rolbypassrls as all, r.rolinherit as inherits,
        exists (select from pg_class c where c.relowner = r.oid) as owns,
        (select bool_and(pg_has_role(r.oid, m.oid, 'member')) and count(*) = 3 from pg_roles m
          where m.rolname in ('ayni_member', 'ayni_gate', 'ayni_public')) as member
      from pg_roles r where r.rolname = current_user`;
    if (!login || login.all || login.owns) throw new Error(TOO_MUCH);
    if (!login.member || login.inherits) throw new Error(TOO_LITTLE);
  });
}
