import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

type Site = { publicUrl: string; demo: boolean; trustedProxies: number };

/** The client, as the farthest proxy that we trust saw it; without proxies, who is at the other end. */
export function clientAddress(
  forwardedFor: string | undefined,
  socketAddress: string | undefined,
  trustedProxies: number,
): string {
  const seen = (forwardedFor ?? "").split(",").map((part) => part.trim());
  const client = trustedProxies > 0 ? seen.at(-trustedProxies) : undefined;
  return client || socketAddress?.replace(/^::ffff:/, "") || "desconocida";
}

/** Headers that only we may write: whatever the client sent in them is replaced or dropped. */
export function rewriteHeaders(
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  { publicUrl, demo, trustedProxies }: Site,
) {
  const forwarded = headers["x-forwarded-for"];
  const chain = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  headers["x-forwarded-for"] = clientAddress(chain, socketAddress, trustedProxies);
  headers["x-request-id"] = randomUUID();
  for (const name of Object.keys(headers)) if (name.startsWith("x-ayni-")) delete headers[name];
  for (const name of ["forwarded", "x-real-ip", "x-forwarded-port"]) delete headers[name];
  if (demo) {
    if (trustedProxies > 0) return;
    delete headers["x-forwarded-host"];
    delete headers["x-forwarded-proto"];
    return;
  }
  // A real installation has one address, whatever a proxy or a client says.
  const { host, protocol } = new URL(publicUrl);
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
}
