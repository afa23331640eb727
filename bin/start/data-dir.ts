import { accessSync, constants, mkdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "./trouble";

const anothers = (path: string) =>
  new Trouble(
    `La carpeta ${path} pertenece a otro usuario. Devuélvasela a quien inicia Ayni con\n  sudo chown -R "$(whoami)" "${path}"\no indique otra carpeta en la variable DATA_DIR.`,
  );

function isMine(path: string): boolean {
  const uid = process.getuid?.();
  const found = statSync(path, { throwIfNoEntry: false });
  return !found || uid === undefined || uid === 0 || found.uid === uid;
}

/** The folder of the data, created and ours to write in. */
export function openDataDir(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") throw anothers(folder);
    throw error;
  }
  const dataDir = realpathSync(folder);
  if (!isMine(join(dataDir, "pg"))) throw anothers(dataDir);
  return dataDir;
}
