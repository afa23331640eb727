import { readLoad } from "@/lib/assessments/loads/reading/commands";

/** Reads a load in a process of its own and dies in the middle, as by `kill -9`. */
const [loadId = "", personId = ""] = process.argv.slice(2);
await readLoad({ loadId, personId }, async () => void process.kill(process.pid, "SIGKILL"), false);
