const FRAMES = 20;
const LONGEST = 600;
const DEEPEST = 3;

type Told = {
  type: string;
  code?: string;
  /** What the page of the fault tells the person to quote. */
  digest?: string;
  message: string;
  stack?: string;
  cause?: Told;
};

/** PostgreSQL quotes what somebody sent in the errors of class 22, and nothing but names of ours in the rest. */
const quotesValues = (code: unknown) => typeof code === "string" && /^22[0-9A-Z]{3}$/.test(code);

/** The first line of a text, without e-mails and documents. */
export const toldLine = (text: string) =>
  (text.split("\n", 1)[0] ?? "")
    .slice(0, LONGEST)
    .replace(/[^\s<>"'(]+@[^\s<>"')]+/g, "…@…")
    .replace(/(?<![\w-])\d{8,12}(?![\w-])/g, "…");

/** The first line: a failed query tells its values in the next ones. */
function messageOf({ message, code }: Error & { code?: unknown }) {
  const line = toldLine(String(message));
  return quotesValues(code) ? line.replace(/"[^"]*"/g, '"…"') : line;
}

/** Where it happened. What stands above the first frame is the message again, whole. */
const framesOf = (stack = "") =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .join("\n") || undefined;

/** An error as the log may tell it: what failed and where, without what anybody typed or who it was about. */
export function toldError(error: unknown, depth = 1): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: "thrown, and no error" };
  const { code, digest } = error as Error & { code?: unknown; digest?: unknown };
  return {
    type: error.name,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof digest === "string" ? { digest } : {}),
    message: messageOf(error),
    stack: framesOf(error.stack),
    ...(error.cause instanceof Error && depth < DEEPEST ? { cause: toldError(error.cause, depth + 1) } : {}),
  };
}
