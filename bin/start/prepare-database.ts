import postgres from "postgres";
import { checkAppLogin, migrateDatabase, prepareAppLogin } from "@/db/migrate";
import { env } from "@/lib/env";
import { Trouble } from "./trouble";
import { waitForDatabase } from "./wait-for-database";

async function hasLogin(ownerUrl: string, login: string): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return (await sql`select from pg_roles where rolname = ${login}`).length > 0;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The first time, the owner creates the application's login with the password of its address. */
async function createAppLogin(ownerUrl: string, appUrl: string) {
  const { username, password } = new URL(appUrl);
  const login = decodeURIComponent(username);
  if (await hasLogin(ownerUrl, login)) return;
  console.log(`Se crea en PostgreSQL la cuenta ${login}, con la que trabaja la aplicación.`);
  await prepareAppLogin(ownerUrl, { login, password: decodeURIComponent(password) });
}

/** Brings the database up to date and makes sure that the application's login is held by the row policies. */
export async function prepareDatabase(isOver: () => boolean) {
  const { ownerUrl, databaseUrl } = env();
  await waitForDatabase(ownerUrl, "DATABASE_OWNER_URL", isOver);
  if (isOver()) return;
  await migrateDatabase(ownerUrl);
  await createAppLogin(ownerUrl, databaseUrl);
  await waitForDatabase(databaseUrl, "DATABASE_URL", isOver);
  await checkAppLogin(databaseUrl).catch((error: Error) => {
    throw new Trouble(error.message);
  });
}
