import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

const BYTES = { id: 16, seal: 24 };

const sealOf = (label: string, id: Buffer) =>
  createHmac("sha256", env().secret).update(label).update(id).digest().subarray(0, BYTES.seal);

/** What the link of a mail carries: whom or what it is about, and what proves that we gave it out for this. */
export function sealed(label: string, id: string): string {
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  return Buffer.concat([bytes, sealOf(label, bytes)]).toString("base64url");
}

/** The id that a token speaks of; `null` of what we did not give out, or gave out for something else. */
export function unsealed(label: string, token: string): string | null {
  if (!/^[\w-]{1,80}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== BYTES.id + BYTES.seal) return null;
  const id = bytes.subarray(0, BYTES.id);
  if (!timingSafeEqual(bytes.subarray(BYTES.id), sealOf(label, id))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
