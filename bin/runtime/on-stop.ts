import { log } from "@/lib/log";

/** Runs once, when the supervisor says so, when it vanishes, or when the system asks. Then ends. */
export function onStop(work: () => Promise<void>) {
  let begun = false;
  const stop = async () => {
    if (begun) return;
    begun = true;
    try {
      await work();
    } catch (error) {
      log.error({ error }, "stop");
    }
    process.exit(0);
  };
  process.on("SIGTERM", stop).on("SIGINT", stop).on("disconnect", stop);
  process.on("message", (message) => {
    if (message === "stop") void stop();
  });
}
