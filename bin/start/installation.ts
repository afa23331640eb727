import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { WrongEnvironment } from "@/lib/env";
import { root } from "../runtime/pinned-node.mjs";

const given = (name: string) => Boolean(process.env[name]?.trim());

/** Variables of a `.env` file beside the program; the ones of the environment win. */
export function readDotEnv() {
  const path = join(root, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

/** Whether the environment gives a PostgreSQL. Half of it is a mistake, not a wish for a demo. */
export function hasGivenDatabase(): boolean {
  const names = ["DATABASE_URL", "DATABASE_OWNER_URL"];
  const missing = names.filter((name) => !given(name));
  if (missing.length === 1)
    throw new WrongEnvironment(`${missing[0]}: falta. Indique las dos direcciones de PostgreSQL, o ninguna.`);
  return missing.length === 0;
}

/** Fills what the environment leaves open; what it gives stays. */
export function fillEnvironment(values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) if (!given(name)) process.env[name] = value;
}

export const dataFolder = () => resolve(root, process.env.DATA_DIR?.trim() || ".data");

const DEFAULT_PORT = 3000;

export function wantedPort(): number {
  const text = process.env.PORT?.trim() || `${DEFAULT_PORT}`;
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new WrongEnvironment("PORT: debe ser un número entre 1 y 65535.");
}
