import pino from "pino";

/**
 * Structured lines on standard output. Never a name, an e-mail, a document or what someone typed:
 * ids and codes only. A request carries its `request` id.
 */
export const log = pino({
  level: process.env.LOG_LEVEL?.trim() || "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: {
    error: (error: Error & { code?: string }) => ({
      type: error.name,
      code: error.code,
      message: String(error.message).split("\n")[0],
      stack: error.stack,
    }),
  },
});
