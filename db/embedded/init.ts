import { once } from "node:events";
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { chooseRun, type Identity } from "./run-as";
import { EmbeddedTrouble } from "./trouble";

const OPTIONS = [
  ...["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8"],
  ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-locale", "--no-instructions"],
];

type Cluster = { dir: string; initdb: string; identity: Identity | null; password: string };

/** Creates the data folder beside its place and moves it there whole: a cut leaves nothing half made. */
export async function createCluster({ dir, initdb, identity, password }: Cluster) {
  const fresh = `${dir}.new`;
  const passwordFile = join(dir, "..", "pg.password");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity) for (const path of [fresh, passwordFile]) chownSync(path, identity.uid, identity.gid);
  try {
    const run = chooseRun(identity, initdb, dir);
    const program = run(initdb, ["-D", fresh, "--pwfile", passwordFile, ...OPTIONS], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
      cwd: "/",
    });
    const failed = once(program, "exit").then(([code]) => code !== 0);
    const said = program.stderr ? text(program.stderr) : "";
    if (await failed) throw new EmbeddedTrouble(`No se pudo crear la base de datos.\n${await said}`);
    renameSync(fresh, dir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
