import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

const LABEL = "ayni: student pseudonym, v1";

/** The key of the pseudonyms: derived, so that the same secret serves other uses without telling of this one. */
export const pseudonymKey = (secret: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", LABEL, 32)));

/**
 * A student by a keyed pseudonym: the same for the same identity, and nothing that leads back to it without the
 * key. 32 hexadecimal digits, that is 16 bytes.
 */
export const pseudonymOf = (key: KeyObject, identity: string): string =>
  createHmac("sha256", key).update(identity).digest("hex").slice(0, 32);
