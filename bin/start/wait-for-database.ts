import postgres from "postgres";
import { Trouble } from "./trouble";

const PAUSE = 3000;
// The server answered and said no to the login: waiting does not mend it.
const WRONG_LOGIN = ["28P01", "28000"];

async function ask(url: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {}, backoff: false });
  try {
    await sql`select 1`;
    return null;
  } catch (error) {
    return error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Waits for a PostgreSQL that is late, saying so. Only a login that it refuses ends the wait. */
export async function waitForDatabase(url: string, variable: string, isOver = () => false) {
  for (let tries = 0; !isOver(); tries++) {
    const error = await ask(url);
    if (!error) {
      if (tries) console.log("La base de datos respondió.");
      return;
    }
    const code = String((error as { code?: unknown }).code ?? "");
    if (WRONG_LOGIN.includes(code))
      throw new Trouble(`PostgreSQL no aceptó el usuario o la clave de ${variable}. Revise esa variable.`);
    console.log(`La base de datos de ${variable} todavía no responde (${code}). Se intenta otra vez.`);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
