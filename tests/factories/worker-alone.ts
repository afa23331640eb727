import { startWorker } from "@/lib/jobs/worker";

/** The worker in a process of its own, to be killed; it tries a mail again within a second or so. */
await startWorker(1);
process.send?.("up");
