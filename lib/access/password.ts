import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

// OWASP's second choice for argon2id: 19 MiB, two passes, one lane.
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 };
const AT_ONCE = 2;

const derive = promisify(argon2);
const b64 = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");

let running = 0;
const waiting: (() => void)[] = [];

/** argon2 shares four threads with every file and name look-up: only two run at once. */
async function oneOfTwo<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** The password as argon2id in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await oneOfTwo(() =>
    derive("argon2id", { ...COST, message: password.normalize("NFKC"), nonce }),
  );
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${b64(nonce)}$${b64(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** A hash that no password matches, so that an unknown account costs as much as a known one. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=1$${"A".repeat(22)}$${"A".repeat(43)}`;

export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const match = PHC.exec(hash ?? NOBODY);
  if (!match) throw new Error("a stored password is not argon2id in PHC form");
  const [, memory, passes, parallelism, nonce = "", tag = ""] = match;
  const expected = Buffer.from(tag, "base64");
  const got = await oneOfTwo(() =>
    derive("argon2id", {
      message: password.normalize("NFKC"),
      nonce: Buffer.from(nonce, "base64"),
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: expected.length,
    }),
  );
  return timingSafeEqual(got, expected) && hash !== null;
}
