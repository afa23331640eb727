import { log } from "@/lib/log";
import { toldLine } from "@/lib/told-error";

const isError = (part: unknown): part is Error => part instanceof Error;

/** What others write to the console becomes a line of our log, without what the error carried. */
function tellAsWeDo(level: "error" | "warn" | "info" | "debug", parts: readonly unknown[]) {
  const error = parts.find(isError);
  const said = parts.find((part) => typeof part === "string" && part.trim().length > 1);
  if (error) log[level]({ error }, "console");
  else log[level]({ said: toldLine(String(said ?? "")) }, "console");
}

/** In production every line of the output is ours, whatever a library writes to the console, values and all. */
export function takeConsole() {
  console.log = (...parts) => tellAsWeDo("info", parts);
  console.info = (...parts) => tellAsWeDo("info", parts);
  console.debug = (...parts) => tellAsWeDo("debug", parts);
  console.error = (...parts) => tellAsWeDo("error", parts);
  console.warn = (...parts) => tellAsWeDo("warn", parts);
}
