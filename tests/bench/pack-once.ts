import { createWriteStream } from "node:fs";
import { performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { printPlan } from "@/lib/plans/paper/plan-paper";
import { inventedPaper } from "./invented-plan";

/** Prints so many plans of 14 activities into one ZIP, in a process of its own, and says what it took. */
const [count = "1", path = ""] = process.argv.slice(2);
const started = performance.now();
const zip = new ZipFile();
const written = pipeline(zip.outputStream, createWriteStream(path));
for (let n = 0; n < Number(count); n++) {
  const bytes = await printPlan(inventedPaper(14), { code: null, madeAt: new Date(0), demo: false });
  zip.addBuffer(bytes, `plan-${n}.pdf`, { compress: false });
}
zip.end();
await written;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ milliseconds: performance.now() - started, megabytes }));
