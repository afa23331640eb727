import { closeDatabases } from "@/db/client";
import { env } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { onStop } from "./runtime/on-stop";
import { waitForDatabase } from "./start/wait-for-database";

let stopping = false;
process.on("unhandledRejection", (error) => log.error({ error }, "unhandled rejection"));

const starting = waitForDatabase(env().ownerUrl, "DATABASE_OWNER_URL", () => stopping).then(() =>
  stopping ? null : startWorker(),
);

onStop(async () => {
  stopping = true;
  const worker = await starting.catch(() => null);
  await worker?.stop();
  await closeDatabases();
});

try {
  await starting;
  process.send?.("up");
} catch (error) {
  log.error({ error }, "worker");
  process.exit(1);
}
