import pino from "pino";
import { toldError } from "./told-error";

/**
 * Structured lines on standard output. Never a name, an e-mail, a document or what someone typed:
 * ids and codes only. A request carries its `request` id.
 */
export const log = pino({
  level: process.env.LOG_LEVEL?.trim() || "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { error: toldError },
});
