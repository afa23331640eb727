import { startWorker } from "@/lib/jobs/worker";
import { SOON } from "./mail-server";

/** The worker in a process of its own, to be killed; it tries a mail again within a second or so, and later within six. */
await startWorker(SOON);
process.send?.("up");
